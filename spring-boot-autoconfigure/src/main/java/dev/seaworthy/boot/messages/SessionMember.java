package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.SessionMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages' place in a session, which is made only if there is something to keep. */
final class SessionMember {
  private SessionMember() {}

  static @Nullable String read(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    Object held = session == null ? null : session.getAttribute(SessionMessages.MEMBER);
    return held instanceof String text ? text : null;
  }

  static void write(HttpServletRequest request, Optional<String> text) {
    HttpSession session = request.getSession(text.isPresent());
    if (session == null) {
      return;
    }
    if (text.isPresent()) {
      session.setAttribute(SessionMessages.MEMBER, text.get());
    } else if (session.getAttribute(SessionMessages.MEMBER) != null) {
      session.removeAttribute(SessionMessages.MEMBER);
    }
  }
}
