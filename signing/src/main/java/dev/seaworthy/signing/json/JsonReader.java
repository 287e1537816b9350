package dev.seaworthy.signing.json;

import dev.seaworthy.signing.refusals.MalformedToken;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads one text, once, by recursive descent no deeper than {@link JsonText#MAX_DEPTH}. */
final class JsonReader {

  private final String text;
  private int at;

  JsonReader(String text) {
    this.text = text;
  }

  Json read() throws MalformedToken {
    skipBlanks();
    Json value = value(0);
    skipBlanks();
    if (at < text.length()) {
      throw refused("there is more after the value");
    }
    return value;
  }

  private Json value(int depth) throws MalformedToken {
    return switch (peek()) {
      case '"' -> {
        at++;
        yield new Json.Text(textBody());
      }
      case '{' -> {
        at++;
        yield members(deeper(depth));
      }
      case '[' -> {
        at++;
        yield items(deeper(depth));
      }
      default -> word();
    };
  }

  private Json word() throws MalformedToken {
    if (taken("null")) {
      return new Json.Nothing();
    }
    if (taken("true")) {
      return new Json.Truth(true);
    }
    if (taken("false")) {
      return new Json.Truth(false);
    }
    if (taken("NaN")) {
      return new Json.Fraction(Double.NaN);
    }
    if (taken("Infinity")) {
      return new Json.Fraction(Double.POSITIVE_INFINITY);
    }
    if (taken("-Infinity")) {
      return new Json.Fraction(Double.NEGATIVE_INFINITY);
    }
    return number();
  }

  private Json number() throws MalformedToken {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int firstDigit = at;
    if (peek() == '0') {
      at++;
    } else {
      skipDigits();
    }
    if (at == firstDigit) {
      at = start;
      throw refused("a value was expected");
    }
    int whole = at;
    skipFraction();
    skipExponent();
    if (at > whole) {
      return new Json.Fraction(Double.parseDouble(text.substring(start, at)));
    }
    if (whole - firstDigit > JsonText.MAX_DIGITS) {
      throw refused("the number before has more than " + JsonText.MAX_DIGITS + " digits");
    }
    return new Json.Whole(wholeNumber(text.substring(start, at)));
  }

  private static BigInteger wholeNumber(String digits) {
    boolean fitsLong = digits.length() <= 18;
    return fitsLong ? BigInteger.valueOf(Long.parseLong(digits)) : new BigInteger(digits);
  }

  /** Takes a point and digits, or nothing: as in Python, {@code 1.} is 1 with a rest. */
  private void skipFraction() {
    int before = at;
    if (peek() == '.') {
      at++;
      skipDigits();
      if (at == before + 1) {
        at = before;
      }
    }
  }

  private void skipExponent() {
    int before = at;
    if (peek() == 'e' || peek() == 'E') {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      int digits = at;
      skipDigits();
      if (at == digits) {
        at = before;
      }
    }
  }

  private void skipDigits() {
    while (peek() >= '0' && peek() <= '9') {
      at++;
    }
  }

  private Json items(int depth) throws MalformedToken {
    List<Json> values = new ArrayList<>();
    skipBlanks();
    if (taken("]")) {
      return new Json.Items(values);
    }
    while (true) {
      skipBlanks();
      values.add(value(depth));
      skipBlanks();
      if (taken("]")) {
        return new Json.Items(values);
      }
      expect(",");
    }
  }

  private Json members(int depth) throws MalformedToken {
    Map<String, Json> values = new LinkedHashMap<>();
    skipBlanks();
    if (taken("}")) {
      return new Json.Members(values);
    }
    while (true) {
      skipBlanks();
      expect("\"");
      String name = textBody();
      skipBlanks();
      expect(":");
      skipBlanks();
      values.put(name, value(depth));
      skipBlanks();
      if (taken("}")) {
        return new Json.Members(values);
      }
      expect(",");
    }
  }

  /** Reads the rest of a text whose opening quote is behind. */
  private String textBody() throws MalformedToken {
    int start = at;
    while (peek() >= ' ' && peek() != '"' && peek() != '\\') {
      at++;
    }
    if (taken("\"")) {
      return text.substring(start, at - 1);
    }
    StringBuilder body = new StringBuilder().append(text, start, at);
    while (!taken("\"")) {
      char letter = peek();
      if (letter < ' ') {
        throw refused("a text ends early or holds a control character");
      }
      at++;
      body.append(letter == '\\' ? escaped() : letter);
    }
    return body.toString();
  }

  private char escaped() throws MalformedToken {
    char letter = peek();
    at++;
    return switch (letter) {
      case '"', '\\', '/' -> letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> fourHexDigits();
      default -> {
        at--;
        throw refused("a backslash is followed by no known escape");
      }
    };
  }

  private char fourHexDigits() throws MalformedToken {
    int code = 0;
    for (int end = at + 4; at < end; at++) {
      char letter = peek();
      int digit = letter < 0x80 ? Character.digit(letter, 16) : -1;
      if (digit < 0) {
        throw refused("an escape needs four hex digits");
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
      at++;
    }
  }

  private boolean taken(String word) {
    boolean there = text.startsWith(word, at);
    if (there) {
      at += word.length();
    }
    return there;
  }

  private void expect(String word) throws MalformedToken {
    if (!taken(word)) {
      throw refused("'" + word + "' was expected");
    }
  }

  /** The next character; NUL, which no rule accepts, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private int deeper(int depth) throws MalformedToken {
    if (depth == JsonText.MAX_DEPTH) {
      throw refused("it nests deeper than " + JsonText.MAX_DEPTH + " levels");
    }
    return depth + 1;
  }

  private MalformedToken refused(String what) {
    return new MalformedToken("JSON text, character " + (at + 1) + ": " + what);
  }
}
