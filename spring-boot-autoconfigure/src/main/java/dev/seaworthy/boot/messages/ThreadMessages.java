package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.Message;
import jakarta.servlet.ServletRequest;
import java.util.List;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The messages of whichever request the calling thread serves. */
final class ThreadMessages implements Messages {
  @Override
  public void add(Message message) {
    current().add(message);
  }

  @Override
  public List<ShownMessage> take() {
    return current().take();
  }

  @Override
  public int waiting() {
    return current().waiting();
  }

  private static Messages current() {
    RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
    if (attributes instanceof ServletRequestAttributes servlet) {
      return of(servlet.getRequest());
    }
    throw new IllegalStateException(
        "messages: this thread serves no request; use them where one is served");
  }

  static Messages of(ServletRequest request) {
    return RequestMessages.of(request)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "messages: the request has not come through their filter; map it to this path"
                        + " too"));
  }
}
