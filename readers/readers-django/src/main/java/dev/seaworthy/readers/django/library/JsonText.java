package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Traced;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads JSON (RFC 8259) into Python values, nested no deeper than 100. */
final class JsonText {

  private static final int DEEPEST = 100;

  private final Interpreter interpreter;
  private final String text;
  private int at;

  private JsonText(Interpreter interpreter, String text) {
    this.interpreter = interpreter;
    this.text = text;
  }

  static Traced read(Interpreter interpreter, String text) {
    JsonText json = new JsonText(interpreter, text);
    Traced value = json.value(0);
    json.blanks();
    if (json.at < text.length()) {
      throw json.wrong("Extra data");
    }
    return value;
  }

  private RuntimeException wrong(String what) {
    interpreter.exceptionClass("JSONDecodeError", "ValueError");
    return interpreter.raise("JSONDecodeError", what + ": char " + at);
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private boolean take(String word) {
    boolean found = text.startsWith(word, at);
    at += found ? word.length() : 0;
    return found;
  }

  private Traced value(int depth) {
    blanks();
    if (at >= text.length() || depth > DEEPEST) {
      throw wrong("Expecting value");
    }
    if (take("{")) {
      return object(depth);
    }
    if (take("[")) {
      return array(depth);
    }
    if (text.charAt(at) == '"') {
      return Traced.of(string());
    }
    if (take("true")) {
      return Traced.of(true);
    }
    if (take("false")) {
      return Traced.of(false);
    }
    return take("null") ? Traced.NONE : number();
  }

  private Traced object(int depth) {
    Table table = interpreter.table();
    blanks();
    if (take("}")) {
      return Traced.of(table);
    }
    do {
      blanks();
      if (at >= text.length() || text.charAt(at) != '"') {
        throw wrong("Expecting property name enclosed in double quotes");
      }
      String key = string();
      blanks();
      if (!take(":")) {
        throw wrong("Expecting ':' delimiter");
      }
      table.put(key, value(depth + 1));
      blanks();
    } while (take(","));
    if (!take("}")) {
      throw wrong("Expecting ',' delimiter");
    }
    return Traced.of(table);
  }

  private Traced array(int depth) {
    List<Traced> items = new ArrayList<>();
    blanks();
    if (take("]")) {
      return interpreter.list(items);
    }
    do {
      items.add(value(depth + 1));
      blanks();
    } while (take(","));
    if (!take("]")) {
      throw wrong("Expecting ',' delimiter");
    }
    return interpreter.list(items);
  }

  private String string() {
    StringBuilder out = new StringBuilder();
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length()) {
        escape(out);
      } else {
        out.append(c);
      }
    }
    if (!take("\"")) {
      throw wrong("Unterminated string");
    }
    return out.toString();
  }

  private void escape(StringBuilder out) {
    char c = text.charAt(at++);
    int known = "\"\\/bfnrt".indexOf(c);
    if (known >= 0) {
      out.append("\"\\/\b\f\n\r\t".charAt(known));
      return;
    }
    if (c != 'u'
        || at + 4 > text.length()
        || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
      throw wrong("Invalid \\escape");
    }
    out.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
    at += 4;
  }

  private Traced number() {
    int start = at;
    while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    if (digits.length() > 400 || !digits.matches("-?\\d+(\\.\\d+)?([eE][-+]?\\d{1,4})?")) {
      throw wrong("Expecting value");
    }
    return digits.matches("-?\\d+")
        ? Traced.of(new Int(new BigInteger(digits)))
        : Traced.of(new Real(Double.parseDouble(digits)));
  }
}
