package dev.seaworthy.boot.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The pages that say that something went wrong, and nothing else. An application that defines a
 * bean of this type replaces them. Called for requests that were refused too: implementations must
 * not look at the request. Thread-safe.
 */
@FunctionalInterface
public interface ErrorPages {
  /**
   * The page for a status.
   *
   * @param status 400 to 599
   * @param id names the error in the log and in the mail; null for one that was not taken down
   */
  Page page(int status, @Nullable String id);

  /** The pages that come with the starter. */
  static ErrorPages standard() {
    return StandardPages::page;
  }

  /** The answer for clients that do not want a page: problem details (RFC 9457). */
  static Page problem(int status, @Nullable String id) {
    StringBuilder json = new StringBuilder("{\"type\":\"about:blank\",\"title\":\"");
    json.append(StandardPages.title(status)).append("\",\"status\":").append(status);
    if (id != null) {
      json.append(",\"errorId\":\"").append(id).append('"');
    }
    return new Page("application/problem+json", "", json.append('}').toString());
  }

  /**
   * Whether a client wants a page and no data: it names HTML, as all browsers do.
   *
   * @param accept the Accept header; null if there is none
   */
  static boolean wantsPage(@Nullable String accept) {
    String wanted = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
    return wanted.contains("text/html") || wanted.contains("application/xhtml+xml");
  }

  /** The name of a status, as RFC 9110 has it. */
  static String title(int status) {
    return StandardPages.title(status);
  }
}
