package dev.seaworthy.guard.admin;

import java.util.List;

/**
 * The secret paths of the admin and the well-known paths of its decoy. Immutable; asking allocates
 * nothing.
 */
public final class AdminPaths {
  private final AdminPlace.Inside[] secrets;
  private final AdminPlace.Decoy[] decoys;

  private AdminPaths(AdminPlace.Inside[] secrets, AdminPlace.Decoy[] decoys) {
    this.secrets = secrets;
    this.decoys = decoys;
  }

  /** Neither a secret path nor a decoy: the admin is where the application has it. */
  public static AdminPaths none() {
    return new AdminPaths(new AdminPlace.Inside[0], new AdminPlace.Decoy[0]);
  }

  /**
   * Secret paths and decoys.
   *
   * @param secrets at most two: the one in use, and during a rotation the old one
   * @param decoys well-known paths such as {@code /admin}, each with everything below it
   * @throws IllegalArgumentException if there are more than two secrets, if two of them overlap, or
   *     if a decoy is no path or covers a secret
   */
  public static AdminPaths of(List<SecretPath> secrets, List<String> decoys) {
    if (secrets.size() > 2) {
      throw new IllegalArgumentException(
          "admin has " + secrets.size() + " secret paths; write one, or two while changing it");
    }
    AdminPlace.Decoy[] places =
        decoys.stream().map(AdminPaths::decoy).toArray(AdminPlace.Decoy[]::new);
    AdminPlace.Inside[] insides = new AdminPlace.Inside[secrets.size()];
    for (int index = 0; index < insides.length; index++) {
      SecretPath secret = secrets.get(index);
      insides[index] = new AdminPlace.Inside(secret, index == 1);
      for (AdminPlace.Decoy place : places) {
        requireApart(isAtOrBelow(secret.reveal(), place.prefix()), "a decoy");
        requireApart(secret.leadsTo(place.prefix()), "a decoy");
      }
    }
    if (insides.length == 2) {
      requireApart(secrets.get(0).leadsTo(secrets.get(1).reveal()), "the other");
      requireApart(secrets.get(1).leadsTo(secrets.get(0).reveal()), "the other");
    }
    return new AdminPaths(insides, places);
  }

  /** What a decoded path is. */
  public AdminPlace place(String path) {
    for (AdminPlace.Inside secret : secrets) {
      if (secret.path().leadsTo(path)) {
        return secret;
      }
    }
    for (AdminPlace.Decoy decoy : decoys) {
      if (isAtOrBelow(path, decoy.prefix())) {
        return decoy;
      }
    }
    return AdminPlace.OUTSIDE;
  }

  private static void requireApart(boolean overlap, String other) {
    if (overlap) {
      throw new IllegalArgumentException(
          "a secret admin path and " + other + " lie within each other; choose another path");
    }
  }

  private static AdminPlace.Decoy decoy(String path) {
    String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (!prefix.startsWith("/") || prefix.length() < 2) {
      throw new IllegalArgumentException("decoy is no path below the root; write one like /admin");
    }
    return new AdminPlace.Decoy(prefix);
  }

  private static boolean isAtOrBelow(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
