package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.check.Severity;
import java.util.List;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at the application before any of its beans is made: no migration has run and no port is
 * open when a start is refused. Asks only what can stop a start; {@link Afterlook} asks the rest.
 */
public final class StartGate implements BeanFactoryPostProcessor, PriorityOrdered {
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
    if (!Look.isWanted(environment)) {
      return;
    }
    if (!RunningEnvironment.isConfigured(environment)) {
      LogFactory.getLog(StartGate.class)
          .warn(
              "Neither SECRET_KEY nor ALLOWED_HOSTS is set, so nothing is guarded yet: set both for"
                  + " production, or start with --settings=local on your own machine");
    } else if (Enforcement.in(environment) == Enforcement.REFUSE) {
      refuse(LookAhead.critical(beanFactory, environment).gating(Severity.CRITICAL));
    }
  }

  private static void refuse(List<Finding> critical) {
    if (!critical.isEmpty()) {
      throw new StartRefusedException(critical);
    }
  }
}
