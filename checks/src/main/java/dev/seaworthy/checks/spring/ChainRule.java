package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.FeatureSetting;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Judges what each security chain of an application says of one feature. What code decides, and
 * chains that were not read, stay undetermined.
 */
public final class ChainRule {
  private ChainRule() {}

  /**
   * The outcome over all chains.
   *
   * @param rule the flaw of a chain that says something of the feature; empty where it is fine
   */
  public static Outcome judge(
      Deployment deployment,
      Feature feature,
      BiFunction<SecurityChain, FeatureSetting, Optional<Flaw>> rule) {
    Optional<Program> program = deployment.fact(Facts.PROGRAM).inForce();
    if (program.isEmpty()) {
      return Outcome.notApplicable("the program was not read");
    }
    List<Flaw> flaws = new ArrayList<>();
    List<Missing> missing = new ArrayList<>();
    for (SecurityChain chain : program.get().chains()) {
      chain
          .says(feature)
          .filter(setting -> chain.order() != SecurityChain.IGNORED)
          .ifPresent(setting -> one(chain, setting, rule, flaws, missing));
    }
    for (String gap : program.get().gaps()) {
      missing.add(Missing.of("security chains", gap));
    }
    boolean none = flaws.isEmpty() && missing.isEmpty() && program.get().chains().isEmpty();
    return none
        ? Outcome.notApplicable("the program builds no security chain")
        : Outcome.of(flaws, missing);
  }

  /** A flaw of what a chain says, at the place where it says so. */
  public static Flaw flaw(SecurityChain chain, FeatureSetting setting, String message) {
    Flaw flaw = Flaw.of(chain.name(), message, Origin.at(setting.place()));
    return chain.condition().map(each -> flaw.unless("there only " + each)).orElse(flaw);
  }

  private static void one(
      SecurityChain chain,
      FeatureSetting setting,
      BiFunction<SecurityChain, FeatureSetting, Optional<Flaw>> rule,
      List<Flaw> flaws,
      List<Missing> missing) {
    if (setting.state() == FeatureSetting.State.OPAQUE) {
      missing.add(
          new Missing(
              chain.name(),
              List.of(),
              "code decides it at " + setting.place(),
              Origin.at(setting.place())));
    } else {
      rule.apply(chain, setting).ifPresent(flaws::add);
    }
  }
}
