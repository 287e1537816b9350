package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.ReadMessages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;

/**
 * Where messages wait from one request to the next. An application that defines a bean of this type
 * replaces the ones that come with the starter. Thread-safe.
 */
public interface MessageStorage {
  /** What waits. Nothing that a stranger sends makes it fail. */
  ReadMessages read(HttpServletRequest request);

  /** Has exactly these wait, which may be none. Called before the response has begun. */
  void write(HttpServletRequest request, HttpServletResponse response, List<Message> messages);
}
