package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoPages;
import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds counters and locks in a cache that each worker has for itself. */
final class CachePerProcess implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("data.cache-per-process")
          .severity(Severity.WARNING)
          .confidence(Confidence.LIKELY)
          .title("Each worker process has a cache of its own")
          .why(
              """
              Limits on attempts and throttles count in that cache: with several workers a guesser
              has as many tries as there are workers, and a restart forgets them.""")
          .notWhen("Nothing that counts or throttles is installed, or one process serves the site.")
          .mend(
              Framework.DJANGO,
              """
              Set CACHES to a shared cache:
              `"BACKEND": "django.core.cache.backends.redis.RedisCache"`.""")
          .fix(FixClass.MANUAL)
          .references(DjangoPages.CACHE, Reference.cwe(307), Reference.cwe(799))
          .build();

  private static final List<String> OWN =
      List.of(
          "django.core.cache.backends.locmem.LocMemCache",
          "django.core.cache.backends.dummy.DummyCache");

  private static final Pattern WORKERS =
      Pattern.compile("(?:-w|--workers|--processes|WEB_CONCURRENCY)[ =]*(\\d{1,3})");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    if (!deployment.environment().production()) {
      return Outcome.notApplicable("this environment is not production");
    }
    DjangoSettings settings = new DjangoSettings(deployment);
    Optional<String> counter = counter(settings);
    Optional<Integer> workers = workers(deployment);
    if (counter.isEmpty() || workers.isEmpty()) {
      return Outcome.notApplicable("nothing that was read counts in the cache of several workers");
    }
    Fact<String> stated = deployment.settings().text("CACHES.default.BACKEND");
    Fact<String> backend =
        settings.setting("CACHES").value() instanceof Value.Unset<Datum>
            ? new Fact<>("CACHES", stated.value(), stated.origin())
                .orDefault(OWN.get(0), deployment.application().platform())
            : stated;
    return Outcome.judge(
        backend,
        name ->
            OWN.contains(name)
                ? Verdict.flawed(
                    "is not shared by " + workers.get() + " workers, and " + counter.get())
                : Verdict.fine());
  }

  private static Optional<String> counter(DjangoSettings settings) {
    Settings all = settings.deployment().settings();
    boolean throttles = all.has("REST_FRAMEWORK.DEFAULT_THROTTLE_RATES");
    boolean axes =
        settings.installs("axes").orElse(false)
            && all.text("AXES_HANDLER")
                .inForce()
                .filter(name -> name.contains("Cache"))
                .isPresent();
    boolean sessions =
        all.text("SESSION_ENGINE").inForce().filter(name -> name.endsWith(".cache")).isPresent();
    if (throttles) {
      return Optional.of("throttles count in it");
    }
    return axes
        ? Optional.of("login attempts count in it")
        : sessions ? Optional.of("sessions are kept in it") : Optional.empty();
  }

  /** More than one worker, where a command says so. */
  private static Optional<Integer> workers(Deployment deployment) {
    return deployment.fact(Facts.START_COMMANDS).inForce().stream()
        .flatMap(commands -> commands.all().stream())
        .map(command -> WORKERS.matcher(command.words()))
        .filter(Matcher::find)
        .map(found -> Integer.valueOf(found.group(1)))
        .filter(count -> count > 1)
        .findFirst();
  }
}
