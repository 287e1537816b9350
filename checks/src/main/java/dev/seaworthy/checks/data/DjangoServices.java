package dev.seaworthy.checks.data;

import dev.seaworthy.checks.django.DjangoSettings;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import java.util.Set;
import java.util.stream.Stream;

/** The caches, brokers and channel layers that a project's settings name. */
final class DjangoServices {
  private static final Set<String> NAMES =
      Set.of(
          "CELERY_BROKER_URL",
          "BROKER_URL",
          "CELERY_RESULT_BACKEND",
          "REDIS_URL",
          "RABBITMQ_URL",
          "CACHE_URL");

  private DjangoServices() {}

  /** Each address of a service that is a URL in force. */
  static Stream<Fact<String>> urls(DjangoSettings settings) {
    Settings all = settings.deployment().settings();
    return all.all()
        .filter(fact -> NAMES.contains(fact.name()) || isCacheLocation(fact.name()))
        .map(fact -> all.text(fact.name()))
        .filter(fact -> fact.inForce().filter(text -> text.contains("://")).isPresent());
  }

  private static boolean isCacheLocation(String name) {
    return name.startsWith("CACHES.") && name.endsWith(".LOCATION");
  }
}
