package dev.seaworthy.checks.cors;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What django-cors-headers is told, under its names of before and after release 3.5. */
final class DjangoCors {
  private static final String MIDDLEWARE = "corsheaders.middleware.CorsMiddleware";

  private DjangoCors() {}

  static Outcome judge(DjangoSettings settings) {
    Optional<Boolean> there = settings.middleware(MIDDLEWARE).present();
    if (there.isPresent() && !there.get()) {
      return Outcome.notApplicable("the middleware that would act on it is not there");
    }
    boolean credentials = settings.isOn("CORS_ALLOW_CREDENTIALS");
    List<Outcome> outcomes = new ArrayList<>();
    for (String name : List.of("CORS_ALLOW_ALL_ORIGINS", "CORS_ORIGIN_ALLOW_ALL")) {
      outcomes.add(
          Outcome.judge(
              settings.setting(name),
              on -> on.isTruthy() ? everybody("allows every origin", credentials) : fine()));
    }
    for (String name : List.of("CORS_ALLOWED_ORIGINS", "CORS_ORIGIN_WHITELIST")) {
      outcomes.add(settings.each(name, DjangoCors::ofOrigin));
    }
    for (String name : List.of("CORS_ALLOWED_ORIGIN_REGEXES", "CORS_ORIGIN_REGEX_WHITELIST")) {
      outcomes.add(settings.each(name, pattern -> ofPattern(pattern, credentials)));
    }
    return Outcome.together(outcomes);
  }

  private static Verdict fine() {
    return Verdict.fine();
  }

  private static Verdict everybody(String what, boolean credentials) {
    return credentials
        ? Verdict.flawed(what + ", with credentials").at(Severity.ERROR)
        : Verdict.flawed(what);
  }

  private static Verdict ofOrigin(String origin) {
    if (origin.strip().equals("null")) {
      return Verdict.flawed("allows null");
    }
    Optional<ConnectionUrl> url = ConnectionUrl.parse(origin.strip());
    boolean plain = url.filter(each -> each.kind().equals("http")).isPresent();
    if (!plain) {
      return fine();
    }
    return url.get().isLocal()
        ? Verdict.flawed("allows pages of the visitor's own machine").at(Severity.INFO)
        : Verdict.flawed("allows an origin without HTTPS");
  }

  /** The library asks whether the pattern fits the beginning of an origin (Python's re.match). */
  private static Verdict ofPattern(String pattern, boolean credentials) {
    String bare = pattern.strip();
    String inner = bare.startsWith("^") ? bare.substring(1) : bare;
    boolean all = inner.startsWith(".*") || inner.matches("https?\\??://\\.[*+].*");
    if (all && !inner.replaceFirst("^.*?\\.[*+]", "").matches("[\\\\./].*")) {
      return everybody("fits every origin", credentials);
    }
    return bare.endsWith("$")
        ? fine()
        : Verdict.flawed("has no end, so that it also fits longer names");
  }
}
