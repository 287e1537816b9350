package dev.seaworthy.checks.actuator;

import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Observed;
import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.program.Observation.Sign;
import dev.seaworthy.engine.program.Program;
import java.util.List;
import java.util.Optional;

/** Finds recorded HTTP exchanges that contain credentials. */
final class ExchangesRecordCredentials implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("actuator.exchanges-record-credentials")
          .severity(Severity.WARNING)
          .title("Recorded requests contain credentials")
          .why(
              """
              A recorded Authorization header or cookie is a login for whoever reads the
              recording.""")
          .notWhen(
              """
              The program was read and defines no repository for exchanges: nothing is recorded
              then.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Leave `authorization-header` and `cookie-headers` out of
              `management.httpexchanges.recording.include`.""")
          .fix(FixClass.SAFE)
          .references(Pages.ENDPOINTS, Reference.cwe(532))
          .build();

  private static final PropertyName NAME =
      PropertyName.of("management.httpexchanges.recording.include")
          .before("3.0", "management.trace.http.include");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Optional<Program> program = deployment.fact(Facts.PROGRAM).inForce();
    if (program.filter(each -> each.gaps().isEmpty()).isPresent()
        && Observed.signs(deployment, Sign.Kind.KEPT_EXCHANGES).findAny().isEmpty()) {
      return Outcome.notApplicable("no repository of its program keeps exchanges");
    }
    Outcome outcome = Outcome.judge(NAME.list(deployment), ExchangesRecordCredentials::verdict);
    return Exposure.ofManagement(deployment) == Exposure.NOBODY
        ? outcome.changing(
            flaw -> flaw.at(Severity.INFO).because("No endpoint shows the recording over HTTP."))
        : outcome;
  }

  private static Verdict verdict(List<String> included) {
    List<String> telling =
        included.stream()
            .map(each -> RelaxedName.of(each.strip()).canonical())
            .filter(each -> each.equals("authorizationheader") || each.equals("cookieheaders"))
            .map(each -> each.startsWith("cookie") ? "cookies" : "the Authorization header")
            .toList();
    return telling.isEmpty()
        ? Verdict.fine()
        : Verdict.flawed("records " + String.join(" and ", telling));
  }
}
