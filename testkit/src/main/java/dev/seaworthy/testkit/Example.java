package dev.seaworthy.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a case shows a reader: one file of it, without the marks, and what is found there.
 *
 * @param name the case's name
 * @param given what is said of the project beside its files, such as {@code library: h2}
 * @param file the file's path
 * @param lines its lines
 * @param found what is found, with the line counted from 1; 0 where no line is meant
 */
public record Example(
    String name, List<String> given, String file, List<String> lines, List<Found> found) {
  /** Copies the lists. */
  public Example {
    given = List.copyOf(given);
    lines = List.copyOf(lines);
    found = List.copyOf(found);
  }

  /**
   * One finding.
   *
   * @param line the line, counted from 1; 0 where no line is meant
   * @param text the message and the severity
   */
  public record Found(int line, String text) {}

  /** The file without its marks; expectations keep to the lines that are left. */
  static Example of(
      String name,
      List<String> given,
      String file,
      List<String> written,
      List<Expectation> expected,
      String check) {
    List<String> lines = new ArrayList<>();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      Optional<Expectation> mark = Expectation.in(file, i + 1, written.get(i));
      boolean alone = mark.isPresent() && mark.get().line() == i + 2;
      if (!alone) {
        lines.add(mark.isPresent() ? Expectation.withoutMark(written.get(i)) : written.get(i));
        for (Expectation each : expected) {
          if (each.file().equals(file) && each.line() == i + 1 && isAbout(each, check)) {
            found.add(new Found(lines.size(), rest(each)));
          }
        }
      }
    }
    for (Expectation each : expected) {
      if ((each.file().isEmpty() || (each.file().equals(file) && each.line() == 0))
          && isAbout(each, check)) {
        found.add(new Found(0, rest(each)));
      }
    }
    return new Example(name, given, file, lines, found);
  }

  static boolean isAbout(Expectation expectation, String check) {
    return expectation.text().startsWith(check + ": ");
  }

  private static String rest(Expectation expectation) {
    return expectation.text().substring(expectation.text().indexOf(": ") + 2);
  }
}
