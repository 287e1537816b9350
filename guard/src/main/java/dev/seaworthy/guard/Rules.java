package dev.seaworthy.guard;

/** The ids under which attempts are recorded, besides {@code bait.} and the id of a bait. */
public final class Rules {
  /** A look at the decoy, which scores nothing: bookmarks and link previews do it too. */
  public static final String DECOY_TOUCH = "decoy.touch";

  /** A login tried at the decoy: 2 points. */
  public static final String DECOY_POST = "decoy.post";

  /** A failed login at the real admin: 2 points. */
  public static final String ADMIN_LOGIN = "login.admin";

  /** A failed login at the public login: 1 point. */
  public static final String PUBLIC_LOGIN = "login.public";

  /** A honeytoken was used: blocked at once. */
  public static final String HONEYTOKEN = "honeytoken";

  /** Many different paths that are not there, asked for in a short time: 3 points. */
  public static final String PROBE = "probe.not-found";

  static final Weight PROBE_WEIGHT = Weight.of(3);
  static final Weight DECOY_POST_WEIGHT = Weight.of(2);
  static final Weight ADMIN_LOGIN_WEIGHT = Weight.of(2);
  static final Weight PUBLIC_LOGIN_WEIGHT = Weight.of(1);

  private Rules() {}
}
