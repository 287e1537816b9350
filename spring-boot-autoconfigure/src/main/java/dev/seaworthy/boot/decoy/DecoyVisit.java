package dev.seaworthy.boot.decoy;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One request to the decoy. Belongs to the thread that does the request's work, so that a password
 * check far below the servlet API can know where it is.
 */
public final class DecoyVisit {
  private static final String ATTRIBUTE = DecoyVisit.class.getName();
  private static final ThreadLocal<@Nullable DecoyVisit> CURRENT = new ThreadLocal<>();

  private boolean admitted;
  private @Nullable String tried;
  private @Nullable String opened;

  private DecoyVisit() {}

  /** Marks a request as one to the decoy. */
  static DecoyVisit begin(ServletRequest request) {
    DecoyVisit known = of(request).orElse(null);
    if (known != null) {
      return known;
    }
    DecoyVisit visit = new DecoyVisit();
    request.setAttribute(ATTRIBUTE, visit);
    return visit;
  }

  /** The visit that a request is; empty for all others. */
  static Optional<DecoyVisit> of(ServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof DecoyVisit visit
        ? Optional.of(visit)
        : Optional.empty();
  }

  /** The visit whose work this thread does; null if it does none. */
  static @Nullable DecoyVisit current() {
    return CURRENT.get();
  }

  /** Whether this thread works for the decoy. */
  public static boolean isGoingOn() {
    return CURRENT.get() != null;
  }

  /** Takes down whether this is a request that the application itself may answer: its login. */
  void admit(boolean login) {
    admitted = login;
  }

  boolean isAdmitted() {
    return admitted;
  }

  void enter() {
    CURRENT.set(this);
  }

  static void leave() {
    CURRENT.remove();
  }

  /** Takes down whose password is going to be compared; null if nobody's. */
  void trying(@Nullable String userName) {
    tried = userName;
  }

  /** Takes down that the password was right. */
  void foundRight() {
    opened = tried;
  }

  /** The account whose password was right; null if none was. */
  @Nullable String opened() {
    return opened;
  }
}
