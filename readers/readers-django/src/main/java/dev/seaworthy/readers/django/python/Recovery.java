package dev.seaworthy.readers.django.python;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds, after broken source, the line on which a statement starts again. */
final class Recovery {

  /** What a line inside an unclosed bracket must look like to be taken for a statement. */
  private static final Pattern SURELY_STATEMENT =
      Pattern.compile(
          "(?:import|from|def|class|if|for|while|with|try|return|raise)\\b.*|@.*"
              + "|[A-Za-z_]\\w*(?:\\.\\w+|\\[[^\\]]*\\])*\\s*(?:[-+*/|&]?=(?!=)).*"
              + "|[A-Za-z_]\\w*\\.\\w+\\(.*",
          Pattern.DOTALL);

  private static final Pattern NEVER_STATEMENT =
      Pattern.compile("[\\s#)\\]},.:].*|(?:else|elif|except|finally|case)\\b.*|", Pattern.DOTALL);

  private static final Pattern TOUCHED =
      Pattern.compile(
          "(?m)^[ \\t]*+([A-Za-z_]\\w{0,99}+)"
              + "|\\b([A-Za-z_]\\w{0,99}+)[ \\t]*+(?:[-+*/|&]?=)(?!=)"
              + "|\\b(?:as|import|for|def|class|global)[ \\t]++([A-Za-z_*]\\w{0,99}+)");

  private final String text;
  private final LineMap lines;

  Recovery(String text, LineMap lines) {
    this.text = text;
    this.lines = lines;
  }

  /** The offset at which to read on after a statement that started and failed at two offsets. */
  int resume(int start, int failure) {
    int failed = lines.line(Math.min(failure, text.length()));
    for (int line = lines.line(start) + 1; line <= lines.lines(); line++) {
      String content = line(line);
      boolean sure = SURELY_STATEMENT.matcher(content).matches();
      if (sure || (line > failed && !NEVER_STATEMENT.matcher(content).matches())) {
        return lines.start(line);
      }
    }
    return text.length();
  }

  /** The first characters of a line, enough to tell what it is. */
  private String line(int line) {
    int start = lines.start(line);
    int end = line < lines.lines() ? lines.start(line + 1) : text.length();
    return text.substring(start, Math.min(end, start + 200));
  }

  /** The names that a stretch of source may bind or change; a star stands for any name. */
  Set<String> touched(int from, int to) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = TOUCHED.matcher(text).region(from, to);
    while (matcher.find()) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        String name = matcher.group(group);
        if (name != null) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
