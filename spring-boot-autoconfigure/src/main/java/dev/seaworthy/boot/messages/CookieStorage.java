package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.MessageCookie;
import dev.seaworthy.signing.messages.MessageCookie.Overflow;
import dev.seaworthy.signing.messages.ReadMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The cookie alone: what finds no room is lost, the oldest first. */
record CookieStorage(MessageCookie format, MessageCookies cookies) implements MessageStorage {
  @Override
  public ReadMessages read(HttpServletRequest request) {
    return format.read(MessageCookies.sent(request));
  }

  @Override
  public void write(
      HttpServletRequest request, HttpServletResponse response, List<Message> messages) {
    cookies.set(request, response, format.store(messages, Overflow.DROP_OLDEST).cookie());
  }
}
