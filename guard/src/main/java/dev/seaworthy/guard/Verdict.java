package dev.seaworthy.guard;

import dev.seaworthy.guard.admin.AdminPlace;
import dev.seaworthy.guard.baits.Bait;
import dev.seaworthy.guard.baits.BaitAnswer;

/**
 * What becomes of a request. Filters and gateway carry it out and decide nothing themselves; to
 * every response they add {@link Guard#headers(Verdict)}.
 */
public sealed interface Verdict {
  /** Whether the request counts as encrypted, which decides about HSTS. */
  boolean secure();

  /** The application answers. */
  record Pass(boolean secure) implements Verdict {
    private static final Pass ENCRYPTED = new Pass(true);
    private static final Pass PLAIN = new Pass(false);

    static Pass of(boolean secure) {
      return secure ? ENCRYPTED : PLAIN;
    }
  }

  /**
   * The application's admin answers, as if the secret path were its context path.
   *
   * @param place the secret path that was used
   */
  record Enter(boolean secure, AdminPlace.Inside place) implements Verdict {}

  /**
   * The guard answers, with the application's own error page for that status or an empty body, the
   * same for every method and without reading the request's body; {@code Cache-Control: no-store}.
   *
   * @param reason why; for the log, never for the response
   * @param status 400, 403 or 404
   */
  record Refuse(boolean secure, Refusal reason, int status) implements Verdict {}

  /**
   * 301 to the same address with HTTPS.
   *
   * @param location the value of the Location header, free of control characters
   */
  record Redirect(boolean secure, String location) implements Verdict {}

  /**
   * The decoy answers: the application's own login, whose outcome is failure.
   *
   * @param prefix the well-known path under which the decoy lies
   */
  record Decoy(boolean secure, String prefix) implements Verdict {}

  /**
   * A bait answers with a page that looks real.
   *
   * @param bait which one
   * @param page what to render
   */
  record Lure(boolean secure, Bait bait, BaitAnswer.Page page) implements Verdict {}

  /**
   * The application answers as for a path that it does not have: the same page, headers and time.
   */
  record Hide(boolean secure) implements Verdict {}

  /** Why a request was refused. */
  enum Refusal {
    /** The host text is no host. */
    MALFORMED_HOST,
    /** The host is none of ours. */
    HOST_NOT_ALLOWED,
    /** The sender is blocked. */
    BLOCKED
  }
}
