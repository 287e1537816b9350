package dev.seaworthy.boot.decoy;

import dev.seaworthy.boot.door.Passage;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * Stands right before Spring Security, behind whatever supplies sessions, and lets requests to the
 * decoy see the decoy's part of theirs. Thread-safe.
 */
final class DecoyShade implements Filter {
  private final DecoyNews news;

  DecoyShade(DecoyNews news) {
    this.news = news;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    DecoyVisit visit = DecoyVisit.of(request).orElse(null);
    if (visit == null || !(request instanceof HttpServletRequest asked)) {
      chain.doFilter(request, response);
      return;
    }
    visit.enter();
    try {
      chain.doFilter(new ShadedRequest(asked), response);
    } finally {
      DecoyVisit.leave();
      if (asked.getMethod().equals("POST")) {
        Passage.of(asked).ifPresent(passage -> news.tried(passage.client(), visit.opened()));
      }
    }
  }

  @Override
  public void destroy() {
    news.tell();
  }
}
