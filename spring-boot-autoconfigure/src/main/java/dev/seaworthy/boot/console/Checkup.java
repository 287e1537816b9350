package dev.seaworthy.boot.console;

import dev.seaworthy.boot.check.RunningApplication;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.checks.Catalogue;
import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Survey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * What {@code check --deploy} says about the running application: its effective settings held
 * against the catalogue. Made when somebody asks for it, and kept until somebody asks again.
 * Thread-safe.
 */
final class Checkup {
  private final ConfigurableEnvironment environment;
  private final RunningEnvironment running;
  private final Clock clock;
  private @Nullable Seen last;

  Checkup(ConfigurableEnvironment environment, RunningEnvironment running, Clock clock) {
    this.environment = environment;
    this.running = running;
    this.clock = clock;
  }

  /**
   * What was seen.
   *
   * @param at when somebody looked
   */
  record Seen(Instant at, Report report) {}

  /** The settings in force now, each with where it was written. */
  Deployment deployment() {
    return RunningApplication.deployment(environment, running);
  }

  /** What was seen when somebody looked last. */
  synchronized Seen last() {
    return last == null ? again() : last;
  }

  /** Looks again. */
  synchronized Seen again() {
    Instant now = clock.instant();
    Report report =
        Audit.by(Catalogue.all(), LocalDate.ofInstant(now, ZoneOffset.UTC))
            .of(new Survey(List.of(deployment()), List.of()), List.of());
    Seen seen = new Seen(now, report);
    last = seen;
    return seen;
  }
}
