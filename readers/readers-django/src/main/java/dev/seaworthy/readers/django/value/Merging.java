package dev.seaworthy.readers.django.value;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** What is known of a value that is one of two. */
public final class Merging {

  private static final int LONGEST_COMPARED = 400;

  private Merging() {}

  /** One or the other. */
  public static Traced join(Traced one, Traced other, Unknown why) {
    if (one.equals(other) || one.object() == other.object()) {
      return one.with(other.trace());
    }
    if (one.object() instanceof Perhaps || other.object() instanceof Perhaps) {
      return perhaps(join(present(one), present(other), why), why);
    }
    if (Sameness.same(one, other)) {
      return one.with(other.trace());
    }
    Trace trace = one.trace().and(other.trace());
    if (one.object() instanceof Unknown first) {
      Unknown reasons =
          other.object() instanceof Unknown second ? first.and(second) : first.and(why);
      return new Traced(reasons, trace);
    }
    if (other.object() instanceof Unknown second) {
      return new Traced(second.and(why), trace);
    }
    List<Traced> alternatives = new ArrayList<>(alternatives(one));
    for (Traced each : alternatives(other)) {
      if (alternatives.stream().noneMatch(seen -> Sameness.same(seen, each))) {
        alternatives.add(each);
      }
    }
    Unknown reasons = reasons(one).map(why::and).orElse(why);
    reasons = reasons(other).map(reasons::and).orElse(reasons);
    if (alternatives.size() == 1) {
      return alternatives.get(0).with(trace);
    }
    return alternatives.size() > Choice.MOST
        ? new Traced(reasons, trace)
        : new Traced(new Choice(alternatives, reasons), trace);
  }

  private static java.util.Optional<Unknown> reasons(Traced value) {
    return value.object() instanceof Choice choice
        ? java.util.Optional.of(choice.why())
        : java.util.Optional.empty();
  }

  /** The objects it may be. */
  public static List<Traced> alternatives(Traced value) {
    return value.object() instanceof Choice choice ? choice.alternatives() : List.of(value);
  }

  /** There or not. */
  public static Traced perhaps(Traced value, Unknown why) {
    return value.object() instanceof Perhaps
        ? value
        : new Traced(new Perhaps(value, why), value.trace());
  }

  /** What it is if it is there. */
  public static Traced present(Traced value) {
    return value.object() instanceof Perhaps perhaps ? perhaps.present() : value;
  }

  /** The items of two lists in one order; what only one has is perhaps there. */
  static List<Traced> lists(List<Traced> one, List<Traced> other, Unknown why) {
    int start = 0;
    int shorter = Math.min(one.size(), other.size());
    while (start < shorter && Sameness.same(one.get(start), other.get(start))) {
      start++;
    }
    List<Traced> merged = new ArrayList<>(one.subList(0, start));
    List<Traced> first = one.subList(start, one.size());
    List<Traced> second = other.subList(start, other.size());
    if (first.size() > LONGEST_COMPARED || second.size() > LONGEST_COMPARED) {
      first.forEach(each -> merged.add(perhaps(each, why)));
      second.forEach(each -> merged.add(perhaps(each, why)));
      return merged;
    }
    align(first, second, why, merged);
    return merged;
  }

  /** Aligns along a longest common subsequence. */
  private static void align(List<Traced> one, List<Traced> other, Unknown why, List<Traced> into) {
    IdentityHashMap<Traced, IdentityHashMap<Traced, Boolean>> seen = new IdentityHashMap<>();
    int[][] longest = new int[one.size() + 1][other.size() + 1];
    for (int i = one.size() - 1; i >= 0; i--) {
      for (int j = other.size() - 1; j >= 0; j--) {
        longest[i][j] =
            same(seen, one.get(i), other.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < one.size() || j < other.size()) {
      if (i < one.size() && j < other.size() && same(seen, one.get(i), other.get(j))) {
        into.add(one.get(i++).with(other.get(j++).trace()));
      } else if (j == other.size() || (i < one.size() && longest[i + 1][j] >= longest[i][j + 1])) {
        into.add(perhaps(one.get(i++), why));
      } else {
        into.add(perhaps(other.get(j++), why));
      }
    }
  }

  private static boolean same(
      IdentityHashMap<Traced, IdentityHashMap<Traced, Boolean>> seen, Traced one, Traced other) {
    return seen.computeIfAbsent(one, k -> new IdentityHashMap<>())
        .computeIfAbsent(other, k -> Sameness.same(one, other));
  }
}
