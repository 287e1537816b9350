package dev.seaworthy.boot.errors;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Takes down errors that come too late for any page: the answer has begun to leave, so nothing can
 * be said to the visitor any more.
 */
final class AfterCommitFilter implements Filter {
  private static final int SERVER_ERROR = 500;

  private final Incidents incidents;

  AfterCommitFilter(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException | Error failure) {
      if (response.isCommitted() && request instanceof HttpServletRequest asked) {
        incidents.takeDown(asked, SERVER_ERROR, failure);
      }
      throw failure;
    }
  }
}
