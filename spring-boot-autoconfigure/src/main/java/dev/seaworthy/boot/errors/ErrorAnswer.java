package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.pages.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends a page as the whole answer. */
final class ErrorAnswer {
  /** What the application may have said about the answer that it did not give. */
  private static final List<String> ABOUT_ANOTHER_BODY =
      List.of(
          "Content-Encoding", "Content-Disposition", "Content-Language", "ETag", "Last-Modified");

  private ErrorAnswer() {}

  static void send(HttpServletResponse response, int status, Page page) throws IOException {
    byte[] body = page.body().getBytes(StandardCharsets.UTF_8);
    response.setStatus(status);
    ABOUT_ANOTHER_BODY.forEach(name -> response.setHeader(name, null));
    response.setHeader("Cache-Control", "no-store");
    if (!page.policy().isEmpty()) {
      response.setHeader("Content-Security-Policy", page.policy());
    }
    response.setContentType(page.contentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
