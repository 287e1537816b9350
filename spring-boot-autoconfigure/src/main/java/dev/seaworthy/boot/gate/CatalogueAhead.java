package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.checks.Catalogue;
import java.util.Map;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Rehearses the gate's look on another processor while Spring reads the application's classes, so
 * that the catalogue's are loaded and linked when the gate looks. What is looked at is made up;
 * nothing is decided here and nothing waits for it.
 */
final class CatalogueAhead
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
  /** Enough for a check to have something to read. */
  private static final Map<String, Object> MADE_UP =
      Map.of(
          RunningEnvironment.SECRET_KEY, "django-insecure-ahead",
          RunningEnvironment.ALLOWED_HOSTS, "ahead.example",
          RunningEnvironment.DEBUG, "false");

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
      StandardEnvironment madeUp = new StandardEnvironment();
      madeUp.getPropertySources().addFirst(new MapPropertySource("ahead", MADE_UP));
      Look.by(Catalogue.critical(), madeUp);
    } catch (RuntimeException | LinkageError e) {
      LogFactory.getLog(CatalogueAhead.class).debug("not loaded ahead", e);
    }
  }
}
