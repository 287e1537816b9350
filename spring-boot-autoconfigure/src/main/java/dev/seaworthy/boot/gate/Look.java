package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.check.RunningApplication;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.deployment.Survey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.core.env.ConfigurableEnvironment;

/** One look at the application as it stands in its environment. */
final class Look {
  private static final String AHEAD_OF_TIME = "spring.aot.processing";

  private Look() {}

  /** Whether anybody looks at the application at all. */
  static boolean isWanted(ConfigurableEnvironment environment) {
    return RunningEnvironment.of(environment).production()
        && Enforcement.in(environment) != Enforcement.OFF
        && !RunningEnvironment.isToBeChecked(environment)
        && !Boolean.getBoolean(AHEAD_OF_TIME);
  }

  /** What these checks find. */
  static Report by(List<Rule> rules, ConfigurableEnvironment environment) {
    RunningEnvironment running = RunningEnvironment.of(environment);
    return Audit.by(rules, LocalDate.now(ZoneOffset.UTC))
        .of(
            new Survey(List.of(RunningApplication.deployment(environment, running)), List.of()),
            List.of());
  }
}
