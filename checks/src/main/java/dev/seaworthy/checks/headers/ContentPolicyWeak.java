package dev.seaworthy.checks.headers;

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
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds a Content-Security-Policy that lets injected scripts run. */
final class ContentPolicyWeak implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.content-policy-weak")
          .severity(Severity.WARNING)
          .title("The content security policy lets injected scripts run")
          .why(
              """
              The policy is there to stop a script that somebody put into a page; with these words
              in it, it stops none.""")
          .notWhen("A nonce, a hash or strict-dynamic stands beside 'unsafe-inline'.")
          .mend(
              Framework.DJANGO,
              """
              Take 'unsafe-inline', 'unsafe-eval' and bare schemes out of script-src, and give
              inline scripts a nonce.""")
          .fix(FixClass.UNSAFE)
          .references(
              DjangoPages.SECURITY,
              Reference.cwe(79),
              Reference.cwe(693),
              Reference.owasp("Content_Security_Policy_Cheat_Sheet"))
          .build();

  /** django-csp 3, django-csp 4, and Django 6.0's own setting. */
  private static final List<String> SCRIPTS =
      List.of(
          "CSP_SCRIPT_SRC",
          "CONTENT_SECURITY_POLICY.DIRECTIVES.script-src",
          "SECURE_CSP.script-src");

  private static final List<String> FALLBACKS =
      List.of(
          "CSP_DEFAULT_SRC",
          "CONTENT_SECURITY_POLICY.DIRECTIVES.default-src",
          "SECURE_CSP.default-src");

  private static final Set<String> EVERYWHERE = Set.of("*", "http:", "https:", "data:", "blob:");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(deployment, ContentPolicyWeak::django);
  }

  private static Outcome django(DjangoSettings settings) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < SCRIPTS.size(); i++) {
      Fact<Datum> scripts = settings.setting(SCRIPTS.get(i));
      Fact<Datum> inForce = scripts.isSet() ? scripts : settings.setting(FALLBACKS.get(i));
      outcomes.add(Outcome.judge(inForce, ContentPolicyWeak::verdict));
    }
    return Outcome.together(outcomes);
  }

  private static Verdict verdict(Datum sources) {
    List<String> words = words(sources);
    boolean strict =
        words.stream()
            .anyMatch(
                word ->
                    word.contains("nonce")
                        || word.startsWith("'sha")
                        || word.equals("'strict-dynamic'"));
    List<String> weak =
        words.stream()
            .filter(
                word ->
                    word.equals("'unsafe-eval'")
                        || (!strict && word.equals("'unsafe-inline'"))
                        || (!strict && EVERYWHERE.contains(word)))
            .toList();
    return weak.isEmpty() ? Verdict.fine() : Verdict.flawed("allows " + String.join(" and ", weak));
  }

  private static List<String> words(Datum sources) {
    if (sources instanceof Datum.Text text) {
      return List.of(text.text().strip().split("\\s+", -1));
    }
    return sources instanceof Datum.Items items
        ? items.items().stream()
            .map(each -> each instanceof Datum.Text text ? text.text() : "nonce")
            .toList()
        : List.of();
  }
}
