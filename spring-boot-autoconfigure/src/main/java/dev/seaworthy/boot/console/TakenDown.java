package dev.seaworthy.boot.console;

import dev.seaworthy.boot.door.Passage;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import jakarta.servlet.http.HttpServletRequest;

/** Takes down who comes and goes. */
final class TakenDown implements SignInNews {
  private static final String CONSOLE = "the console";

  private final AuditTrail audit;

  TakenDown(AuditTrail audit) {
    this.audit = audit;
  }

  @Override
  public void signedIn(HttpServletRequest request, String name) {
    String from = Passage.of(request).map(each -> "from " + each.client()).orElse("");
    take(name, "signed in to", from);
  }

  @Override
  public void failed(HttpServletRequest request, String name) {}

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
