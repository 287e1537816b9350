package dev.seaworthy.checks.logging;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import java.util.List;
import java.util.stream.Stream;

/** Finds the contents of requests in the log. */
final class RequestDetails implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("logging.request-details")
          .severity(Severity.WARNING)
          .title("Requests are logged with their contents")
          .why(
              """
              Passwords from forms and tokens from headers then stand in the log.""")
          .notWhen(
              """
              The level of the web loggers is above DEBUG: nothing is logged then.""")
          .mend(Framework.SPRING_BOOT, "Delete the line; the default is false.")
          .fix(FixClass.SAFE)
          .references(Pages.LOGGING, Reference.cwe(532))
          .build();

  private static final List<PropertyName> NAMES =
      List.of(
          PropertyName.of("spring.mvc.log-request-details"),
          PropertyName.of("spring.http.codecs.log-request-details")
              .before("3.5", "spring.codec.log-request-details"));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    boolean heard =
        Stream.of("web", "org.springframework.web", "org.springframework", "root")
            .map(logger -> deployment.settings().text("logging.level." + logger).inForce())
            .anyMatch(level -> level.filter(Levels::isVerbose).isPresent());
    Outcome outcome =
        Outcome.together(
            NAMES.stream()
                .map(
                    name ->
                        Outcome.judge(
                            name.flag(deployment),
                            on -> on ? Verdict.flawed("is true") : Verdict.fine()))
                .toList());
    return heard ? outcome : outcome.changing(flaw -> flaw.at(Severity.INFO));
  }
}
