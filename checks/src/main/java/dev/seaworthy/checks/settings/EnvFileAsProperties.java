package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.spring.Pages;
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

/** Finds an environment file imported as if it were properties. */
final class EnvFileAsProperties implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("settings.env-file-as-properties")
          .severity(Severity.WARNING)
          .title("An environment file is imported as plain properties")
          .why(
              """
              Names in capitals do not override properties that way, and quotes stay in the
              values: what the file seems to set is not set.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Load it with a real reader of environment files, or write property names into a
              `.properties` file.""")
          .fix(FixClass.SAFE)
          .references(Pages.CONFIGURATION, Reference.cwe(1188))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.judge(
        deployment.settings().list("spring.config.import"), EnvFileAsProperties::verdict);
  }

  private static Verdict verdict(List<String> imports) {
    boolean any =
        imports.stream()
            .map(String::strip)
            .map(each -> each.startsWith("optional:") ? each.substring(9) : each)
            .anyMatch(EnvFileAsProperties::isEnvFile);
    return any ? Verdict.flawed("reads .env as properties") : Verdict.fine();
  }

  private static boolean isEnvFile(String location) {
    int hint = location.indexOf('[');
    String path = hint < 0 ? location : location.substring(0, hint);
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
    return name.equals(".env") || name.startsWith(".env.");
  }
}
