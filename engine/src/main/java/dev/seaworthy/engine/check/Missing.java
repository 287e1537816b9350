package dev.seaworthy.engine.check;

import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import java.util.List;

/**
 * What a check would have to know to decide.
 *
 * @param subject the fact that is not known, by name
 * @param names what to supply: names of the environment, or of properties; empty when nothing that
 *     could be supplied would help
 * @param reason what stopped the reading, as part of a sentence
 * @param origin where the value would come from
 */
public record Missing(String subject, List<String> names, String reason, Origin origin) {
  /** Copies the names. */
  public Missing {
    names = List.copyOf(names);
  }

  /** What is missing to know a fact. */
  public static Missing of(Fact<?> fact, List<String> names, String reason) {
    return new Missing(fact.name(), names, reason, fact.origin());
  }

  /** What is missing where no single fact is meant. */
  public static Missing of(String subject, String reason) {
    return new Missing(subject, List.of(), reason, Origin.none());
  }
}
