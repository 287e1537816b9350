package dev.seaworthy.signing.messages;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import dev.seaworthy.signing.messages.ReadMessages.Condition;
import dev.seaworthy.signing.refusals.MalformedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages as the text that Django keeps in a session. Not signed: the session is the application's
 * own. Source: Django 5.2, {@code django.contrib.messages.storage.session.SessionStorage}.
 */
public final class SessionMessages {
  /** The session member that holds the text. Source: Django 5.2, session_key. */
  public static final String MEMBER = "_messages";

  private SessionMessages() {}

  /** The text; empty if there are no messages, so that the member can go. */
  public static Optional<String> write(List<Message> messages) {
    List<Json> items = new ArrayList<>(messages.size());
    messages.forEach(message -> items.add(MessageJson.of(message)));
    return items.isEmpty() ? Optional.empty() : Optional.of(JsonText.spaced(new Json.Items(items)));
  }

  /** The messages in a text, null if there is none. Never fails: see the condition. */
  public static ReadMessages read(@Nullable String text) {
    try {
      return text == null || text.isEmpty()
          ? ReadMessages.none(Condition.ABSENT)
          : new ReadMessages(Condition.READ, entries(text), true);
    } catch (MalformedToken e) {
      return ReadMessages.none(Condition.REFUSED);
    }
  }

  private static List<Entry> entries(String text) throws MalformedToken {
    if (!(JsonText.read(text) instanceof Json.Items items)) {
      throw new MalformedToken("session messages: they are no list; remove the member");
    }
    List<Entry> entries = new ArrayList<>();
    for (Json item : items.values()) {
      entries.add(MessageJson.read(item));
    }
    return entries;
  }
}
