package dev.seaworthy.signing.messages;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import dev.seaworthy.signing.messages.MessageCookie.Overflow;
import dev.seaworthy.signing.messages.ReadMessages.Condition;
import dev.seaworthy.signing.refusals.MalformedToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Messages in the cookie, and in the session those for which the cookie has no room: Django's
 * default, {@code django.contrib.messages.storage.fallback.FallbackStorage}.
 *
 * <p>Immutable and thread-safe, without locks.
 */
public final class MessageStore {

  /** The session member that holds the rest, as a JSON text. Source: Django 5.2, session_key. */
  public static final String SESSION_MEMBER = "_messages";

  private final MessageCookie cookies;

  private MessageStore(MessageCookie cookies) {
    this.cookies = cookies;
  }

  /**
   * What to keep where.
   *
   * @param cookie the value to set; empty if the cookie is to go
   * @param session the text for {@link #SESSION_MEMBER}; empty if the member is to go
   */
  public record Stored(Optional<String> cookie, Optional<String> session) {}

  /** Messages in this cookie first. */
  public static MessageStore over(MessageCookie cookies) {
    return new MessageStore(cookies);
  }

  /** Lays messages out over cookie and session; none is lost. */
  public Stored store(List<Message> messages) {
    MessageCookie.Stored stored = cookies.store(messages, Overflow.KEEP_OLDEST);
    return new Stored(stored.cookie(), sessionText(stored.unstored()));
  }

  /**
   * Brings messages together again.
   *
   * @param cookie the cookie, null if there is none
   * @param session the member {@link #SESSION_MEMBER}, null if there is none. It is looked at only
   *     if the cookie says that there is more
   */
  public ReadMessages read(@Nullable String cookie, @Nullable String session) {
    ReadMessages first = cookies.read(cookie);
    if (first.complete()) {
      return first;
    }
    List<Entry> entries = new ArrayList<>(first.entries());
    try {
      entries.addAll(inSession(session));
    } catch (MalformedToken e) {
      return ReadMessages.none(Condition.REFUSED);
    }
    return new ReadMessages(Condition.READ, entries, true);
  }

  /** Messages as the text that Django keeps in the session; empty if there are none. */
  static Optional<String> sessionText(List<Message> messages) {
    List<Json> items = new ArrayList<>(messages.size());
    messages.forEach(message -> items.add(MessageJson.of(message)));
    return items.isEmpty() ? Optional.empty() : Optional.of(JsonText.spaced(new Json.Items(items)));
  }

  private static List<Entry> inSession(@Nullable String text) throws MalformedToken {
    List<Entry> entries = new ArrayList<>();
    if (text == null || text.isEmpty()) {
      return entries;
    }
    if (!(JsonText.read(text) instanceof Json.Items items)) {
      throw new MalformedToken("session messages: they are no list; remove the member");
    }
    for (Json item : items.values()) {
      entries.add(MessageJson.read(item));
    }
    return entries;
  }
}
