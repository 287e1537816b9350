package dev.seaworthy.engine.program;

import dev.seaworthy.engine.facts.Place;
import java.util.List;

/**
 * What a security chain says of a feature.
 *
 * @param state whether it is on
 * @param place where that is written
 * @param values what it is set to, such as the patterns it leaves out or the text of a policy
 */
public record FeatureSetting(State state, Place place, List<String> values) {
  /** Copies the values. */
  public FeatureSetting {
    values = List.copyOf(values);
  }

  /** Whether a feature is on. */
  public enum State {
    /** It is on. */
    ON,
    /** It is off. */
    OFF,
    /** It is on, and some requests are left out. */
    PARTLY,
    /** The sources do not tell, as under a condition in code. */
    OPAQUE
  }
}
