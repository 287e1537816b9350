package dev.seaworthy.checks.limits;

import dev.seaworthy.checks.django.DjangoSettings;
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
import dev.seaworthy.engine.facts.Datum;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds folders of the project served as static files. */
final class ProjectFilesServed implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("limits.project-files-served")
          .severity(Severity.WARNING)
          .title("Files of the project itself are served")
          .why("Configuration and classes become downloads.")
          .mend(
              Framework.SPRING_BOOT,
              """
              Set `spring.web.resources.static-locations` to `classpath:/static/`, or delete the
              line.""")
          .mend(
              Framework.DJANGO,
              """
              Give MEDIA_ROOT, STATIC_ROOT and STATICFILES_DIRS folders of their own beneath the project.""")
          .fix(FixClass.SAFE)
          .references(Pages.PROPERTIES, Reference.cwe(548))
          .build();

  private static final PropertyName LOCATIONS =
      PropertyName.of("spring.web.resources.static-locations")
          .before("2.4", "spring.resources.static-locations");

  private static final Set<String> WHOLE =
      Set.of("classpath:/", "classpath:", "file:/", "file:./", "file:.", "file:///", "file:");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (DjangoSettings.isDjango(deployment)) {
      return DjangoSettings.whereDeployed(deployment, ProjectFilesServed::django);
    }
    return Outcome.judge(LOCATIONS.list(deployment), ProjectFilesServed::verdict);
  }

  private static Outcome django(DjangoSettings settings) {
    List<Outcome> outcomes = new ArrayList<>();
    for (String name : List.of("MEDIA_ROOT", "STATIC_ROOT")) {
      outcomes.add(
          Outcome.judge(
              settings.setting(name),
              folder ->
                  folder instanceof Datum.Text text ? ofFolder(text.text()) : Verdict.fine()));
    }
    outcomes.add(settings.each("STATICFILES_DIRS", ProjectFilesServed::ofFolder));
    return Outcome.together(outcomes);
  }

  /** The reader writes the project's own folder, the root of the tree, as a point. */
  private static Verdict ofFolder(String folder) {
    return folder.equals(".") || folder.equals("./") || folder.equals("/")
        ? Verdict.flawed("is the folder of the project itself, settings included")
            .at(Severity.ERROR)
        : Verdict.fine();
  }

  private static Verdict verdict(List<String> locations) {
    List<String> whole = locations.stream().map(String::strip).filter(WHOLE::contains).toList();
    return whole.isEmpty()
        ? Verdict.fine()
        : Verdict.flawed("serves " + String.join(", ", whole) + ", configuration included")
            .at(Severity.ERROR);
  }
}
