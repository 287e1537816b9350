package dev.seaworthy.checks.logging;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The levels that a deployment's settings give to loggers. */
final class Levels {
  /**
   * One logger's level.
   *
   * @param logger its name in lower case
   * @param fact the setting
   */
  record Level(String logger, Fact<String> fact) {
    /**
     * Whether what it writes at DEBUG tells about users: all, the application's own, or a known
     * one.
     */
    boolean telling() {
      return logger.equals("root")
          || TELLING.stream().anyMatch(logger::startsWith)
          || LIBRARIES.stream().noneMatch(logger::startsWith);
    }
  }

  private static final String STEM = "logging.level.";

  /** Libraries that write credentials, statements or headers. */
  private static final List<String> TELLING =
      List.of(
          "web",
          "sql",
          "org.hibernate.sql",
          "org.springframework.jdbc",
          "org.springframework.security",
          "org.springframework.web",
          "org.apache.hc.client5.http",
          "org.apache.http",
          "reactor.netty.http",
          "okhttp3",
          "feign",
          "com.sun.mail");

  /** Other libraries by the beginnings of their packages; what is not one of these is one's own. */
  private static final List<String> LIBRARIES =
      List.of(
          "org.springframework",
          "org.hibernate",
          "org.apache",
          "org.eclipse",
          "org.thymeleaf",
          "org.mybatis",
          "org.quartz",
          "org.flywaydb",
          "org.mongodb",
          "org.redisson",
          "org.jooq",
          "com.zaxxer",
          "com.netflix",
          "com.alibaba",
          "com.baomidou",
          "com.fasterxml",
          "com.amazonaws",
          "com.hazelcast",
          "com.github",
          "com.google",
          "io.netty",
          "io.micrometer",
          "io.lettuce",
          "io.swagger",
          "io.undertow",
          "springfox",
          "liquibase",
          "javax",
          "jakarta",
          "java",
          "sun",
          "reactor",
          "ch.qos",
          "tech.jhipster",
          "p6spy");

  private Levels() {}

  /** Every level that is set. */
  static Stream<Level> in(Deployment deployment) {
    return deployment
        .settings()
        .all()
        .filter(fact -> fact.name().toLowerCase(Locale.ROOT).startsWith(STEM))
        .map(
            fact ->
                new Level(
                    fact.name().substring(STEM.length()).toLowerCase(Locale.ROOT),
                    deployment.settings().text(fact.name())));
  }

  /** Whether a level writes more than a deployed application should. */
  static boolean isVerbose(String level) {
    return switch (level.strip().toUpperCase(Locale.ROOT)) {
      case "DEBUG", "TRACE", "ALL", "FINE", "FINER", "FINEST" -> true;
      default -> false;
    };
  }
}
