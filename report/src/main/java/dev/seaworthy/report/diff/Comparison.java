package dev.seaworthy.report.diff;

import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.report.Gate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies between two reports. Immutable.
 *
 * @param before the older report
 * @param after the newer one
 * @param failLevel the mildest severity that fails when it is added
 * @param changes what changed, by kind and worst first; findings that say the same of several
 *     environments are one
 */
public record Comparison(Told before, Told after, Severity failLevel, List<Change> changes) {
  /** What became of a finding. */
  public enum Kind {
    /** It was not there. */
    ADDED,
    /** It was there, and milder. */
    WORSE,
    /** It was there, and worse, or something else is said of it. */
    CHANGED,
    /** The project has decided to live with it, or its baseline knows of it. */
    ACCEPTED,
    /** It is no longer there. */
    MENDED,
    /** Its application or environment is no longer there. */
    GONE;

    /** Whether it counts against a change. */
    public boolean isSetback() {
      return this == ADDED || this == WORSE;
    }
  }

  /**
   * One finding that is not the same in both.
   *
   * @param kind what became of it
   * @param finding how it is now; where it is no longer, how it was
   * @param was how bad it was, where it was there and is
   * @param environments where, by name
   * @param production whether production is among them
   */
  public record Change(
      Kind kind,
      Known finding,
      Optional<Severity> was,
      List<String> environments,
      boolean production) {}

  /** Compares two reports. */
  public static Comparison of(Told before, Told after, Severity failLevel) {
    List<Change> each = new ArrayList<>();
    after.findings().forEach((fingerprint, now) -> compare(each, before, fingerprint, now));
    before
        .findings()
        .forEach(
            (fingerprint, then) -> {
              if (!after.findings().containsKey(fingerprint)) {
                then.forEach(one -> each.add(one(left(after, one), one, Optional.empty())));
              }
            });
    return new Comparison(before, after, failLevel, folded(each));
  }

  /** The changes of a kind. */
  public List<Change> of(Kind kind) {
    return changes.stream().filter(each -> each.kind() == kind).toList();
  }

  /** What was not open and is. */
  public long opened() {
    return after.questions().stream().filter(each -> !before.questions().contains(each)).count();
  }

  /** What was open and is no longer. */
  public long settled() {
    return before.questions().stream().filter(each -> !after.questions().contains(each)).count();
  }

  /** The setbacks at or over the level, in production where the newer run judged as deployed. */
  public List<Change> failing() {
    return changes.stream()
        .filter(each -> each.kind().isSetback())
        .filter(each -> each.production() || !after.deploy())
        .filter(each -> each.finding().severity().isAtLeast(failLevel))
        .toList();
  }

  /** The exit code: half of a report cannot say what a change added. */
  public int exitCode() {
    if (!before.whole() || !after.whole()) {
      return Gate.INCOMPLETE;
    }
    return failing().isEmpty() ? Gate.PASSED : Gate.FAILED;
  }

  private static void compare(
      List<Change> changes, Told before, String fingerprint, List<Known> now) {
    List<Known> then = before.findings().getOrDefault(fingerprint, List.of());
    for (Known one : now) {
      if (then.stream().noneMatch(one::saysTheSameAs)) {
        Optional<Severity> was = then.stream().map(Known::severity).min(Comparator.naturalOrder());
        changes.add(one(kind(one, was), one, was));
      }
    }
  }

  private static Kind kind(Known now, Optional<Severity> was) {
    if (was.isEmpty()) {
      return Kind.ADDED;
    }
    return was.get().isAtLeast(now.severity()) ? Kind.CHANGED : Kind.WORSE;
  }

  private static Kind left(Told after, Known one) {
    if (after.accepted().contains(one.fingerprint())) {
      return Kind.ACCEPTED;
    }
    return after.examined().contains(List.of(one.application(), one.environment()))
        ? Kind.MENDED
        : Kind.GONE;
  }

  private static Change one(Kind kind, Known finding, Optional<Severity> was) {
    return new Change(kind, finding, was, List.of(finding.environment()), finding.production());
  }

  /** The same said of the same in several environments as one, by kind, worst first. */
  private static List<Change> folded(List<Change> changes) {
    Map<List<Object>, Change> folded = new LinkedHashMap<>();
    for (Change each : changes) {
      Known finding = each.finding();
      folded.merge(
          List.of(
              each.kind(),
              finding.id(),
              finding.application(),
              finding.severity(),
              each.was(),
              finding.sentence(),
              finding.place()),
          each,
          Comparison::both);
    }
    return folded.values().stream()
        .sorted(
            Comparator.comparing(Change::kind)
                .thenComparing(each -> each.finding().severity())
                .thenComparing(each -> !each.production()))
        .toList();
  }

  private static Change both(Change one, Change other) {
    List<String> environments = new ArrayList<>(one.environments());
    environments.addAll(other.environments());
    return new Change(
        one.kind(),
        one.finding(),
        one.was(),
        List.copyOf(environments),
        one.production() || other.production());
  }
}
