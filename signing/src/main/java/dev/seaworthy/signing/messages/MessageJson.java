package dev.seaworthy.signing.messages;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.refusals.MalformedToken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages as JSON: {@code ["__json_message", safe, level, text]}, and a fifth item for the tags.
 *
 * <p>Source: Django 5.2, MessageEncoder and MessageDecoder in {@code
 * django.contrib.messages.storage.cookie}.
 */
final class MessageJson {

  private static final Json MARK = new Json.Text("__json_message");

  private static final int SAFE = 1;
  private static final int LEVEL = 2;
  private static final int TEXT = 3;
  private static final int TAGS = 4;

  private MessageJson() {}

  static Json of(Message message) {
    List<Json> items = new ArrayList<>(TAGS + 1);
    items.add(MARK);
    items.add(Json.of(message.safe() ? 1 : 0));
    items.add(Json.of(message.level()));
    items.add(new Json.Text(message.text()));
    if (message.extraTags() != null) {
      items.add(new Json.Text(message.extraTags()));
    }
    return new Json.Items(items);
  }

  static Entry read(Json value) throws MalformedToken {
    boolean marked =
        value instanceof Json.Items items
            && !items.values().isEmpty()
            && items.values().get(0).equals(MARK);
    return marked ? message(((Json.Items) value).values()) : new Entry.Stray(value);
  }

  private static Message message(List<Json> items) throws MalformedToken {
    if (items.size() <= TEXT || items.size() > TAGS + 1) {
      throw refused("has " + items.size() + " items instead of 4 or 5");
    }
    if (!(items.get(TEXT) instanceof Json.Text text)) {
      throw refused("has no text");
    }
    Json tags = items.size() > TAGS ? items.get(TAGS) : new Json.Nothing();
    if (!(tags instanceof Json.Text) && !(tags instanceof Json.Nothing)) {
      throw refused("has tags that are no text");
    }
    return new Message(
        level(items.get(LEVEL)),
        text.value(),
        tags instanceof Json.Text words ? words.value() : null,
        isTrue(items.get(SAFE)));
  }

  /** A level as Python's {@code int} takes it: a number, its digits, or a truth value. */
  private static int level(Json value) throws MalformedToken {
    try {
      if (value instanceof Json.Whole whole) {
        return whole.value().intValueExact();
      }
      if (value instanceof Json.Text digits) {
        return new BigInteger(shortened(digits.value().strip())).intValueExact();
      }
      if (value instanceof Json.Fraction fraction) {
        return new BigDecimal(fraction.value()).toBigInteger().intValueExact();
      }
      if (value instanceof Json.Truth truth) {
        return truth.value() ? 1 : 0;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      throw refused("has a level that is no whole number of 32 bits");
    }
    throw refused("has a level that is no number");
  }

  /** No level needs more digits, and a long text is slow to convert. */
  private static String shortened(String digits) {
    return digits.length() > 40 ? "" : digits;
  }

  private static boolean isTrue(Json value) {
    if (value instanceof Json.Truth truth) {
      return truth.value();
    }
    if (value instanceof Json.Whole whole) {
      return whole.value().signum() != 0;
    }
    if (value instanceof Json.Fraction fraction) {
      return fraction.value() != 0;
    }
    if (value instanceof Json.Text text) {
      return !text.value().isEmpty();
    }
    if (value instanceof Json.Items items) {
      return !items.values().isEmpty();
    }
    return value instanceof Json.Members members && !members.values().isEmpty();
  }

  private static MalformedToken refused(String what) {
    return new MalformedToken("message: it " + what + "; drop the cookie");
  }
}
