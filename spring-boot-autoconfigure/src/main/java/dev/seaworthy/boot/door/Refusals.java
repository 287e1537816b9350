package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers a request that goes no further. Nothing of the application runs, so that a wrong host
 * name can get into no page and a flood of refusals costs next to nothing. Thread-safe.
 */
@FunctionalInterface
public interface Refusals {
  /** A bare status, without a body. */
  Refusals BARE =
      (request, response, status) -> {
        response.setStatus(status);
        response.setContentLength(0);
      };

  /**
   * Writes the whole answer, from constant text alone.
   *
   * @param status 400, 403 or 404
   * @throws IOException if the client is gone
   */
  void write(HttpServletRequest request, HttpServletResponse response, int status)
      throws IOException;
}
