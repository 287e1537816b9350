package dev.seaworthy.signing.messages;

import dev.seaworthy.signing.messages.ReadMessages.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The messages of one request: those that came in, and those that it adds.
 *
 * <p>Same rules as Django 5.2's {@code django.contrib.messages.storage.base.BaseStorage}: messages
 * that a page has taken are gone afterwards, others wait for the next page. One request, one
 * thread: not thread-safe.
 */
public final class PendingMessages {

  private final List<Entry> loaded;
  private final List<Message> added = new ArrayList<>();
  private final int leastLevel;
  private boolean taken;
  private boolean hasNew;

  private PendingMessages(ReadMessages read, int leastLevel) {
    this.loaded = new ArrayList<>(read.entries());
    this.leastLevel = leastLevel;
    this.taken = read.condition() == Condition.REFUSED;
  }

  /** Starts a request; messages under {@link Message#INFO} are ignored. */
  public static PendingMessages from(ReadMessages read) {
    return from(read, Message.INFO);
  }

  /** Starts a request; messages under a level are ignored (Django: MESSAGE_LEVEL). */
  public static PendingMessages from(ReadMessages read, int leastLevel) {
    return new PendingMessages(read, leastLevel);
  }

  /** Adds a message, unless it has no text or is under the least level. */
  public void add(Message message) {
    if (!message.text().isEmpty() && message.level() >= leastLevel) {
      hasNew = true;
      added.add(message);
    }
  }

  /** All messages, to be shown; they will not come back. */
  public List<Entry> take() {
    taken = true;
    loaded.addAll(added);
    added.clear();
    return List.copyOf(loaded);
  }

  /**
   * The messages to keep when the request ends, which may be none; empty if nothing changed, so
   * that the cookie can stay as it is.
   */
  public Optional<List<Message>> toStore() {
    if (!taken && !hasNew) {
      return Optional.empty();
    }
    List<Message> kept = new ArrayList<>();
    if (!taken) {
      loaded.stream().filter(Message.class::isInstance).map(Message.class::cast).forEach(kept::add);
    }
    kept.addAll(added);
    return Optional.of(kept);
  }
}
