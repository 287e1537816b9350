package dev.seaworthy.readers.build.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code NAME=value} among the words of a line. */
final class Assignments {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  private Assignments() {}

  /**
   * The variables that a shell command sets for itself: the assignments before its first other
   * word, {@code env} and {@code export} passed over.
   */
  static List<Said> before(LogicalLine line, String file, int from) {
    List<Said> variables = new ArrayList<>();
    for (Words.Word each : Words.of(line.text().substring(from))) {
      Optional<Said> variable = in(each, line, file, from, Said.Topic.VARIABLE);
      boolean isPrefix =
          each.text().equals("env") || each.text().equals("export") || each.text().equals("exec");
      if (variable.isPresent()) {
        variables.add(variable.get());
      } else if (!isPrefix) {
        break;
      }
    }
    return variables;
  }

  /** The assignment that a word is; empty if it is none. */
  static Optional<Said> in(
      Words.Word word, LogicalLine line, String file, int from, Said.Topic topic) {
    int equals = word.text().indexOf('=');
    if (equals < 1 || !isName(word.text().substring(0, equals))) {
      return Optional.empty();
    }
    return Optional.of(
        new Said(
            topic,
            word.text().substring(0, equals),
            Optional.of(word.text().substring(equals + 1)),
            line.place(file, from + word.offset())));
  }

  static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }
}
