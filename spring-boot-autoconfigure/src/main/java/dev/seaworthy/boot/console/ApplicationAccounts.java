package dev.seaworthy.boot.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The application's own accounts: who has {@code ROLE_ADMIN} may see the console. A session of the
 * application counts, and one that begins here is one of the application's.
 */
final class ApplicationAccounts implements Accounts {
  private static final String ADMIN = "ROLE_ADMIN";
  private static final String KEPT =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private final Supplier<AuthenticationManager> manager;

  ApplicationAccounts(Supplier<AuthenticationManager> manager) {
    this.manager = manager;
  }

  @Override
  public Optional<String> current(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(KEPT) instanceof SecurityContext context
        ? Optional.ofNullable(context.getAuthentication())
            .filter(ApplicationAccounts::isAdmin)
            .map(Authentication::getName)
        : Optional.empty();
  }

  @Override
  public boolean signIn(
      HttpServletRequest request, HttpServletResponse response, String name, String password) {
    Authentication who = authenticated(request, response, name, password);
    if (who == null || !isAdmin(who)) {
      return false;
    }
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(KEPT, new SecurityContextImpl(who));
    return true;
  }

  @Override
  public boolean isAnybody() {
    return true;
  }

  /** Those who listen to logins look for the request where Spring MVC would have put it. */
  private @Nullable Authentication authenticated(
      HttpServletRequest request, HttpServletResponse response, String name, String password) {
    ServletRequestAttributes attributes = new ServletRequestAttributes(request, response);
    RequestContextHolder.setRequestAttributes(attributes);
    try {
      return manager
          .get()
          .authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    } catch (AuthenticationException e) {
      return null;
    } finally {
      RequestContextHolder.resetRequestAttributes();
      attributes.requestCompleted();
    }
  }

  private static boolean isAdmin(Authentication who) {
    return who.isAuthenticated()
        && who.getAuthorities().stream().anyMatch(each -> ADMIN.equals(each.getAuthority()));
  }
}
