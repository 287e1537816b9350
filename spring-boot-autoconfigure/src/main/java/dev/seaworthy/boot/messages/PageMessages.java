package dev.seaworthy.boot.messages;

import java.util.Iterator;

/**
 * What a view finds under {@code messages}: shown once it is walked through, not before. A page
 * that does not show them leaves them for the next.
 */
public final class PageMessages implements Iterable<ShownMessage> {
  private final Messages messages;

  PageMessages(Messages messages) {
    this.messages = messages;
  }

  /** The messages, which will not come back. */
  @Override
  public Iterator<ShownMessage> iterator() {
    return messages.take().iterator();
  }

  /** Whether there is nothing to show; asking takes nothing. */
  public boolean isEmpty() {
    return messages.waiting() == 0;
  }

  /** How many there are to show; asking takes nothing. */
  public int size() {
    return messages.waiting();
  }
}
