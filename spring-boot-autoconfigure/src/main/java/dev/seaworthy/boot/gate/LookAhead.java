package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.checks.Catalogue;
import dev.seaworthy.engine.audit.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;

/**
 * Has the gate's look taken on another processor while Spring reads the application's classes. What
 * it saw holds as long as no property source, no property of one and no profile has come, gone or
 * changed since. A source that cannot be listed is known by itself alone.
 */
final class LookAhead
    implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
  private static final String NAME = LookAhead.class.getName();

  /** After the settings were examined: a start that ends there needs no look. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (isWorthwhile(environment)) {
      FutureTask<Report> look = new FutureTask<>(() -> look(environment));
      Taken taken = new Taken(Seen.in(environment), profiles(environment), look);
      context.getBeanFactory().registerSingleton(NAME, taken);
      Thread thread = new Thread(look, "seaworthy-look");
      thread.setDaemon(true);
      thread.setContextClassLoader(context.getClassLoader());
      thread.start();
    }
  }

  /** What the critical checks find: by the look taken ahead if it still holds, else by another. */
  static Report critical(
      ConfigurableListableBeanFactory beans, ConfigurableEnvironment environment) {
    Object known = beans.getSingleton(NAME);
    if (known != null && beans instanceof DefaultListableBeanFactory factory) {
      factory.destroySingleton(NAME);
    }
    if (known instanceof Taken taken && taken.holdsFor(environment)) {
      try {
        return taken.look.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (ExecutionException e) {
        LogFactory.getLog(LookAhead.class).debug("nothing was seen ahead", e);
      }
    }
    return look(environment);
  }

  private static Report look(ConfigurableEnvironment environment) {
    return Look.by(Catalogue.critical(), environment);
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

  private static List<String> profiles(ConfigurableEnvironment environment) {
    return List.of(environment.getActiveProfiles());
  }

  /** A look, and what it looked at. */
  private record Taken(List<Seen> sources, List<String> profiles, FutureTask<Report> look) {
    boolean holdsFor(ConfigurableEnvironment environment) {
      List<Seen> now = Seen.in(environment);
      boolean same =
          now.size() == sources.size() && LookAhead.profiles(environment).equals(profiles);
      for (int at = 0; same && at < now.size(); at++) {
        same = now.get(at).isAs(sources.get(at));
      }
      return same;
    }
  }

  /**
   * One source at one moment.
   *
   * @param source the source
   * @param properties what it says; empty of one that cannot be listed
   */
  private record Seen(PropertySource<?> source, Map<String, Object> properties) {
    static List<Seen> in(ConfigurableEnvironment environment) {
      List<Seen> seen = new ArrayList<>();
      for (PropertySource<?> each : environment.getPropertySources()) {
        seen.add(new Seen(each, listed(each)));
      }
      return seen;
    }

    private static Map<String, Object> listed(PropertySource<?> source) {
      if (!(source instanceof EnumerablePropertySource<?> enumerable)) {
        return Map.of();
      }
      Map<String, Object> properties = new HashMap<>();
      for (String name : enumerable.getPropertyNames()) {
        properties.put(name, enumerable.getProperty(name));
      }
      return properties;
    }

    /** By identity: two sources of one name are equal to Spring, and need not say the same. */
    @SuppressWarnings("ReferenceEquality")
    boolean isAs(Seen earlier) {
      return source == earlier.source && properties.equals(earlier.properties);
    }

    /** Without the properties: there are secrets among them. */
    @Override
    public String toString() {
      return source.getName();
    }
  }
}
