package dev.seaworthy.boot.messages;

import dev.seaworthy.signing.messages.Message;
import java.util.List;

/**
 * Messages to the visitor of the present request. Those added survive a redirect and are shown by
 * the next page that asks for them.
 *
 * <p>Take it as an argument of a handler method, or have it injected: the bean speaks for the
 * request of the calling thread. Escaped by default: markup in a text is shown as text. Not
 * thread-safe within one request.
 *
 * <pre>{@code
 * @PostMapping("/basket")
 * String add(Messages messages) {
 *   messages.success("It is in your basket.");
 *   return "redirect:/basket";
 * }
 * }</pre>
 */
public interface Messages {
  /**
   * Adds a message, unless it has no text or is under {@code seaworthy.messages.level}. The
   * response must not have begun: a message that comes later is lost, and said so in the log.
   */
  void add(Message message);

  /** The messages that wait, these of the present request included; they will not come back. */
  List<ShownMessage> take();

  /** How many messages wait; they go on waiting. */
  int waiting();

  /** Adds a plain text. */
  default void add(int level, String text) {
    add(Message.of(level, text));
  }

  /** For developers; not kept unless the level says so. */
  default void debug(String text) {
    add(Message.DEBUG, text);
  }

  /** For information. */
  default void info(String text) {
    add(Message.INFO, text);
  }

  /** Something went well. */
  default void success(String text) {
    add(Message.SUCCESS, text);
  }

  /** Something may go wrong. */
  default void warning(String text) {
    add(Message.WARNING, text);
  }

  /** Something went wrong. */
  default void error(String text) {
    add(Message.ERROR, text);
  }
}
