package dev.seaworthy.checks.auth;

import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.OpenPaths;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.program.AccessRule;
import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.engine.program.SecurityChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds lists of open paths that open everything. */
final class EverythingPermitted implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("auth.everything-permitted")
          .severity(Severity.ERROR)
          .confidence(Confidence.LIKELY)
          .title("Every path is open to everybody")
          .why(
              """
              Any visitor can then read and change whatever the application offers.""")
          .notWhen(
              """
              The list is about something else than access, or methods ask for roles below the
              paths: then it is one step milder.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              List the public paths one by one, and end the chain with
              `anyRequest().authenticated()`.""")
          .fix(FixClass.SAFE)
          .references(Reference.cwe(862), Reference.owasp("Authorization_Cheat_Sheet"))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    List<Outcome> outcomes = new ArrayList<>();
    OpenPaths.in(deployment)
        .map(fact -> Outcome.judge(fact, EverythingPermitted::verdict))
        .forEach(outcomes::add);
    boolean roles = Observed.signs(deployment, Sign.Kind.METHOD_SECURITY).findAny().isPresent();
    deployment.fact(Facts.PROGRAM).inForce().stream()
        .flatMap(program -> program.chains().stream())
        .flatMap(chain -> opened(chain).stream())
        .map(flaw -> roles ? milder(flaw) : flaw)
        .forEach(flaw -> outcomes.add(Outcome.found(flaw)));
    return Outcome.together(outcomes);
  }

  private static Flaw milder(Flaw flaw) {
    return flaw.at(flaw.severity().orElse(Severity.ERROR).milder())
        .unless("unless methods ask for roles");
  }

  /** The rule, or its lack, by which a chain lets everybody do everything. */
  private static Optional<Flaw> opened(SecurityChain chain) {
    boolean whole =
        chain.reach() instanceof Matcher.Everything || chain.reach().patterns().contains("/**");
    if (!whole || !chain.gaps().isEmpty()) {
      return Optional.empty();
    }
    boolean others =
        chain.rules().stream().anyMatch(rule -> rule.access() != AccessRule.Access.EVERYBODY);
    Optional<AccessRule> all =
        chain.rules().stream().filter(EverythingPermitted::opensAll).findFirst();
    if (all.isPresent()) {
      Flaw flaw = flaw(chain, all.get().place(), others ? "opens the rest" : "opens everything");
      return Optional.of(others ? flaw.at(Severity.WARNING) : flaw);
    }
    return chain.rules().isEmpty() && chain.fallback() == AccessRule.Access.EVERYBODY
        ? Optional.of(flaw(chain, chain.place(), "asks nobody for a login"))
        : Optional.empty();
  }

  private static boolean opensAll(AccessRule rule) {
    boolean everything =
        rule.matcher() instanceof Matcher.Everything
            || (rule.matcher() instanceof Matcher.Paths paths
                && paths.method().isEmpty()
                && paths.patterns().contains("/**"));
    return everything && rule.access() == AccessRule.Access.EVERYBODY;
  }

  private static Flaw flaw(SecurityChain chain, Place place, String message) {
    Flaw flaw = Flaw.of(chain.name(), message, Origin.at(place)).with(Confidence.CERTAIN);
    return chain.condition().map(each -> flaw.unless("there only " + each)).orElse(flaw);
  }

  private static Verdict verdict(String path) {
    return path.strip().equals("/**") || path.strip().equals("/*")
        ? Verdict.flawed("opens " + path.strip())
        : Verdict.fine();
  }
}
