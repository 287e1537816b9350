package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.ReadMessages;
import dev.seaworthy.signing.messages.SessionMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/** The session alone, in the text that Django keeps there. */
record SessionStorage() implements MessageStorage {
  @Override
  public ReadMessages read(HttpServletRequest request) {
    return SessionMessages.read(SessionMember.read(request));
  }

  @Override
  public void write(
      HttpServletRequest request, HttpServletResponse response, List<Message> messages) {
    SessionMember.write(request, SessionMessages.write(messages));
  }
}
