package dev.seaworthy.guard.replay;

import java.util.Optional;

/**
 * Who really made a request, as a truth file tells it line by line beside the log: {@code actor},
 * tab, {@code role}, tab, {@code hostile} or {@code innocent}.
 *
 * @param actor one person or machine, whatever addresses it uses
 * @param role what kind of visitor, such as {@code office-nat}
 * @param hostile whether it means harm
 */
public record Truth(String actor, String role, boolean hostile) {
  private static final int MOST_NAME = 80;

  /** Reads one line, empty if it has another form. */
  static Optional<Truth> parse(String line) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    if (first <= 0 || second <= first + 1 || second > 2 * MOST_NAME) {
      return Optional.empty();
    }
    String verdict = line.substring(second + 1);
    boolean hostile = verdict.equals("hostile");
    return hostile || verdict.equals("innocent")
        ? Optional.of(
            new Truth(line.substring(0, first), line.substring(first + 1, second), hostile))
        : Optional.empty();
  }

  /** The line that {@link #parse} reads. */
  public String toLine() {
    return actor + '\t' + role + '\t' + (hostile ? "hostile" : "innocent");
  }
}
