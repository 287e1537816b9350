package dev.seaworthy.checks.debug;

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

/** Finds template caches switched off. */
final class TemplateCacheOff implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.template-cache-off")
          .severity(Severity.INFO)
          .title("Templates are read again for every page")
          .why(
              """
              Pages are slow, and with templates in a writable folder a changed file is live at
              once.""")
          .notWhen(
              """
              The engine is FreeMarker, Mustache or Groovy, whose default is off.""")
          .mend(Framework.SPRING_BOOT, "Delete the line, or set it in a local profile.")
          .fix(FixClass.SAFE)
          .references(Pages.PROPERTIES, Reference.cwe(489))
          .build();

  private static final List<PropertyName> NAMES =
      List.of(
          PropertyName.of("spring.thymeleaf.cache"),
          PropertyName.of("spring.template.provider.cache"),
          PropertyName.of("spring.web.resources.chain.cache")
              .before("2.4", "spring.resources.chain.cache"));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return Outcome.together(
        NAMES.stream()
            .map(
                name ->
                    Outcome.judge(
                        name.flag(deployment),
                        on -> on ? Verdict.fine() : Verdict.flawed("is false")))
            .toList());
  }
}
