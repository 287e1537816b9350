package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.Message;
import java.util.List;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The messages of whichever request the calling thread serves. */
final class ThreadMessages implements Messages {
  private final RequestMessages.Rules rules;

  ThreadMessages(RequestMessages.Rules rules) {
    this.rules = rules;
  }

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

  private Messages current() {
    RequestAttributes attributes = RequestContextHolder.getRequestAttributes();
    if (attributes instanceof ServletRequestAttributes servlet && servlet.getResponse() != null) {
      return RequestMessages.of(servlet.getRequest(), servlet.getResponse(), rules);
    }
    throw new IllegalStateException(
        "messages: this thread serves no request; use them where one is served");
  }
}
