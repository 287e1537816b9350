package dev.seaworthy.boot.errors;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Takes down errors that the application did not catch. One that comes before the answer has begun
 * is then handed to the container as a status with its exception, as the container itself does it,
 * but for its log: there the same trace would stand once more. One that comes later goes on to the
 * container, which cuts the answer off.
 */
final class UncaughtFilter implements Filter {
  private static final int SERVER_ERROR = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

  private final Incidents incidents;

  UncaughtFilter(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException | Error failure) {
      if (!(request instanceof HttpServletRequest asked)
          || !(response instanceof HttpServletResponse answer)) {
        throw failure;
      }
      Throwable cause = causeInApplication(failure);
      if (answer.isCommitted()) {
        incidents.takeDown(asked, SERVER_ERROR, failure);
      }
      if (answer.isCommitted() || cause == null || asked.isAsyncStarted()) {
        throw failure;
      }
      incidents.takeDown(asked, SERVER_ERROR, cause);
      asked.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
      asked.setAttribute(RequestDispatcher.ERROR_EXCEPTION_TYPE, cause.getClass());
      answer.sendError(SERVER_ERROR);
    }
  }

  /**
   * What was thrown, out of Spring MVC's wrapping. Null for an exception of the container's, some
   * of which mean another status than 500.
   */
  private static @Nullable Throwable causeInApplication(Throwable failure) {
    Throwable cause = failure instanceof ServletException ? failure.getCause() : failure;
    String type = cause == null ? "" : cause.getClass().getName();
    return type.startsWith("org.apache.") || type.startsWith("org.eclipse.jetty.") ? null : cause;
  }
}
