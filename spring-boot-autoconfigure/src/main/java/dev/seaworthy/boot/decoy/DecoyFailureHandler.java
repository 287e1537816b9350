package dev.seaworthy.boot.decoy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * An application's own way to answer a failed login. In the decoy it answers for somebody who does
 * not exist, so that a counter it may keep locks no real account.
 */
final class DecoyFailureHandler implements AuthenticationFailureHandler {
  private static final String SPRINGS = "org.springframework.security.";

  private final AuthenticationFailureHandler handler;

  private DecoyFailureHandler(AuthenticationFailureHandler handler) {
    this.handler = handler;
  }

  /** The same handler, safe to be asked by the decoy; Spring Security's own count nothing. */
  static AuthenticationFailureHandler around(AuthenticationFailureHandler handler) {
    boolean harmless =
        handler instanceof DecoyFailureHandler || handler.getClass().getName().startsWith(SPRINGS);
    return harmless ? handler : new DecoyFailureHandler(handler);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    if (!DecoyVisit.isGoingOn() || failure.getAuthenticationRequest() == null) {
      handler.onAuthenticationFailure(request, response, failure);
      return;
    }
    StandInRequest nobodys = new StandInRequest(request, failure.getAuthenticationRequest());
    failure.setAuthenticationRequest(
        UsernamePasswordAuthenticationToken.unauthenticated(nobodys.name(), ""));
    handler.onAuthenticationFailure(nobodys, response, failure);
  }
}
