package dev.seaworthy.checks.headers;

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
import dev.seaworthy.engine.text.Shown;
import java.util.List;

/** Finds headers that name the server. */
final class ProductBanner implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.product-banner")
          .severity(Severity.INFO)
          .title("A header names the server and its version")
          .why("It tells which known attacks fit.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `server.server-header` and
              `management.server.add-application-context-header`.""")
          .fix(FixClass.SAFE)
          .references(Pages.WEB_SERVER, Reference.cwe(200))
          .build();

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        List.of(
            Outcome.judge(
                deployment.settings().text("server.server-header"), ProductBanner::verdict),
            Outcome.judge(
                deployment.settings().flag("management.server.add-application-context-header"),
                on -> on ? Verdict.flawed("is true") : Verdict.fine())));
  }

  private static Verdict verdict(String banner) {
    return banner.chars().anyMatch(Character::isDigit)
        ? Verdict.flawed("is " + Shown.clipped(banner.strip(), 40))
        : Verdict.fine();
  }
}
