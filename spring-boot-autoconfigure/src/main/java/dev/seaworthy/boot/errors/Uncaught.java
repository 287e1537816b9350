package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.door.Mishaps;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
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
final class Uncaught implements Mishaps {
  private static final int SERVER_ERROR = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

  private final Incidents incidents;

  Uncaught(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public boolean settled(
      HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException {
    if (response.isCommitted()) {
      incidents.takeDown(request, SERVER_ERROR, failure);
      return false;
    }
    Throwable cause = causeInApplication(failure);
    if (cause == null || request.isAsyncStarted() || isOfErrorPage(request)) {
      return false;
    }
    incidents.takeDown(request, SERVER_ERROR, cause);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, cause);
    request.setAttribute(RequestDispatcher.ERROR_EXCEPTION_TYPE, cause.getClass());
    response.sendError(SERVER_ERROR);
    return true;
  }

  /** An error page that fails has no page of its own. */
  private static boolean isOfErrorPage(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.ERROR;
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
