package dev.seaworthy.cli.compatible;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Django's layout of messages: groups by level, lines sorted as text, silenced ones counted only.
 *
 * @param out what goes to standard output
 * @param err what goes to standard error
 * @param exit the exit code: 1 when a visible message is at or over the fail level, else 0
 */
record Layout(List<String> out, List<String> err, int exit) {
  static Layout of(List<Message> messages, Predicate<String> silenced, Level failLevel) {
    List<Message> visible = messages.stream().filter(each -> !silenced.test(each.id())).toList();
    int hidden = messages.size() - visible.size();
    if (visible.isEmpty()) {
      return new Layout(
          List.of("System check identified no issues (" + hidden + " silenced)."), List.of(), 0);
    }
    boolean failed = visible.stream().anyMatch(each -> each.level().isAtLeast(failLevel));
    List<String> err = new ArrayList<>();
    err.add((failed ? "SystemCheckError: " : "") + "System check identified some issues:");
    for (Level level : Level.values()) {
      addGroup(level, visible, err);
    }
    err.add("");
    err.add(
        "System check identified "
            + (visible.size() == 1 ? "1 issue" : visible.size() + " issues")
            + " ("
            + hidden
            + " silenced).");
    return new Layout(List.of(), err, failed ? 1 : 0);
  }

  /** One line on standard error, and an exit code. */
  static Layout refusal(String line, int exit) {
    return new Layout(List.of(), List.of(line), exit);
  }

  private static void addGroup(Level level, List<Message> visible, List<String> err) {
    List<String> lines =
        visible.stream().filter(each -> each.level() == level).map(Message::line).sorted().toList();
    if (!lines.isEmpty()) {
      err.add("");
      err.add(level + "S:");
      lines.forEach(each -> err.addAll(List.of(each.split("\n", -1))));
    }
  }
}
