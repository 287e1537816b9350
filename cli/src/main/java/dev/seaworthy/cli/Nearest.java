package dev.seaworthy.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The names that somebody may have meant: those that few slips of the pen away. */
final class Nearest {
  private static final int MOST = 3;
  private static final int SLIP_PER_LETTERS = 3;

  private Nearest() {}

  /** A question with the nearest names, such as {@code "; did you mean --deploy?"}; or nothing. */
  static String question(String typed, Collection<String> names) {
    List<String> near = to(typed, names);
    return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
  }

  /** At most three names, nearest first. */
  static List<String> to(String typed, Collection<String> names) {
    int allowed = Math.max(2, typed.length() / SLIP_PER_LETTERS);
    List<String> near = new ArrayList<>();
    for (int distance = 0; distance <= allowed; distance++) {
      for (String each : names) {
        if (near.size() < MOST && distance(typed, each) == distance && !near.contains(each)) {
          near.add(each);
        }
      }
    }
    return near;
  }

  /** The fewest letters to insert, remove, replace or swap with a neighbour (after Damerau). */
  static int distance(String one, String other) {
    int[][] steps = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        steps[i][j] = i == 0 ? j : j == 0 ? i : step(steps, one, other, i, j);
      }
    }
    return steps[one.length()][other.length()];
  }

  private static int step(int[][] steps, String one, String other, int i, int j) {
    int replaced = steps[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, steps[i - 2][j - 2] + 1) : best;
  }
}
