package dev.seaworthy.signing.messages;

import java.util.List;

/**
 * Messages as they were found.
 *
 * @param condition how they were found
 * @param entries what was found, oldest first; empty unless {@code condition} is {@link
 *     Condition#READ}
 * @param complete whether this is all, so that no other store has the rest
 */
public record ReadMessages(Condition condition, List<Entry> entries, boolean complete) {

  /** How messages were found. */
  public enum Condition {
    /** There was nothing. */
    ABSENT,
    /** They were read. */
    READ,
    /** What was there is not ours or makes no sense; remove the cookie. */
    REFUSED
  }

  /** Copies the entries. */
  public ReadMessages {
    entries = List.copyOf(entries);
  }

  /** The messages alone, without what else a peer may have put among them. */
  public List<Message> messages() {
    return entries.stream().filter(Message.class::isInstance).map(Message.class::cast).toList();
  }

  static ReadMessages none(Condition condition) {
    return new ReadMessages(condition, List.of(), true);
  }
}
