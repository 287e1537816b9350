package dev.seaworthy.readers.dotenv;

import java.util.Optional;

/**
 * One name of an environment file, with what it is given there. It may hold a secret, which {@link
 * #toString()} does not show.
 *
 * @param name the name, as written, without quotes
 * @param value the value without its quotes and with its escapes resolved, placeholders left as
 *     they are; empty where the line has a name and no {@code =}
 * @param raw the value as it stands in the file, quotes and escapes included; empty text if none
 * @param quote how the value is quoted
 * @param line where the name stands, counted from 1
 * @param column where the name stands in its line, counted from 1 in code points
 * @param valueLine the line where the value begins, at its quote if it has one; {@code line} if
 *     there is none
 * @param valueColumn the column where the value begins; {@code column} if there is none
 * @param lastLine the last line of the value, the same as {@code valueLine} unless it is quoted
 */
public record Assignment(
    String name,
    Optional<String> value,
    String raw,
    Quote quote,
    int line,
    int column,
    int valueLine,
    int valueColumn,
    int lastLine) {

  /** How a value is quoted. */
  public enum Quote {
    /** Not at all. */
    NONE,
    /** In {@code '}. */
    SINGLE,
    /** In {@code "}. */
    DOUBLE
  }

  /** The name and its line; of the value only its length. */
  @Override
  public String toString() {
    String shown =
        value.map(text -> text.codePointCount(0, text.length()) + " characters").orElse("no value");
    return "Assignment[line " + line + ", " + Quoted.of(name) + ", " + shown + "]";
  }
}
