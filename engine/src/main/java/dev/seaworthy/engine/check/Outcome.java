package dev.seaworthy.engine.check;

import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What a check says of one deployment. */
public sealed interface Outcome {
  /** Nothing is wrong. */
  record Passed() implements Outcome {}

  /**
   * Something is wrong.
   *
   * @param flaws what, at least one
   * @param missing what could not be decided beside it; often empty
   */
  record Found(List<Flaw> flaws, List<Missing> missing) implements Outcome {
    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if there is no flaw
     */
    public Found {
      flaws = List.copyOf(flaws);
      missing = List.copyOf(missing);
      if (flaws.isEmpty()) {
        throw new IllegalArgumentException("nothing was found; say passed");
      }
    }
  }

  /**
   * The check has nothing to say here.
   *
   * @param reason why, as part of a sentence
   */
  record NotApplicable(String reason) implements Outcome {}

  /**
   * It depends on something that was not read.
   *
   * @param missing what, at least one
   */
  record Undetermined(List<Missing> missing) implements Outcome {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if nothing is missing
     */
    public Undetermined {
      missing = List.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("nothing is missing; decide");
      }
    }
  }

  /** Nothing is wrong. */
  static Outcome passed() {
    return new Passed();
  }

  /** Something is wrong. */
  static Outcome found(List<Flaw> flaws) {
    return new Found(flaws, List.of());
  }

  /** One thing is wrong. */
  static Outcome found(Flaw flaw) {
    return found(List.of(flaw));
  }

  /** The check has nothing to say here, and why. */
  static Outcome notApplicable(String reason) {
    return new NotApplicable(reason);
  }

  /** It depends on something that was not read. */
  static Outcome undetermined(Missing missing) {
    return new Undetermined(List.of(missing));
  }

  /** Found when there are flaws, else undetermined when something is missing, else passed. */
  static Outcome of(List<Flaw> flaws, List<Missing> missing) {
    if (!flaws.isEmpty()) {
      return new Found(flaws, missing);
    }
    return missing.isEmpty() ? passed() : new Undetermined(missing);
  }

  /**
   * Applies a rule to a fact, whatever form its value has.
   *
   * <p>A known value, a default in force (worded "unless NAME is set") and a framework's default
   * (worded "not set") are judged as they stand. A value that depends on something outside becomes
   * <em>undetermined</em>, unless every value it can have gets the same verdict. A value that
   * nobody set and whose default is not known passes: a check to which that matters states the
   * default, with {@link Fact#orDefault}.
   */
  static <T> Outcome judge(Fact<T> fact, Function<? super T, Verdict> rule) {
    if (fact.value() instanceof Value.Unknown<T> unknown) {
      Set<Verdict> verdicts =
          unknown.candidates().stream().map(rule).collect(Collectors.toUnmodifiableSet());
      return verdicts.size() == 1
          ? ofVerdict(fact, verdicts.iterator().next())
          : undetermined(Missing.of(fact, unknown.names(), unknown.reason()));
    }
    return fact.inForce().map(rule).map(said -> ofVerdict(fact, said)).orElseGet(Outcome::passed);
  }

  /** One outcome of many: all flaws and all that is missing; not applicable only if all are. */
  static Outcome together(Collection<Outcome> outcomes) {
    List<Flaw> flaws = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    List<NotApplicable> idle = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      if (outcome instanceof Found found) {
        flaws.addAll(found.flaws());
        missing.addAll(found.missing());
      } else if (outcome instanceof Undetermined undetermined) {
        missing.addAll(undetermined.missing());
      } else if (outcome instanceof NotApplicable notApplicable) {
        idle.add(notApplicable);
      }
    }
    return !outcomes.isEmpty() && idle.size() == outcomes.size() ? idle.get(0) : of(flaws, missing);
  }

  /** The same outcome with every flaw changed, such as graded by who reaches it. */
  default Outcome changing(UnaryOperator<Flaw> change) {
    return this instanceof Found found
        ? new Found(found.flaws().stream().map(change).toList(), found.missing())
        : this;
  }

  private static Outcome ofVerdict(Fact<?> fact, Verdict verdict) {
    return verdict instanceof Verdict.Flawed flawed ? found(Flaw.of(fact, flawed)) : passed();
  }
}
