package dev.seaworthy.checks.https;

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
import java.util.Set;

/** Finds an exemption from the redirect to HTTPS that covers everything. */
final class RedirectExemptTooWide implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("https.redirect-exempt-too-wide")
          .severity(Severity.WARNING)
          .title("Every page is exempt from the redirect to HTTPS")
          .why(
              """
              The redirect is on and does nothing: whoever types the name of the site stays on
              plain HTTP.""")
          .notWhen("A proxy in front redirects: declare `edge.tls` in seaworthy.yml.")
          .mend(
              Framework.DJANGO,
              """
              Name the exempt paths in full in SECURE_REDIRECT_EXEMPT, as in `r"^healthz$"`.""")
          .fix(FixClass.SAFE)
          .references(DjangoPages.SETTINGS, Reference.cwe(319), Reference.cwe(185))
          .build();

  /** Patterns that {@code re.search} finds in every path. */
  private static final Set<String> EVERYTHING =
      Set.of("", "^", "$", ".", ".*", ".+", "^.*", "^.+", ".*$", "^.*$", "^.+$", "/*", "^/*", ".?");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (deployment.edge().tls()) {
      return Outcome.notApplicable("seaworthy.yml says that a proxy redirects");
    }
    return DjangoSettings.whereDeployed(
        deployment,
        settings ->
            settings.isOn("SECURE_SSL_REDIRECT")
                ? settings.each(
                    "SECURE_REDIRECT_EXEMPT",
                    pattern ->
                        EVERYTHING.contains(pattern)
                            ? Verdict.flawed("fits every path")
                            : Verdict.fine())
                : Outcome.notApplicable("nothing is redirected"));
  }
}
