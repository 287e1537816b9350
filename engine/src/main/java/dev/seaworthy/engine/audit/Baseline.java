package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Environment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The findings that a project knows of and means to mend in its own time, so that a pipeline can
 * fail on what is new. Immutable.
 *
 * <p>An entry is a check, an application, a subject and an environment, and how bad it was: no
 * line, so that it survives an edit above it, and no value, so that it holds no secret. A finding
 * that is worse than its entry counts as new.
 *
 * @param entries sorted, each check, application, environment and subject once
 */
public record Baseline(List<Entry> entries) {
  /**
   * One known finding in one environment.
   *
   * @param check the check's id
   * @param application the application's folder relative to the checked one; empty for that one
   * @param environment the environment's name
   * @param subject the fact, as {@link dev.seaworthy.engine.check.Flaw#subject()}
   * @param severity how bad it was
   */
  public record Entry(
      String check, String application, String environment, String subject, Severity severity) {
    private Key key() {
      return new Key(application, check, environment, subject);
    }
  }

  private record Key(String application, String check, String environment, String subject)
      implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparing(Key::application)
            .thenComparing(Key::check)
            .thenComparing(Key::environment)
            .thenComparing(Key::subject);

    static Key of(Finding finding, String environment) {
      return new Key(
          finding.application().folder(),
          finding.declaration().id(),
          environment,
          finding.flaw().subject());
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }
  }

  /** Sorts the entries; of two about the same, the worse one counts. */
  public Baseline {
    Map<Key, Entry> sorted = new TreeMap<>();
    for (Entry each : entries) {
      sorted.merge(each.key(), each, Baseline::worse);
    }
    entries = List.copyOf(sorted.values());
  }

  /** A baseline of all that a report finds. */
  public static Baseline of(Report report) {
    List<Entry> entries = new ArrayList<>();
    for (Finding finding : report.findings()) {
      for (Environment each : finding.environments()) {
        entries.add(
            new Entry(
                finding.declaration().id(),
                finding.application().folder(),
                each.name(),
                finding.flaw().subject(),
                finding.severity()));
      }
    }
    return new Baseline(entries);
  }

  /** The same baseline without those entries. */
  public Baseline without(List<Entry> gone) {
    List<Entry> left = new ArrayList<>(entries);
    left.removeAll(gone);
    return new Baseline(left);
  }

  /**
   * The report with what is known apart from what is new.
   *
   * @param report a report that knows of no baseline
   * @param examined whether the run looked at what an entry is about; only such an entry can turn
   *     out to be gone, and none can where something was not read
   */
  public Report against(Report report, Predicate<Entry> examined) {
    Map<Key, Entry> byKey = new TreeMap<>();
    entries.forEach(each -> byKey.put(each.key(), each));
    Set<Key> seen = new HashSet<>();
    List<Finding> standing = new ArrayList<>();
    List<Finding> known = new ArrayList<>();
    for (Finding finding : report.findings()) {
      List<Environment> fresh = new ArrayList<>();
      List<Environment> covered = new ArrayList<>();
      for (Environment each : finding.environments()) {
        Key key = Key.of(finding, each.name());
        seen.add(key);
        (covers(byKey, key, finding.severity()) ? covered : fresh).add(each);
      }
      add(standing, finding, fresh);
      add(known, finding, covered);
    }
    for (Suppressed each : report.suppressed()) {
      each.finding()
          .environmentNames()
          .forEach(environment -> seen.add(Key.of(each.finding(), environment)));
    }
    List<Entry> gone =
        report.isIncomplete()
            ? List.of()
            : entries.stream()
                .filter(each -> !seen.contains(each.key()) && examined.test(each))
                .toList();
    return report.knowing(standing, known, gone);
  }

  private static boolean covers(Map<Key, Entry> byKey, Key key, Severity severity) {
    Entry entry = byKey.get(key);
    return entry != null && entry.severity().isAtLeast(severity);
  }

  private static void add(List<Finding> some, Finding finding, List<Environment> environments) {
    if (!environments.isEmpty()) {
      some.add(
          new Finding(finding.declaration(), finding.application(), environments, finding.flaw()));
    }
  }

  private static Entry worse(Entry one, Entry other) {
    return one.severity().isAtLeast(other.severity()) ? one : other;
  }
}
