package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.check.RunningApplication;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.checks.Catalogue;
import dev.seaworthy.engine.audit.Audit;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Survey;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at the application before any of its beans is made: no migration has run and no port is
 * open when a start is refused.
 */
public final class StartGate implements BeanFactoryPostProcessor, PriorityOrdered {
  private static final Log log = LogFactory.getLog(StartGate.class);
  private static final String AHEAD_OF_TIME = "spring.aot.processing";

  private final ConfigurableEnvironment environment;

  StartGate(ConfigurableEnvironment environment) {
    this.environment = environment;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  /**
   * Looks.
   *
   * @throws StartRefusedException when a critical finding is to stop the start
   */
  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    RunningEnvironment running = RunningEnvironment.of(environment);
    if (!looks(environment, running)) {
      return;
    }
    if (RunningEnvironment.isConfigured(environment)) {
      look(running, Enforcement.in(environment));
    } else {
      log.warn(
          "Neither SECRET_KEY nor ALLOWED_HOSTS is set, so nothing is guarded yet: set both for"
              + " production, or start with --settings=local on your own machine");
    }
  }

  /** Whether anybody looks at the application at all. */
  static boolean looks(ConfigurableEnvironment environment, RunningEnvironment running) {
    return running.production()
        && Enforcement.in(environment) != Enforcement.OFF
        && !RunningEnvironment.isToBeChecked(environment)
        && !Boolean.getBoolean(AHEAD_OF_TIME);
  }

  private void look(RunningEnvironment running, Enforcement enforcement) {
    Report report =
        Audit.by(Catalogue.all(), LocalDate.now(ZoneOffset.UTC))
            .of(
                new Survey(List.of(RunningApplication.deployment(environment, running)), List.of()),
                List.of());
    List<Finding> critical = report.gating(Severity.CRITICAL);
    if (enforcement == Enforcement.REFUSE && !critical.isEmpty()) {
      throw new StartRefusedException(critical);
    }
    tell(report);
  }

  private static void tell(Report report) {
    List<String> counts = new ArrayList<>();
    for (Severity each : List.of(Severity.CRITICAL, Severity.ERROR, Severity.WARNING)) {
      long number =
          report.findings().stream().filter(finding -> finding.severity() == each).count();
      if (number > 0) {
        counts.add(number + " " + each.word());
      }
    }
    if (!counts.isEmpty()) {
      log.warn(
          "Production is not safe yet ("
              + String.join(", ", counts)
              + "): read what, where and why with `seaworthy check --deploy` in the project");
    }
  }
}
