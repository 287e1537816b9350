package dev.seaworthy.boot.door;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Leads once more where the application forwards a request: some containers put their own context
 * path in front again. Sees the dispatch {@code FORWARD} only. Thread-safe.
 */
public final class ForwardFilter implements Filter {
  private final Gangway gangway;

  /** Leads where the guard has led before. */
  public ForwardFilter(Gangway gangway) {
    this.gangway = gangway;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Passage passage = Passage.of(request).orElse(null);
    HttpServletRequest led =
        passage != null && request instanceof HttpServletRequest asked
            ? gangway.lead(asked, passage.verdict())
            : null;
    chain.doFilter(led == null ? request : led, response);
  }
}
