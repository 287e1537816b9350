package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Hears of errors that the application did not catch, before the container does. */
@FunctionalInterface
public interface Mishaps {
  /** Nobody listens. */
  Mishaps UNHEARD = (request, response, failure) -> false;

  /**
   * An error came out of the application to the first filter.
   *
   * @param request as the application saw it
   * @return whether the answer is settled; if not, the error is thrown on
   * @throws IOException if the answer cannot be written
   */
  boolean settled(HttpServletRequest request, HttpServletResponse response, Throwable failure)
      throws IOException;
}
