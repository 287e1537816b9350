package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.MessageStore;
import dev.seaworthy.signing.messages.ReadMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The cookie, and for what finds no room in it the session, which is made for that only. */
record FallbackStorage(MessageStore format, MessageCookies cookies) implements MessageStorage {
  @Override
  public ReadMessages read(HttpServletRequest request) {
    return format.read(MessageCookies.sent(request), SessionMember.read(request));
  }

  @Override
  public void write(
      HttpServletRequest request, HttpServletResponse response, List<Message> messages) {
    MessageStore.Stored stored = format.store(messages);
    SessionMember.write(request, stored.session());
    cookies.set(request, response, stored.cookie());
  }
}
