package dev.seaworthy.checks.debug;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
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

/** Finds tools for developers among the applications of a deployed project. */
final class ToolsInProduction implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("debug.tools-in-production")
          .severity(Severity.WARNING)
          .title("A tool for developers is installed in production")
          .why(
              """
              Such tools keep or show requests, statements and settings; one slip in who may see
              them shows them to everybody.""")
          .notWhen("The environment is a developer's own.")
          .mend(
              Framework.DJANGO,
              """
              Add it to INSTALLED_APPS and MIDDLEWARE in the local settings only.""")
          .fix(FixClass.SAFE)
          .references(DjangoPages.CHECKLIST, Reference.cwe(489), Reference.cwe(215))
          .build();

  /** What they do, and whether they keep or show what users send even with DEBUG off. */
  private record Tool(String application, String does, Severity severity) {}

  private static final List<Tool> TOOLS =
      List.of(
          new Tool("debug_toolbar", "shows settings, statements and headers", Severity.WARNING),
          new Tool("silk", "keeps every request with its body and statements", Severity.ERROR),
          new Tool("django_pdb", "opens a debugger", Severity.ERROR),
          new Tool("sslserver", "is a development server", Severity.WARNING),
          new Tool("livereload", "is a development server", Severity.WARNING),
          new Tool("django_browser_reload", "reloads pages of a developer", Severity.WARNING),
          new Tool("django_extensions", "brings commands for developers", Severity.INFO));

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(deployment, ToolsInProduction::django);
  }

  private static Outcome django(DjangoSettings settings) {
    return settings.each(
        "INSTALLED_APPS",
        name ->
            TOOLS.stream()
                .filter(tool -> isOf(name, tool.application()))
                .findFirst()
                .<Verdict>map(tool -> verdict(settings, tool))
                .orElseGet(Verdict::fine));
  }

  private static Verdict verdict(DjangoSettings settings, Tool tool) {
    boolean guarded =
        tool.application().equals("silk")
            && settings.isOn("SILKY_AUTHENTICATION")
            && settings.isOn("SILKY_AUTHORISATION");
    Verdict.Flawed flawed = Verdict.flawed("is " + tool.application() + ", which " + tool.does());
    return flawed.at(guarded ? Severity.WARNING : tool.severity());
  }

  private static boolean isOf(String name, String application) {
    return name.equals(application) || name.startsWith(application + ".");
  }
}
