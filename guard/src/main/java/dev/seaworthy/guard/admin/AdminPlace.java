package dev.seaworthy.guard.admin;

/** What a path is to the admin. */
public sealed interface AdminPlace {
  /** Neither the admin nor its decoy. */
  Outside OUTSIDE = new Outside();

  /** Neither the admin nor its decoy. */
  record Outside() implements AdminPlace {}

  /**
   * Under a secret path.
   *
   * @param path which one
   * @param retiring whether it is the old one of a rotation, which will soon lead nowhere
   */
  record Inside(SecretPath path, boolean retiring) implements AdminPlace {}

  /**
   * At a well-known path.
   *
   * @param prefix the decoy's path, without slash at the end
   */
  record Decoy(String prefix) implements AdminPlace {}

  /**
   * At a path that has moved under the secret one, with nothing in its place: an unknown path.
   *
   * @param prefix the path that was, without slash at the end
   */
  record Moved(String prefix) implements AdminPlace {}
}
