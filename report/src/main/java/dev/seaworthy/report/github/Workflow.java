package dev.seaworthy.report.github;

import dev.seaworthy.engine.text.Shown;

/**
 * Lines of a workflow's log. A line that begins with two colons is a command to the runner, and so
 * is the older form with two number signs anywhere in it: what comes from outside is escaped so
 * that it can begin neither.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">
 *     GitHub, workflow commands</a>
 */
final class Workflow {
  private final StringBuilder out = new StringBuilder(4096);

  /**
   * An annotation.
   *
   * @param level {@code error}, {@code warning} or {@code notice}
   * @param place a file relative to the repository's root; empty for none
   * @param line counted from 1; 0 for the file as a whole
   * @param column counted from 1; 0 for the line as a whole
   * @param message lines of text
   */
  void annotation(String level, String place, int line, int column, String title, String message) {
    out.append("::").append(level).append(' ');
    if (!place.isEmpty()) {
      out.append("file=").append(property(place)).append(',');
    }
    if (line > 0) {
      out.append("line=").append(line).append(',');
    }
    if (column > 0) {
      out.append("col=").append(column).append(',');
    }
    out.append("title=").append(property(title)).append("::").append(data(message)).append('\n');
  }

  /** A line that is no command. */
  void line(String text) {
    String shown = Shown.of(text).replace("##", "# #");
    out.append(shown.stripLeading().startsWith("::") ? "- " : "").append(shown).append('\n');
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private static String data(String text) {
    StringBuilder data = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      data.append(data.length() == 0 ? "" : "%0A").append(Shown.of(line).replace("%", "%25"));
    }
    return data.toString();
  }

  private static String property(String text) {
    return Shown.of(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C");
  }
}
