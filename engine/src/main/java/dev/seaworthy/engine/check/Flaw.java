package dev.seaworthy.engine.check;

import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a check found wrong.
 *
 * @param subject the fact it is about, by name: the setting, the endpoint, the dependency; part of
 *     a baseline's fingerprint, so it holds no line and no value
 * @param message what is wrong with it, with the effective value where that is no secret
 * @param condition how the value came to be in force, such as {@code unless DEBUG is set}; empty
 *     for a plain one
 * @param origin where the value came from
 * @param severity how bad it is here, where that differs from the check's own
 * @param confidence how sure that is, where that differs from the check's own
 * @param because why it matters here, where there is more to say than the check's own reason
 * @param environments the environments it is about, by name; empty for all that were examined
 */
public record Flaw(
    String subject,
    String message,
    String condition,
    Origin origin,
    Optional<Severity> severity,
    Optional<Confidence> confidence,
    Optional<String> because,
    List<String> environments) {
  /** Copies the environments. */
  public Flaw {
    environments = List.copyOf(environments);
  }

  /** A flaw of a fact, worded by the form its value has. */
  public static Flaw of(Fact<?> fact, Verdict.Flawed verdict) {
    return new Flaw(
        fact.name(),
        verdict.message(),
        fact.condition(),
        fact.origin(),
        verdict.severity(),
        verdict.confidence(),
        Optional.empty(),
        List.of());
  }

  /** A flaw of a fact, as bad as the check says. */
  public static Flaw of(Fact<?> fact, String message) {
    return of(fact, Verdict.flawed(message));
  }

  /** A flaw that is about no single fact. */
  public static Flaw of(String subject, String message, Origin origin) {
    return new Flaw(
        subject,
        message,
        "",
        origin,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same flaw, this bad here. */
  public Flaw at(Severity here) {
    return with(Optional.of(here), confidence, because, environments);
  }

  /** The same flaw, this sure. */
  public Flaw with(Confidence here) {
    return with(severity, Optional.of(here), because, environments);
  }

  /** The same flaw, with the reason why it matters here. */
  public Flaw because(String reason) {
    return with(severity, confidence, Optional.of(reason), environments);
  }

  /** The same flaw, about these environments only. */
  public Flaw in(List<String> names) {
    return with(severity, confidence, because, names);
  }

  /** The same flaw, with a condition that would lift it, after the one it has. */
  public Flaw unless(String lifted) {
    String both = condition.isEmpty() ? lifted : condition + ", " + lifted;
    return new Flaw(subject, message, both, origin, severity, confidence, because, environments);
  }

  private Flaw with(
      Optional<Severity> newSeverity,
      Optional<Confidence> newConfidence,
      Optional<String> newReason,
      List<String> names) {
    return new Flaw(
        subject, message, condition, origin, newSeverity, newConfidence, newReason, names);
  }
}
