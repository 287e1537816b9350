package dev.seaworthy.checks.headers;

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
import java.util.Set;
import java.util.stream.Stream;

/** Finds the security middleware behind ones that answer by themselves. */
final class SecurityMiddlewareLate implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("headers.security-middleware-late")
          .severity(Severity.WARNING)
          .title("Some answers go out before the security middleware sees them")
          .why(
              """
              What a middleware before it answers by itself has no redirect to HTTPS and none of
              the security headers.""")
          .notWhen("Only middleware that answers nothing by itself stands before it.")
          .mend(
              Framework.DJANGO,
              """
              Put "django.middleware.security.SecurityMiddleware" first in MIDDLEWARE; WhiteNoise
              comes directly after it.""")
          .fix(FixClass.SAFE)
          .references(
              Reference.vendor(
                  "Django, order of middleware",
                  "https://docs.djangoproject.com/en/5.2/ref/middleware/#middleware-ordering"),
              Reference.cwe(693))
          .build();

  private static final Datum SECURITY = Datum.text("django.middleware.security.SecurityMiddleware");

  /** Middleware that answers without asking those behind it. */
  private static final Set<String> ANSWERING =
      Set.of(
          "whitenoise.middleware.WhiteNoiseMiddleware",
          "django.middleware.common.CommonMiddleware",
          "django.middleware.cache.UpdateCacheMiddleware",
          "django.middleware.cache.FetchFromCacheMiddleware",
          "django.middleware.csrf.CsrfViewMiddleware",
          "django.middleware.locale.LocaleMiddleware",
          "django.contrib.auth.middleware.LoginRequiredMiddleware");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    return DjangoSettings.whereDeployed(
        deployment,
        settings -> Outcome.judge(settings.setting("MIDDLEWARE"), SecurityMiddlewareLate::verdict));
  }

  private static Verdict verdict(Datum middleware) {
    if (!(middleware instanceof Datum.Items items) || !items.items().contains(SECURITY)) {
      return Verdict.fine();
    }
    return items.items().subList(0, items.items().indexOf(SECURITY)).stream()
        .flatMap(each -> each instanceof Datum.Text text ? Stream.of(text.text()) : Stream.empty())
        .filter(ANSWERING::contains)
        .findFirst()
        .<Verdict>map(
            name ->
                Verdict.flawed("holds " + name.substring(name.lastIndexOf('.') + 1) + " before it"))
        .orElseGet(Verdict::fine);
  }
}
