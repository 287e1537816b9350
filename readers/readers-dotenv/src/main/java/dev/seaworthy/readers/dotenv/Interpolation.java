package dev.seaworthy.readers.dotenv;

/** What counts as a placeholder in a value. No style ever runs a command. */
public enum Interpolation {
  /** Nothing: values are what is written. */
  NONE,
  /**
   * {@code ${NAME}} and {@code ${NAME:-default}}, in any quotes: python-dotenv's. The default is
   * taken when the name is not set; it ends at the first closing brace.
   */
  BRACES,
  /**
   * Besides, {@code $NAME} and {@code ${NAME-default}}; a default may hold placeholders; with
   * {@code :-} an empty value counts as not set; {@code \$} is a dollar; nothing is replaced in
   * single quotes: the shell's reading, and that of container tools. Other forms, command
   * substitution among them, stay as written.
   */
  SHELL;

  /** Returns the value with its placeholders replaced. */
  String replace(Assignment.Quote quote, String value, Placeholders.Filling filling) {
    return switch (this) {
      case NONE -> value;
      case BRACES -> new BracePlaceholders().replace(value, filling);
      case SHELL ->
          quote == Assignment.Quote.SINGLE
              ? value
              : new ShellPlaceholders().replace(value, filling);
    };
  }
}
