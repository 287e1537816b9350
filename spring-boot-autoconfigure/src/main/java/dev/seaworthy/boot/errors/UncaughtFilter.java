package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.door.Mishaps;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells of errors that the application did not catch, where no guard stands in front of it. */
final class UncaughtFilter implements Filter {
  private final Mishaps mishaps;

  UncaughtFilter(Mishaps mishaps) {
    this.mishaps = mishaps;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException | Error failure) {
      if (!(request instanceof HttpServletRequest asked)
          || !(response instanceof HttpServletResponse answer)
          || !mishaps.settled(asked, answer, failure)) {
        throw failure;
      }
    }
  }
}
