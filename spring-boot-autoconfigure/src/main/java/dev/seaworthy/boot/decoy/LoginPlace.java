package dev.seaworthy.boot.decoy;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.logout.LogoutFilter;

/**
 * Where the application has the login of its admin, asked of its own security chain: under the
 * admin itself ({@code /admin/login}), or for the whole site ({@code /login}). In the second case
 * the decoy brings a login of the site under the admin's old path.
 */
final class LoginPlace {
  private final FilterChainProxy proxy;

  LoginPlace(FilterChainProxy proxy) {
    this.proxy = proxy;
  }

  /** The path of the page that a stranger is sent to; empty if he is sent to none. */
  Optional<String> page(HttpServletRequest request) {
    for (Filter each : filters(request)) {
      if (each instanceof ExceptionTranslationFilter translation) {
        return AskedWhere.page(translation.getAuthenticationEntryPoint(), request);
      }
    }
    return Optional.empty();
  }

  /** Whether somebody signs in or out with a request for this path, whatever its method. */
  boolean isUsed(HttpServletRequest request) {
    HttpServletResponse unused = AskedWhere.nowhere();
    HttpServletRequest posted = AskedWhere.posted(request);
    for (Filter each : filters(posted)) {
      if (each instanceof AbstractAuthenticationProcessingFilter login
          && SpringInside.requiresAuthentication(login, posted, unused)) {
        return true;
      }
      if (each instanceof LogoutFilter logout
          && SpringInside.requiresLogout(logout, posted, unused)) {
        return true;
      }
    }
    return false;
  }

  private Collection<Filter> filters(HttpServletRequest request) {
    for (SecurityFilterChain chain : proxy.getFilterChains()) {
      if (chain.matches(request)) {
        return chain.getFilters();
      }
    }
    return List.of();
  }
}
