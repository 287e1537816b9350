package dev.seaworthy.boot.console;

import dev.seaworthy.boot.door.Passage;
import dev.seaworthy.boot.door.PassedLogin;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import jakarta.servlet.http.HttpServletRequest;

/** Takes down who comes and goes, and has the guard count who fails to. */
final class TakenDown implements SignInNews {
  private static final String CONSOLE = "the console";

  private final AuditTrail audit;
  private final Guard guard;
  private final boolean own;

  /**
   * Tells these two.
   *
   * @param own whether the accounts are the console's own; of logins to the application's the guard
   *     hears by itself
   */
  TakenDown(AuditTrail audit, Guard guard, boolean own) {
    this.audit = audit;
    this.guard = guard;
    this.own = own;
  }

  @Override
  public void signedIn(HttpServletRequest request, String name) {
    if (own) {
      guard.administratorSignedIn(PassedLogin.of(request), name);
    }
    String from = Passage.of(request).map(each -> "from " + each.client()).orElse("");
    take(name, "signed in to", from);
  }

  @Override
  public void failed(HttpServletRequest request, String name) {
    if (own) {
      guard.loginFailed(PassedLogin.of(request), true, name);
    }
  }

  @Override
  public void signedOut(String name) {
    take(name, "signed out of", "");
  }

  /** Coming and going is not to fail with the store, whose trouble is on every page. */
  private void take(String who, String what, String detail) {
    try {
      audit.take(who, what, CONSOLE, detail);
    } catch (AttemptStoreException e) {
      // Said on the page itself.
    }
  }
}
