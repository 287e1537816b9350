package dev.seaworthy.boot.sessions;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks a login when somebody asks for it, not before: a request that needs to know nobody costs
 * no look at the accounts.
 */
final class SessionAuthHashFilter extends OncePerRequestFilter {
  private final SessionAuthHashes hashes;

  SessionAuthHashFilter(SessionAuthHashes hashes) {
    this.hashes = hashes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Supplier<SecurityContext> loaded = SecurityContextHolder.getDeferredContext();
    SecurityContextHolder.setDeferredContext(
        SingletonSupplier.of(() -> hashes.checked(loaded.get(), request)));
    chain.doFilter(request, response);
  }
}
