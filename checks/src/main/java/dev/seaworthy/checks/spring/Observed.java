package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.program.Observation;
import dev.seaworthy.engine.program.Observation.Sign;
import java.util.List;
import java.util.stream.Stream;

/** Single statements of an application's program, as checks ask for them. */
public final class Observed {
  private Observed() {}

  /** Statements of one kind; none where the program was not read. */
  public static <T extends Observation> Stream<T> in(Deployment deployment, Class<T> kind) {
    return deployment.fact(Facts.PROGRAM).inForce().stream()
        .flatMap(program -> program.observed(kind));
  }

  /** Signs of one kind. */
  public static Stream<Sign> signs(Deployment deployment, Sign.Kind kind) {
    return in(deployment, Sign.class).filter(sign -> sign.kind() == kind);
  }

  /** A flaw of one statement. */
  public static Flaw flaw(Observation observation, String message) {
    return Flaw.of(observation.subject(), message, Origin.at(observation.place()));
  }

  /**
   * One flaw of several statements that say the same.
   *
   * @param observations at least one, the one to mend first in front
   */
  public static Flaw flaw(List<? extends Observation> observations, String message) {
    List<Layer> layers =
        observations.stream().map(each -> Layer.at(each.place(), "")).distinct().toList();
    String more = observations.size() == 1 ? "" : ", in " + observations.size() + " places";
    return Flaw.of(
        observations.get(0).subject(), message + more, new Origin(layers, List.of(), List.of()));
  }
}
