package dev.seaworthy.boot.decoy;

import dev.seaworthy.boot.prefix.PrefixedRequest;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a request to the decoy becomes. Thread-safe. */
public interface Decoy {
  /** A decoy for an application that has no login of its own. */
  static Decoy neutral(NeutralLogin login) {
    return new Decoy() {
      @Override
      public boolean answers(
          HttpServletRequest request, HttpServletResponse response, String prefix)
          throws IOException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
          login.answer(request, response, prefix);
          return true;
        }
        return false;
      }

      @Override
      public HttpServletRequest lead(HttpServletRequest request, String prefix) {
        return PrefixedRequest.keeping(request, "");
      }
    };
  }

  /**
   * Answers where the application has no login.
   *
   * @param prefix the decoy's path behind the context path
   * @return whether it did
   * @throws IOException if the client is gone
   */
  boolean answers(HttpServletRequest request, HttpServletResponse response, String prefix)
      throws IOException;

  /** The request as the application is to see it. */
  HttpServletRequest lead(HttpServletRequest request, String prefix);
}
