package dev.seaworthy.checks.admin;

import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Guards;
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
import dev.seaworthy.engine.program.AccessRule;
import dev.seaworthy.engine.program.Matcher;
import dev.seaworthy.engine.program.Observation.Page;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.program.Request;
import dev.seaworthy.engine.program.SecurityChain;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds administration areas and consoles in a list of open paths. */
final class GuessablePathAnonymous implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("admin.guessable-path-anonymous")
          .severity(Severity.CRITICAL)
          .confidence(Confidence.LIKELY)
          .title("An administration area at a well-known path is open to everybody")
          .why(
              """
              Such paths are the first that scanners try, and behind them stand databases, memory
              and settings.""")
          .notWhen(
              """
              The list in the configuration is about something else than access: what code makes of
              it is not known, so such a finding is one step milder.""")
          .mend(
              Framework.SPRING_BOOT, "Take the path out of what is open, and ask for a role on it.")
          .fix(FixClass.SAFE)
          .references(
              Reference.cwe(862), Reference.cwe(425), Reference.owasp("Authorization_Cheat_Sheet"))
          .build();

  private static final List<String> AREAS =
      List.of(
          "/actuator",
          "/druid",
          "/admin",
          "/administrator",
          "/manage",
          "/management",
          "/backoffice",
          "/console",
          "/h2-console",
          "/jolokia",
          "/monitor");

  /** Consoles that usually ask for a login of their own. */
  private static final List<String> OWN_LOGIN = List.of("/druid", "/h2-console", "/monitor");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Outcome listed =
        Outcome.together(
                OpenPaths.in(deployment)
                    .map(fact -> Outcome.judge(fact, GuessablePathAnonymous::verdict))
                    .toList())
            .changing(flaw -> flaw.at(Severity.ERROR).with(Confidence.LIKELY));
    List<Flaw> inCode = new ArrayList<>();
    deployment
        .fact(Facts.PROGRAM)
        .inForce()
        .ifPresent(program -> program.chains().forEach(chain -> opened(chain, inCode)));
    pages(deployment).ifPresent(inCode::add);
    return Outcome.together(List.of(listed, Outcome.of(inCode, List.of())));
  }

  /** Pages that the program serves there, where it is decided that everybody reaches them. */
  private static Optional<Flaw> pages(Deployment deployment) {
    boolean decided =
        deployment.fact(Facts.PROGRAM).inForce().filter(Program::hasOwnChain).isPresent();
    if (!decided) {
      return Optional.empty();
    }
    List<Page> open =
        Observed.in(deployment, Page.class)
            .filter(
                page ->
                    Guards.exposureTo(
                            deployment, new Request(page.method(), page.path(), Optional.empty()))
                        == Exposure.ANYONE)
            .filter(page -> !page.path().contains("login"))
            .toList();
    return open.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Observed.flaw(open, "serves " + Shown.clipped(open.get(0).path(), 60) + " to everybody")
                .at(Severity.CRITICAL));
  }

  private static void opened(SecurityChain chain, List<Flaw> to) {
    for (AccessRule rule : rules(chain)) {
      if (rule.access() == AccessRule.Access.EVERYBODY) {
        rule.matcher().patterns().stream()
            .filter(GuessablePathAnonymous::isArea)
            .findFirst()
            .ifPresent(pattern -> to.add(flaw(chain, rule, pattern)));
      }
    }
  }

  /** A path that no chain takes is a rule of its own. */
  private static List<AccessRule> rules(SecurityChain chain) {
    return chain.order() == SecurityChain.IGNORED
        ? List.of(new AccessRule(chain.reach(), AccessRule.Access.EVERYBODY, chain.place()))
        : chain.rules();
  }

  private static Flaw flaw(SecurityChain chain, AccessRule rule, String pattern) {
    String stem = pattern.substring(0, pattern.lastIndexOf("/*"));
    Severity severity = OWN_LOGIN.contains(stem) ? Severity.WARNING : Severity.ERROR;
    Flaw flaw =
        Flaw.of(chain.name(), "opens " + pattern + " to everybody", Origin.at(rule.place()))
            .at(severity);
    boolean sometimes =
        rule.matcher() instanceof Matcher.Sometimes || chain.condition().isPresent();
    return sometimes ? flaw.at(severity.milder()).unless("under a condition in code") : flaw;
  }

  private static Verdict verdict(String path) {
    String bare = path.strip();
    return isArea(bare) ? Verdict.flawed("opens " + bare + " to everybody") : Verdict.fine();
  }

  private static boolean isArea(String path) {
    boolean all = path.endsWith("/**") || path.endsWith("/*");
    return all && AREAS.contains(path.substring(0, Math.max(0, path.lastIndexOf("/*"))));
  }
}
