package dev.seaworthy.signing.json;

import java.math.BigInteger;
import java.util.Map;

/** Writes one value, once. */
final class JsonWriter {

  /** The first character that is no longer printable ASCII; Python escapes it and all above. */
  private static final char DELETE = 0x7f;

  private static final String HEX = "0123456789abcdef";

  /** The least number with too many digits to write. */
  private static final BigInteger TOO_BIG = BigInteger.TEN.pow(JsonText.MAX_DIGITS);

  private final StringBuilder out = new StringBuilder(128);
  private final String comma;
  private final String colon;

  JsonWriter(String comma, String colon) {
    this.comma = comma;
    this.colon = colon;
  }

  String write(Json value) {
    append(value, 0);
    return out.toString();
  }

  private void append(Json value, int depth) {
    if (value instanceof Json.Text text) {
      appendText(text.value());
    } else if (value instanceof Json.Whole whole) {
      appendWhole(whole.value());
    } else if (value instanceof Json.Fraction fraction) {
      out.append(FloatText.of(fraction.value()));
    } else if (value instanceof Json.Truth truth) {
      out.append(truth.value());
    } else if (value instanceof Json.Nothing) {
      out.append("null");
    } else if (value instanceof Json.Items items) {
      appendItems(items, deeper(depth));
    } else if (value instanceof Json.Members members) {
      appendMembers(members, deeper(depth));
    }
  }

  private void appendWhole(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      out.append(value.longValue());
      return;
    }
    if (value.abs().compareTo(TOO_BIG) >= 0) {
      throw new IllegalArgumentException(
          "JSON number: it has more than " + JsonText.MAX_DIGITS + " digits; send it as text");
    }
    out.append(value);
  }

  private void appendItems(Json.Items items, int depth) {
    out.append('[');
    String before = "";
    for (Json item : items.values()) {
      out.append(before);
      append(item, depth);
      before = comma;
    }
    out.append(']');
  }

  private void appendMembers(Json.Members members, int depth) {
    out.append('{');
    String before = "";
    for (Map.Entry<String, Json> member : members.values().entrySet()) {
      out.append(before);
      appendText(member.getKey());
      out.append(colon);
      append(member.getValue(), depth);
      before = comma;
    }
    out.append('}');
  }

  private void appendText(String text) {
    out.append('"');
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (letter >= ' ' && letter < DELETE && letter != '"' && letter != '\\') {
        out.append(letter);
      } else {
        appendEscaped(letter);
      }
    }
    out.append('"');
  }

  private void appendEscaped(char letter) {
    switch (letter) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default ->
          out.append("\\u")
              .append(HEX.charAt(letter >> 12))
              .append(HEX.charAt(letter >> 8 & 15))
              .append(HEX.charAt(letter >> 4 & 15))
              .append(HEX.charAt(letter & 15));
    }
  }

  private static int deeper(int depth) {
    if (depth == JsonText.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "JSON value: it nests deeper than " + JsonText.MAX_DEPTH + " levels; flatten it");
    }
    return depth + 1;
  }
}
