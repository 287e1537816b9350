package dev.seaworthy.boot.decoy;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Stands behind Spring Security and lets nothing through to the application but its login: whatever
 * a chain would open, at the admin's old path there is no admin. Thread-safe.
 */
final class DecoyFloor implements Filter {
  private final NeutralLogin neutral;
  private final String prefix;

  DecoyFloor(NeutralLogin neutral, String prefix) {
    this.neutral = neutral;
    this.prefix = prefix;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean through = DecoyVisit.of(request).map(DecoyVisit::isAdmitted).orElse(true);
    if (through
        || !(request instanceof HttpServletRequest asked)
        || !(response instanceof HttpServletResponse answer)) {
      chain.doFilter(request, response);
    } else {
      neutral.answer(asked, answer, prefix);
    }
  }
}
