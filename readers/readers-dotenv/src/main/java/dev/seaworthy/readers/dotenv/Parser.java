package dev.seaworthy.readers.dotenv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the text of one file, binding by binding. Where it goes on after a malformed line is
 * python-dotenv's choice: at the end of the line in which it stopped. Used once, by one thread.
 */
final class Parser {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final Cursor cursor;
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  Parser(String text) {
    this.text = text;
    this.cursor = new Cursor(text, !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0);
  }

  /** A line that is not of the form; what is wrong with it, and what to write. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final String problem;
    private final String mend;

    Malformed(String problem, String mend) {
      super(problem, null, false, false);
      this.problem = problem;
      this.mend = mend;
    }
  }

  /** What stands after {@code =}. */
  private record Value(
      String text, String raw, Assignment.Quote quote, int line, int column, int lastLine) {}

  List<Assignment> assignments() {
    return assignments;
  }

  List<Problem> problems() {
    return problems;
  }

  void run() {
    cursor.take(Space::any);
    while (!cursor.atEnd()) {
      int line = cursor.line();
      try {
        binding();
      } catch (Malformed e) {
        problems.add(new Problem(line, e.problem, e.mend));
        cursor.take(Parser::isInLine);
      }
      cursor.take(Space::any);
    }
  }

  private void binding() throws Malformed {
    export();
    if (cursor.peek() == '#') {
      cursor.take(Parser::isInLine);
      return;
    }
    int line = cursor.line();
    int column = cursor.column();
    String name = name();
    cursor.take(Space::inLine);
    Optional<Value> value = cursor.peek() == '=' ? Optional.of(value()) : Optional.empty();
    endOfLine(name, value);
    assignments.add(
        new Assignment(
            name,
            value.map(Value::text),
            value.map(Value::raw).orElse(""),
            value.map(Value::quote).orElse(Assignment.Quote.NONE),
            line,
            column,
            value.map(Value::line).orElse(line),
            value.map(Value::column).orElse(column),
            value.map(Value::lastLine).orElse(line)));
  }

  private void export() {
    String word = "export";
    int after = cursor.at() + word.length();
    if (cursor.looksAt(word) && after < text.length() && Space.inLine(text.charAt(after))) {
      cursor.moveTo(after);
      cursor.take(Space::inLine);
    }
  }

  private String name() throws Malformed {
    if (cursor.peek() == '\'') {
      int close = text.indexOf('\'', cursor.at() + 1);
      if (close > cursor.at() + 1) {
        String name = text.substring(cursor.at() + 1, close);
        cursor.moveTo(close + 1);
        return name;
      }
      throw new Malformed("a quoted name is empty or not closed", "write NAME=value");
    }
    String name = cursor.take(each -> each != '=' && each != '#' && !Space.any(each));
    if (name.isEmpty()) {
      throw new Malformed("there is no name before '='", "write NAME=value");
    }
    return name;
  }

  private Value value() throws Malformed {
    cursor.moveTo(cursor.at() + 1);
    boolean spaceBefore = !cursor.take(Space::inLine).isEmpty();
    return switch (cursor.peek()) {
      case '\'' -> quoted(Assignment.Quote.SINGLE, '\'');
      case '"' -> quoted(Assignment.Quote.DOUBLE, '"');
      default -> plain(spaceBefore);
    };
  }

  private Value plain(boolean spaceBefore) {
    int line = cursor.line();
    int column = cursor.column();
    String rest = cursor.take(Parser::isInLine);
    String value = spaceBefore && rest.startsWith("#") ? "" : withoutComment(rest);
    return new Value(value, value, Assignment.Quote.NONE, line, column, line);
  }

  private static String withoutComment(String rest) {
    int end = rest.length();
    for (int i = 1; i < rest.length(); i++) {
      if (rest.charAt(i) == '#' && Space.any(rest.charAt(i - 1))) {
        end = i;
        break;
      }
    }
    while (end > 0 && Space.any(rest.charAt(end - 1))) {
      end--;
    }
    return rest.substring(0, end);
  }

  private Value quoted(Assignment.Quote quote, char mark) throws Malformed {
    int line = cursor.line();
    int column = cursor.column();
    int start = cursor.at();
    int close = Escapes.closing(text, start + 1, mark);
    if (close < 0) {
      throw new Malformed(
          "a value begins with " + mark + " and is not closed", "close it with " + mark);
    }
    cursor.moveTo(close + 1);
    String raw = text.substring(start, close + 1);
    String value = Escapes.resolve(text.substring(start + 1, close), quote);
    return new Value(value, raw, quote, line, column, cursor.line());
  }

  private void endOfLine(String name, Optional<Value> value) throws Malformed {
    cursor.take(Space::inLine);
    if (cursor.peek() == '#') {
      cursor.take(Parser::isInLine);
    }
    if (cursor.atEnd() || !isInLine(cursor.peek())) {
      return;
    }
    if (value.isPresent()) {
      throw new Malformed(
          "something follows the closing quote of " + Quoted.of(name),
          "end the line there, or put # before a comment");
    }
    // the name is not shown: a line of a key that somebody pasted looks like one
    throw new Malformed("a name is followed by something else than '='", "write NAME=value");
  }

  private static boolean isInLine(int each) {
    return each != '\n' && each != '\r';
  }
}
