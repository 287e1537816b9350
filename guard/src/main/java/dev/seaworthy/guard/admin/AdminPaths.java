package dev.seaworthy.guard.admin;

import java.util.List;

/**
 * The secret paths of the admin and the well-known paths of its decoy. Immutable; asking allocates
 * nothing.
 */
public final class AdminPaths {
  private final AdminPlace.Inside[] secrets;
  private final AdminPlace.Decoy[] decoys;
  private final AdminPlace.Moved[] moved;

  private AdminPaths(
      AdminPlace.Inside[] secrets, AdminPlace.Decoy[] decoys, AdminPlace.Moved[] moved) {
    this.secrets = secrets;
    this.decoys = decoys;
    this.moved = moved;
  }

  /** Neither a secret path nor a decoy: the admin is where the application has it. */
  public static AdminPaths none() {
    return new AdminPaths(
        new AdminPlace.Inside[0], new AdminPlace.Decoy[0], new AdminPlace.Moved[0]);
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
    return of(secrets, decoys, List.of());
  }

  /**
   * Secret paths, decoys, and what has moved without leaving a decoy behind.
   *
   * @param secrets at most two: the one in use, and during a rotation the old one
   * @param decoys well-known paths such as {@code /admin}, each with everything below it
   * @param moved paths such as {@code /actuator} that lie under a secret path now; a decoy wins
   * @throws IllegalArgumentException if there are more than two secrets, if two of them overlap, or
   *     if a decoy or what has moved is no path or covers a secret
   */
  public static AdminPaths of(List<SecretPath> secrets, List<String> decoys, List<String> moved) {
    if (secrets.size() > 2) {
      throw new IllegalArgumentException(
          "admin has " + secrets.size() + " secret paths; write one, or two while changing it");
    }
    AdminPlace.Decoy[] places =
        decoys.stream()
            .map(each -> new AdminPlace.Decoy(below(each)))
            .toArray(AdminPlace.Decoy[]::new);
    AdminPlace.Moved[] gone =
        moved.stream()
            .map(each -> new AdminPlace.Moved(below(each)))
            .toArray(AdminPlace.Moved[]::new);
    AdminPlace.Inside[] insides = new AdminPlace.Inside[secrets.size()];
    for (int index = 0; index < insides.length; index++) {
      SecretPath secret = secrets.get(index);
      insides[index] = new AdminPlace.Inside(secret, index == 1);
      for (AdminPlace.Decoy place : places) {
        requireApart(isAtOrBelow(secret.reveal(), place.prefix()), "a decoy");
        requireApart(secret.leadsTo(place.prefix()), "a decoy");
      }
      for (AdminPlace.Moved place : gone) {
        requireApart(isAtOrBelow(secret.reveal(), place.prefix()), "what it protects");
        requireApart(secret.leadsTo(place.prefix()), "what it protects");
      }
    }
    if (insides.length == 2) {
      requireApart(secrets.get(0).leadsTo(secrets.get(1).reveal()), "the other");
      requireApart(secrets.get(1).leadsTo(secrets.get(0).reveal()), "the other");
    }
    return new AdminPaths(insides, places, gone);
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
    for (AdminPlace.Moved gone : moved) {
      if (isAtOrBelow(path, gone.prefix())) {
        return gone;
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

  private static String below(String path) {
    String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    if (!prefix.startsWith("/") || prefix.length() < 2) {
      throw new IllegalArgumentException("decoy is no path below the root; write one like /admin");
    }
    return prefix;
  }

  private static boolean isAtOrBelow(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
