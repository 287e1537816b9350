package dev.seaworthy.boot.check;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.checks.Catalogue;
import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.readers.project.ProjectFile;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What {@code check --deploy} says about the running application: its effective settings and its
 * security chains held against the catalogue. Made when somebody asks for it, and kept until
 * somebody asks again. Thread-safe.
 */
public final class Checkup {
  private final ConfigurableApplicationContext context;
  private final Clock clock;
  private @Nullable Seen last;

  /**
   * Has looked at nothing yet.
   *
   * @param context the running application
   */
  public Checkup(ConfigurableApplicationContext context, Clock clock) {
    this.context = context;
    this.clock = clock;
  }

  /**
   * What was seen.
   *
   * @param at when somebody looked
   */
  public record Seen(Instant at, Report report) {}

  /** The version of the starter, as a report has it. */
  public static String version() {
    String version = Checkup.class.getPackage().getImplementationVersion();
    return version == null ? "in development" : version;
  }

  /** The settings in force now, each with where it was written. */
  public Deployment deployment() {
    ConfigurableEnvironment environment = context.getEnvironment();
    return RunningApplication.deployment(environment, RunningEnvironment.of(environment));
  }

  /** What was seen when somebody looked last. */
  public synchronized Seen last() {
    return last == null ? again() : last;
  }

  /** Looks again. */
  public synchronized Seen again() {
    Instant now = clock.instant();
    ConfigurableEnvironment environment = context.getEnvironment();
    ProjectFile.Stated stated = OwnWord.of(context.getClassLoader());
    Deployment deployment =
        RunningApplication.deployment(
            environment,
            RunningEnvironment.of(environment),
            LiveBeans.of(context.getBeanFactory()),
            stated.word());
    Report report =
        Audit.by(Catalogue.all(), LocalDate.ofInstant(now, ZoneOffset.UTC))
            .of(new Survey(List.of(deployment), stated.troubles()), stated.word().suppressions());
    Seen seen = new Seen(now, report);
    last = seen;
    return seen;
  }
}
