package dev.seaworthy.boot.admin;

import dev.seaworthy.boot.door.PassedLogin;
import dev.seaworthy.guard.Guard;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.RememberMeAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Tells the guard how the application's real logins end: who fails there has the same score as who
 * tries the decoy. Hears of no login at the decoy. Thread-safe.
 */
final class LoginNews {
  private final Guard guard;
  private final AdminRights rights;

  LoginNews(Guard guard, AdminRights rights) {
    this.guard = guard;
    this.rights = rights;
  }

  /** A login failed; a failure of the application's own, such as a lost database, is none. */
  @EventListener
  void failed(AbstractAuthenticationFailureEvent event) {
    HttpServletRequest request = request();
    if (request != null && !(event.getException() instanceof AuthenticationServiceException)) {
      guard.loginFailed(
          PassedLogin.of(request),
          AdminArea.isEntered(request),
          event.getAuthentication().getName());
    }
  }

  /** Somebody signed in with what he knows; being remembered proves less. */
  @EventListener
  void succeeded(AuthenticationSuccessEvent event) {
    HttpServletRequest request = request();
    Authentication who = event.getAuthentication();
    if (request == null || who instanceof RememberMeAuthenticationToken) {
      return;
    }
    PassedLogin login = PassedLogin.of(request);
    if (AdminArea.isEntered(request) && rights.mayAdminister(who)) {
      guard.administratorSignedIn(login, who.getName());
    } else {
      guard.loginSucceeded(login, who.getName());
    }
  }

  private static @org.jspecify.annotations.Nullable HttpServletRequest request() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? current.getRequest()
        : null;
  }
}
