package dev.seaworthy.boot.decoy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** A request to the decoy as Spring Security sees it: with the decoy's part of the session. */
final class ShadedRequest extends HttpServletRequestWrapper {
  ShadedRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public HttpSession getSession() {
    return new DecoySession(super.getSession());
  }

  @Override
  public @Nullable HttpSession getSession(boolean create) {
    HttpSession session = super.getSession(create);
    return session == null ? null : new DecoySession(session);
  }

  /** Nobody signs in here, so that no session ever needs another id. */
  @Override
  public String changeSessionId() {
    return super.getSession().getId();
  }
}
