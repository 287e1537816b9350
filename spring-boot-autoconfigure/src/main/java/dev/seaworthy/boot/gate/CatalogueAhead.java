package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.check.RunningApplication;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.checks.Catalogue;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Loads the catalogue's classes on another processor while Spring reads the application's, so that
 * the gate does not wait for them. Nothing is decided here and nothing waits for it.
 */
final class CatalogueAhead
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
  /** After the settings were examined: a start that ends there needs no catalogue. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (isWorthwhile(context.getEnvironment())) {
      Thread thread = new Thread(CatalogueAhead::load, "seaworthy-catalogue");
      thread.setDaemon(true);
      thread.setContextClassLoader(context.getClassLoader());
      thread.start();
    }
  }

  private static boolean isWorthwhile(ConfigurableEnvironment environment) {
    try {
      return Look.isWanted(environment)
          && Enforcement.in(environment) == Enforcement.REFUSE
          && RunningEnvironment.isConfigured(environment);
    } catch (RuntimeException e) {
      // The gate meets it too, and says it.
      return false;
    }
  }

  private static void load() {
    try {
      Catalogue.critical().forEach(rule -> rule.declaration().id());
      Class.forName(RunningApplication.class.getName());
    } catch (ClassNotFoundException | LinkageError e) {
      LogFactory.getLog(CatalogueAhead.class).debug("not loaded ahead", e);
    }
  }
}
