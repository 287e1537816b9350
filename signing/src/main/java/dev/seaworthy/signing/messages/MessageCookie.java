package dev.seaworthy.signing.messages;

import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.TimestampSigner;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.messages.ReadMessages.Condition;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.refusals.SigningRefusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * The value of the cookie {@code messages}.
 *
 * <p>Same bytes as Django 5.2's {@code django.contrib.messages.storage.cookie.CookieStorage}. A
 * value has at most {@link #MAX_LENGTH} characters; which messages go when there are too many is
 * said by {@link Overflow}. Immutable and thread-safe, without locks.
 */
public final class MessageCookie {

  /** Name of the cookie. Source: Django 5.2, cookie_name. */
  public static final String NAME = "messages";

  /** Source: Django 5.2, key_salt. */
  public static final String SALT = "django.contrib.messages";

  /** Half of the 4 KB that browsers keep. Source: Django 5.2, max_cookie_size. */
  public static final int MAX_LENGTH = 2048;

  /** Stands last when there is more elsewhere. Source: Django 5.2, not_finished. */
  private static final Json UNFINISHED = new Json.Text("__messagesnotfinished__");

  private final SignedJson json;

  private MessageCookie(SignedJson json) {
    this.json = json;
  }

  /** What to leave out when a cookie gets too long. */
  public enum Overflow {
    /** The oldest messages are lost: the cookie is the only store. */
    DROP_OLDEST,
    /** The oldest messages stay and the newest are handed back, for another store. */
    KEEP_OLDEST
  }

  /**
   * What became of messages that were to be kept.
   *
   * @param cookie the value to set; empty if there is nothing to keep, so the cookie goes
   * @param unstored the messages that found no room, oldest first
   */
  public record Stored(Optional<String> cookie, List<Message> unstored) {
    /** Copies the messages. */
    public Stored {
      unstored = List.copyOf(unstored);
    }
  }

  /** Message cookies signed with a ring. */
  public static MessageCookie of(KeyRing keys, Clock clock) {
    TimestampSigner signer = TimestampSigner.of(keys.prefixed(SignedCookies.KEY_PREFIX), clock);
    return new MessageCookie(SignedJson.with(signer.withSalt(SALT)).compressing());
  }

  /** The value that holds all these messages, however long; empty if there are none. */
  public Optional<String> encode(List<Message> messages) {
    return messages.isEmpty() ? Optional.empty() : Optional.of(encoded(messages, false));
  }

  /** The messages in a cookie, null if there is no cookie. Never fails: see the condition. */
  public ReadMessages read(@Nullable String cookie) {
    if (cookie == null || cookie.isEmpty()) {
      return ReadMessages.none(Condition.ABSENT);
    }
    try {
      return read(json.loads(cookie));
    } catch (SigningRefusal e) {
      return ReadMessages.none(Condition.REFUSED);
    }
  }

  private static ReadMessages read(Json payload) throws MalformedToken {
    if (payload instanceof Json.Nothing) {
      return ReadMessages.none(Condition.ABSENT);
    }
    if (!(payload instanceof Json.Items items)) {
      throw new MalformedToken("message cookie: it holds no list; drop it");
    }
    List<Json> values = items.values();
    int last = values.size() - 1;
    boolean complete = last < 0 || !values.get(last).equals(UNFINISHED);
    List<Entry> entries = new ArrayList<>();
    for (Json value : complete ? values : values.subList(0, last)) {
      entries.add(MessageJson.read(value));
    }
    return new ReadMessages(Condition.READ, entries, complete);
  }

  /** Puts as many messages into a value as fit. */
  public Stored store(List<Message> messages, Overflow overflow) {
    Optional<String> all = encode(messages);
    if (all.isEmpty() || fits(all.get())) {
      return new Stored(all, List.of());
    }
    int size = messages.size();
    if (overflow == Overflow.DROP_OLDEST) {
      int first = lowest(size, at -> fits(encoded(messages.subList(at, size), true)));
      String cookie = encoded(messages.subList(first, size), true);
      return new Stored(Optional.of(cookie), messages.subList(0, first));
    }
    int end = lowest(size, at -> !fits(encoded(messages.subList(0, at + 1), true)));
    String cookie = encoded(messages.subList(0, end), true);
    return new Stored(Optional.of(cookie), messages.subList(end, size));
  }

  /** The lowest index for which a condition holds, if it holds for all above; else the size. */
  private static int lowest(int size, IntPredicate holds) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (holds.test(middle)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static boolean fits(String cookie) {
    return cookie.length() <= MAX_LENGTH;
  }

  private String encoded(List<Message> messages, boolean unfinished) {
    List<Json> items = new ArrayList<>(messages.size() + 1);
    messages.forEach(message -> items.add(MessageJson.of(message)));
    if (unfinished) {
      items.add(UNFINISHED);
    }
    return json.dumps(new Json.Items(items));
  }
}
