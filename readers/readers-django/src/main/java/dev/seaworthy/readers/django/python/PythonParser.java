package dev.seaworthy.readers.django.python;

import dev.seaworthy.readers.django.python.Token.Kind;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads Python source of the versions 3.8 to 3.14. Stateless; its methods never throw. */
public final class PythonParser {

  /** After so many broken statements the rest of a file is given up. */
  private static final int MOST_BROKEN = 100;

  private static final Pattern CODING =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");

  private final String text;
  private final LineMap lines;
  private final Recovery recovery;
  private final List<Statement> statements = new ArrayList<>();
  private @Nullable Position pythonTwo;
  private int broken;

  private PythonParser(String text) {
    this.text = text;
    this.lines = new LineMap(text);
    this.recovery = new Recovery(text, lines);
  }

  /** Reads a file: UTF-8 unless a comment on its first two lines names another encoding. */
  public static PythonModule parse(byte[] source) {
    return parse(decode(source));
  }

  /** Reads a text. */
  public static PythonModule parse(String source) {
    PythonParser parser =
        new PythonParser(source.startsWith("\uFEFF") ? source.substring(1) : source);
    parser.run();
    return new PythonModule(parser.statements, parser.pythonTwo);
  }

  private static String decode(byte[] source) {
    String utf8 = new String(source, StandardCharsets.UTF_8);
    String start = utf8.substring(0, Math.min(utf8.length(), 400));
    if (!start.contains("coding")) {
      return utf8;
    }
    String[] head = start.split("\\R", 3);
    for (int i = 0; i < Math.min(2, head.length); i++) {
      Matcher matcher = CODING.matcher(head[i]);
      if (matcher.find()) {
        return new String(source, charset(matcher.group(1)));
      }
    }
    return utf8;
  }

  private static Charset charset(String name) {
    try {
      return Charset.forName(name.equals("latin-1") ? "ISO-8859-1" : name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private void run() {
    int nul = text.indexOf('\0');
    if (nul >= 0) {
      lose(0, text.length(), SyntaxFailure.at(nul, "source must not contain null bytes"));
      return;
    }
    int from = 0;
    while (from < text.length()) {
      from = stretch(from);
    }
  }

  /** Reads from an offset until the end or a failure; gives the offset to read on at. */
  private int stretch(int from) {
    TokenStream stream = new TokenStream(text, lines, Tokenizer.ofStatements(text, from), 0);
    StatementParser parser = new StatementParser(stream);
    int start = from;
    try {
      while (true) {
        start = stream.peek().start();
        if (stream.at(Kind.END)) {
          return text.length();
        }
        statements.addAll(parser.next());
        start = stream.lastEnd();
        stream.forget();
      }
    } catch (SyntaxFailure failure) {
      int resume =
          broken + 1 >= MOST_BROKEN ? text.length() : recovery.resume(start, failure.offset());
      lose(start, resume, failure);
      return resume;
    }
  }

  private void lose(int from, int to, SyntaxFailure failure) {
    broken++;
    Position at = lines.at(Math.min(failure.offset(), text.length()));
    if (failure.isPythonTwo() && pythonTwo == null) {
      pythonTwo = at;
    }
    int lastLine = lines.line(Math.max(from, to - 1));
    statements.add(
        new Statement.Broken(
            failure.problem(), at, lastLine, recovery.touched(from, to), lines.at(from)));
  }
}
