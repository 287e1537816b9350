package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Looks for Spring Security's context in the servlet session. A session is taken to be as old as
 * the login in it: one that is made before the block, with somebody signed in.
 */
final class SecuritySignedIn implements SignedIn {
  private static final long MILLIS = 1000;

  @Override
  public boolean before(HttpServletRequest request, long epochSecond) {
    HttpSession session = request.getSession(false);
    if (session == null || session.getCreationTime() / MILLIS >= epochSecond) {
      return false;
    }
    Object context =
        session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
    return context instanceof SecurityContext held && isSomebody(held.getAuthentication());
  }

  private static boolean isSomebody(
      @org.jspecify.annotations.Nullable Authentication authentication) {
    return authentication != null
        && authentication.isAuthenticated()
        && !(authentication instanceof AnonymousAuthenticationToken);
  }
}
