package dev.seaworthy.readers.django.python;

import java.util.Locale;

/** The letters before the quote of a string literal. */
enum StringPrefix {
  NONE(false, false, false),
  PLAIN(false, false, false),
  RAW(true, false, false),
  BYTES(false, true, false),
  RAW_BYTES(true, true, false),
  FORMATTED(false, false, true),
  RAW_FORMATTED(true, false, true),
  TEMPLATE(false, false, true),
  RAW_TEMPLATE(true, false, true),
  PYTHON_TWO(false, false, false);

  private final boolean raw;
  private final boolean bytes;
  private final boolean fields;

  StringPrefix(boolean raw, boolean bytes, boolean fields) {
    this.raw = raw;
    this.bytes = bytes;
    this.fields = fields;
  }

  /** What the letters mean; {@link #NONE} if they are no prefix. */
  static StringPrefix of(String letters) {
    if (letters.isEmpty()) {
      return PLAIN;
    }
    return switch (letters.toLowerCase(Locale.ROOT)) {
      case "u" -> PLAIN;
      case "r" -> RAW;
      case "b" -> BYTES;
      case "br", "rb" -> RAW_BYTES;
      case "f" -> FORMATTED;
      case "fr", "rf" -> RAW_FORMATTED;
      case "t" -> TEMPLATE;
      case "tr", "rt" -> RAW_TEMPLATE;
      case "ur" -> PYTHON_TWO;
      default -> NONE;
    };
  }

  /** Whether backslashes stand for themselves. */
  boolean raw() {
    return raw;
  }

  boolean bytes() {
    return bytes;
  }

  /** Whether braces hold expressions. */
  boolean fields() {
    return fields;
  }

  boolean template() {
    return this == TEMPLATE || this == RAW_TEMPLATE;
  }
}
