package dev.seaworthy.signing.json;

import dev.seaworthy.signing.refusals.MalformedToken;

/** Turns JSON values into Python's text and back. Stateless. */
public final class JsonText {

  /**
   * How deep arrays and objects may nest, written or read. Source: Python's default recursion limit
   * (sys.getrecursionlimit), at which its own reader gives up.
   */
  public static final int MAX_DEPTH = 1000;

  /**
   * How many digits a whole number may have. Source: sys.int_info.default_max_str_digits of CPython
   * 3.11, the bound against quadratic conversion (CVE-2020-10735).
   */
  public static final int MAX_DIGITS = 4300;

  private JsonText() {}

  /**
   * Writes a value without any blank, the form of everything that Django signs ({@code
   * separators=(",", ":")}). The text is ASCII.
   *
   * @throws IllegalArgumentException if it is deeper than {@link #MAX_DEPTH} or has a number of
   *     more than {@link #MAX_DIGITS} digits
   */
  public static String compact(Json value) {
    return new JsonWriter(",", ":").write(value);
  }

  /**
   * Writes a value with a blank after each comma and colon, Python's default, which Django uses for
   * messages kept in the session.
   *
   * @throws IllegalArgumentException as {@link #compact}
   */
  public static String spaced(Json value) {
    return new JsonWriter(", ", ": ").write(value);
  }

  /**
   * Reads one value, with blanks around it at most. As in Python, {@code NaN}, {@code Infinity} and
   * {@code -Infinity} are numbers, of members with one name the last counts, and a control
   * character inside a text is refused.
   *
   * @throws MalformedToken if the text is anything else, or over one of the limits
   */
  public static Json read(String text) throws MalformedToken {
    return new JsonReader(text).read();
  }
}
