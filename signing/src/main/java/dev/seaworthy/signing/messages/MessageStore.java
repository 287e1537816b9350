package dev.seaworthy.signing.messages;

import dev.seaworthy.signing.messages.MessageCookie.Overflow;
import dev.seaworthy.signing.messages.ReadMessages.Condition;
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
  public static final String SESSION_MEMBER = SessionMessages.MEMBER;

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
    return new Stored(stored.cookie(), SessionMessages.write(stored.unstored()));
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
    ReadMessages rest = SessionMessages.read(session);
    if (rest.condition() == Condition.REFUSED) {
      return rest;
    }
    List<Entry> entries = new ArrayList<>(first.entries());
    entries.addAll(rest.entries());
    return new ReadMessages(Condition.READ, entries, true);
  }
}
