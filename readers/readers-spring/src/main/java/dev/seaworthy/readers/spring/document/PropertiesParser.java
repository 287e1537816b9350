package dev.seaworthy.readers.spring.document;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code .properties} file by the rules of Boot's loader: those of {@link java.util.Properties},
 * and several documents, lists written {@code key[]=a,b}, and blanks cut off both ends of a key.
 *
 * <p>The text is walked once, character by character, so that every value knows its line and
 * column. Used once.
 */
final class PropertiesParser {
  private static final int END = -1;

  private final String file;
  private final String text;
  private final Dialect dialect;
  private final List<List<Entry>> documents = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private List<Entry> document = new ArrayList<>();

  private int next;
  private int line = 1;
  private int column;

  /** Whether the last logical line was a comment, and of which kind; 0 when it was none. */
  private int commentBefore;

  /** The character at hand after escapes are undone, or {@link #END}. */
  private int current;

  private boolean escaped;

  /** Whether the character at hand is written as a Unicode escape. */
  private boolean decoded;

  private int currentFrom;
  private int currentLine = 1;
  private int currentColumn;

  PropertiesParser(String file, String text, Dialect dialect) {
    this.file = file;
    this.text = text;
    this.dialect = dialect;
  }

  Parsed parse() {
    while (next < text.length()) {
      skipBlanksAtStart();
      advance();
      if (!escaped && (current == '#' || current == '!')) {
        comment();
      } else if (current != END) {
        commentBefore = 0;
        keyAndValue();
      }
    }
    if (!document.isEmpty()) {
      documents.add(document);
    }
    List<Document> numbered = new ArrayList<>();
    for (List<Entry> each : documents) {
      numbered.add(new Document(file, numbered.size(), each));
    }
    return new Parsed(numbered, troubles);
  }

  /** A comment, or the line that parts two documents; a comment right after one joins them. */
  private void comment() {
    int prefix = current;
    if (dialect.manyDocuments() && isSeparator(prefix)) {
      if (!document.isEmpty()) {
        documents.add(document);
      }
      document = new ArrayList<>();
    } else {
      if (document.isEmpty() && !documents.isEmpty()) {
        document = documents.remove(documents.size() - 1);
      }
      commentBefore = prefix;
    }
    skipLine();
  }

  private boolean isSeparator(int prefix) {
    if (commentBefore == prefix || currentColumn != 1 || !text.startsWith("---", next)) {
      return false;
    }
    int at = next + 3;
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    return at == text.length() || isLineEnd(text.charAt(at));
  }

  private void keyAndValue() {
    String key = key();
    if (!key.endsWith("[]")) {
      value(key, false);
      return;
    }
    String list = key.substring(0, key.length() - 2);
    int index = 0;
    do {
      value(list + "[" + index++ + "]", true);
      if (!atEndOfLine()) {
        advance();
      }
    } while (!atEndOfLine());
  }

  private String key() {
    StringBuilder key = new StringBuilder();
    boolean blankBefore = false;
    while (!atEndOfLine()) {
      if (!escaped && (current == '=' || current == ':')) {
        advance();
        break;
      }
      boolean blank = atBlank();
      if (blankBefore && !blank) {
        break;
      }
      blankBefore = blank;
      append(key);
      advance();
    }
    return key.toString().trim();
  }

  private void value(String key, boolean toComma) {
    while (atBlank()) {
      advance();
    }
    Place place = new Place(file, currentLine, currentColumn);
    int from = currentFrom;
    StringBuilder value = new StringBuilder();
    while (!atEndOfLine() && !(toComma && !escaped && current == ',')) {
      append(value);
      advance();
    }
    if (!key.isEmpty()) {
      String raw = text.substring(Math.min(from, currentFrom), currentFrom);
      document.add(new Entry(key, value.toString(), raw, place));
    }
  }

  /** Reads one character, undoing escapes; a line end that is escaped is read over. */
  private void advance() {
    escaped = false;
    decoded = false;
    readOne();
    while (current == '\\') {
      int from = currentFrom;
      int atLine = currentLine;
      int atColumn = currentColumn;
      escaped = true;
      readOne();
      if (current != '\n') {
        unescape();
        currentFrom = from;
        currentLine = atLine;
        currentColumn = atColumn;
        return;
      }
      escaped = false;
      skipBlanksAtStart();
      readOne();
    }
  }

  private void unescape() {
    switch (current) {
      case 't' -> current = '\t';
      case 'r' -> current = '\r';
      case 'n' -> current = '\n';
      case 'f' -> current = '\f';
      case 'u' -> unicode();
      default -> {
        // Any other character stands for itself.
      }
    }
  }

  private void unicode() {
    int end = next + 4;
    int value = end <= text.length() ? 0 : END;
    for (int i = next; i < end && value != END; i++) {
      char each = text.charAt(i);
      int digit = each <= 'f' ? Character.digit(each, 16) : END;
      value = digit == END ? END : value * 16 + digit;
    }
    if (value != END) {
      current = value;
      decoded = true;
      column += 4;
      next = end;
      return;
    }
    troubles.add(
        new Trouble(
            Trouble.Severity.CANNOT_START,
            new Place(file, currentLine, currentColumn),
            "\\u is not followed by four hexadecimal digits, and Spring Boot refuses the file",
            "write the backslash twice, or four digits after the u"));
  }

  /** Reads one character as it stands; any of the three line ends becomes a newline. */
  private void readOne() {
    currentFrom = next;
    currentLine = line;
    currentColumn = column + 1;
    if (next >= text.length()) {
      current = END;
      return;
    }
    char each = text.charAt(next++);
    current = each;
    column += Character.isLowSurrogate(each) ? 0 : 1;
    if (isLineEnd(each)) {
      if (each == '\r' && next < text.length() && text.charAt(next) == '\n') {
        next++;
      }
      current = '\n';
      line++;
      column = 0;
    }
  }

  private void skipBlanksAtStart() {
    while (next < text.length() && isBlank(text.charAt(next))) {
      next++;
      column++;
    }
  }

  private void skipLine() {
    while (current != END && current != '\n') {
      readOne();
    }
  }

  private boolean atEndOfLine() {
    return current == END || (!escaped && current == '\n');
  }

  private boolean atBlank() {
    return !escaped && (current == ' ' || current == '\t' || current == '\f');
  }

  /** Appends the character at hand as Boot sees it. */
  private void append(StringBuilder to) {
    if (!dialect.bytesAsLatin1() || current < 0x80 || decoded) {
      to.append((char) current);
    } else if (!Character.isLowSurrogate((char) current)) {
      byte[] bytes =
          Character.toString(text.codePointAt(next - 1)).getBytes(StandardCharsets.UTF_8);
      to.append(new String(bytes, StandardCharsets.ISO_8859_1));
    }
  }

  private static boolean isBlank(char each) {
    return each == ' ' || each == '\t' || each == '\f';
  }

  private static boolean isLineEnd(char each) {
    return each == '\n' || each == '\r';
  }
}
