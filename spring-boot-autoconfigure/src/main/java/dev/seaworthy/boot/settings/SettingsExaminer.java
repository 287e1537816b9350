package dev.seaworthy.boot.settings;

import dev.seaworthy.boot.environment.RunningEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Stops the start, before any bean is made, when settings are missing or wrong, and says all of it.
 *
 * <p>A test of Spring Boot's, and an application that is only to be checked, is warned and goes on,
 * and so is an application that has neither key nor hosts yet, as far as names are concerned that
 * nothing sets. Nothing is examined while Spring Boot processes the application ahead of time: the
 * settings are those of the machine it runs on.
 */
public final class SettingsExaminer
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
  private static final Log log = LogFactory.getLog(SettingsExaminer.class);
  private static final String AHEAD_OF_TIME = "spring.aot.processing";

  /** Called by Spring Boot. */
  public SettingsExaminer() {}

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  /**
   * Examines the settings.
   *
   * @throws InvalidSettingsException when some are missing or wrong
   */
  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    environment.getPropertySources().remove(SettingsEnvironmentPostProcessor.LOCATIONS);
    if (!Boolean.getBoolean(AHEAD_OF_TIME)) {
      examine(environment);
    }
  }

  private static void examine(ConfigurableEnvironment environment) {
    Examination examination = new Examination(environment);
    List<SettingsProblem> problems = new ArrayList<>(examination.problems());
    List<SettingsProblem> unfilled = examination.unfilled();
    boolean onlyTold =
        RunningEnvironment.isBootTest(environment) || RunningEnvironment.isToBeChecked(environment);
    if (!onlyTold && (!problems.isEmpty() || mayNotMiss(environment))) {
      problems.addAll(unfilled);
      stop(examination, problems);
    } else {
      problems.addAll(unfilled);
      tell(problems);
    }
    tell(examination.remarks());
  }

  private static void tell(List<SettingsProblem> problems) {
    for (SettingsProblem each : problems) {
      log.warn("Settings: " + each);
    }
  }

  private static void stop(Examination examination, List<SettingsProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(examination.environmentName(), problems);
    }
  }

  /** Whether half an environment is worse than none: in production, once it is set up at all. */
  private static boolean mayNotMiss(ConfigurableEnvironment environment) {
    try {
      return RunningEnvironment.of(environment).production()
          && RunningEnvironment.isConfigured(environment);
    } catch (BindException e) {
      // The hosts or the key hold a name that nothing sets, which is to be told.
      return true;
    }
  }
}
