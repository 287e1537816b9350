package dev.seaworthy.checks.admin;

import dev.seaworthy.checks.spring.Exposure;
import dev.seaworthy.checks.spring.Guards;
import dev.seaworthy.checks.spring.Libraries;
import dev.seaworthy.checks.spring.RelaxedName;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.program.Request;
import java.util.Optional;

/** Finds Spring Data REST exporting every repository. */
final class AllRepositoriesExported implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("admin.all-repositories-exported")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("Every repository is open over HTTP")
          .why(
              """
              A repository added for internal use becomes an interface to read, change and delete
              its data.""")
          .notWhen("Repositories are exported by annotation.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `spring.data.rest.detection-strategy=annotated` and
              `spring.data.rest.base-path=/api`.""")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor(
                  "Spring Data REST, repository resources",
                  "https://docs.spring.io/spring-data/rest/reference/repository-resources.html"),
              Reference.cwe(749))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    boolean there =
        Libraries.of(deployment)
            .startingWith("spring-boot-starter-data-rest", "spring-data-rest-webmvc")
            .isPresent();
    Fact<String> strategy = deployment.settings().text("spring.data.rest.detection-strategy");
    if (!there && !strategy.isSet()) {
      return Outcome.notApplicable("the build names no Spring Data REST");
    }
    Outcome outcome =
        Outcome.judge(
            strategy.orDefault("default", "Spring Data REST"), AllRepositoriesExported::verdict);
    return exposure(deployment).grade(outcome, Severity.ERROR);
  }

  /** Of what matters most: whether everybody may delete. */
  private static Exposure exposure(Deployment deployment) {
    String base = deployment.settings().text("spring.data.rest.base-path").inForce().orElse("");
    String path = ("/" + base + "/items/1").replace("//", "/");
    return Guards.exposureTo(deployment, new Request("DELETE", path, Optional.empty()));
  }

  private static Verdict verdict(String strategy) {
    return switch (RelaxedName.of(strategy.strip()).canonical()) {
      case "default", "all", "visibility" ->
          Verdict.flawed("exports repositories that nobody marked");
      default -> Verdict.fine();
    };
  }
}
