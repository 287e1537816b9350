package dev.seaworthy.checks.csrf;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.ConnectionUrl;
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
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds origins trusted for forms that others can take. */
final class TrustedOriginTooWide implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("csrf.trusted-origin-too-wide")
          .severity(Severity.WARNING)
          .title("Forms are accepted from origins that others can take")
          .why(
              """
              A page of a trusted origin sends forms in the visitor's name; over plain HTTP
              everybody on the way can be such a page.""")
          .notWhen("The entry has no scheme: 4_0.E001 says so.")
          .mend(
              Framework.DJANGO,
              """
              Name each origin in full with https, as in "https://shop.example", or
              "https://*.shop.example" for a domain of your own.""")
          .fix(FixClass.UNSAFE)
          .references(
              DjangoPages.SETTINGS,
              Reference.cwe(346),
              Reference.owasp("Cross-Site_Request_Forgery_Prevention_Cheat_Sheet"))
          .build();

  /**
   * A star directly before a name of one part, or before one beneath which anybody can have one.
   */
  private static final Pattern EVERYBODY =
      Pattern.compile(
          "https?://\\*(?:\\.(?:[a-z]+|herokuapp\\.com|ngrok\\.io|ngrok-free\\.app|vercel\\.app"
              + "|onrender\\.com|fly\\.dev|up\\.railway\\.app|azurewebsites\\.net))?(?::\\d+)?");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(
        deployment,
        settings -> settings.each("CSRF_TRUSTED_ORIGINS", TrustedOriginTooWide::verdict));
  }

  private static Verdict verdict(String origin) {
    String bare = origin.strip().toLowerCase(Locale.ROOT);
    if (EVERYBODY.matcher(bare).matches()) {
      return Verdict.flawed("trusts everybody's " + Shown.clipped(bare, 60)).at(Severity.ERROR);
    }
    Optional<ConnectionUrl> url = ConnectionUrl.parse(bare);
    boolean plain = bare.startsWith("http://");
    if (!plain) {
      return Verdict.fine();
    }
    return url.filter(ConnectionUrl::isLocal).isPresent()
        ? Verdict.flawed("trusts this machine's own name").at(Severity.INFO)
        : Verdict.flawed("is without HTTPS");
  }
}
