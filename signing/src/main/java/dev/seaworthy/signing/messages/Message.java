package dev.seaworthy.signing.messages;

import org.jspecify.annotations.Nullable;

/**
 * One message to a visitor.
 *
 * @param level how grave it is; the usual ones are the constants here
 * @param text what it says
 * @param extraTags words for the page to style it by; null and empty are told apart in the cookie
 * @param safe whether the text is HTML to be shown unescaped. It comes back from a signed cookie,
 *     so only who holds a key can set it; still, escape where you can
 */
public record Message(int level, String text, @Nullable String extraTags, boolean safe)
    implements Entry {

  /** Source of the levels: Django 5.2, {@code django.contrib.messages.constants}. */
  public static final int DEBUG = 10;

  /** For information; the least level that is kept unless told otherwise (MESSAGE_LEVEL). */
  public static final int INFO = 20;

  /** Something went well. */
  public static final int SUCCESS = 25;

  /** Something may go wrong. */
  public static final int WARNING = 30;

  /** Something went wrong. */
  public static final int ERROR = 40;

  /** A plain text with the tags that Django's {@code add_message} gives it: an empty text. */
  public static Message of(int level, String text) {
    return new Message(level, text, "", false);
  }
}
