package dev.seaworthy.boot.command;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationContextFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Finds a command among the arguments of an application before anything else happens, and then lets
 * the application be put together without being started.
 *
 * <p>Acts on the first application of the process only: Spring Cloud's bootstrap context and the
 * like come through here as well, with arguments of their own.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CommandRunListener implements SpringApplicationRunListener {
  private static final String QUIET = "seaworthyCommand";

  private final @Nullable Arguments arguments;

  CommandRunListener(SpringApplication application, String[] typed) {
    try {
      Optional<Arguments> command = Arguments.of(typed, System.getProperty(Arguments.PROPERTY));
      if (command.isPresent()) {
        prepare(application, CheckOptions.of(command.get().own()));
      }
      this.arguments = command.orElse(null);
    } catch (WrongUse e) {
      throw refuse(e.getMessage(), Ending.WRONG_USE, null);
    }
  }

  @Override
  public void environmentPrepared(
      ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
    if (arguments == null) {
      return;
    }
    List<String> words = new ArrayList<>(arguments.rest());
    words.add(0, arguments.command());
    environment
        .getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource(words.toArray(new String[0])));
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource(QUIET, Map.of("logging.threshold.console", "OFF")));
  }

  @Override
  public void contextPrepared(ConfigurableApplicationContext context) {
    if (arguments != null) {
      context.getEnvironment().getPropertySources().remove(QUIET);
    }
  }

  @Override
  public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
    if (arguments != null) {
      throw refuse(StartFailure.words(context, exception), Ending.COULD_NOT_FINISH, context);
    }
  }

  private static void prepare(SpringApplication application, CheckOptions options) {
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    application.setApplicationContextFactory(new Unstarted(context -> inspect(context, options)));
  }

  private static void inspect(ConfigurableApplicationContext context, CheckOptions options) {
    int code;
    try {
      Inspection inspection = new Inspection(options, System.out, System.err);
      code = inspection.of(context, LocalDate.now(ZoneId.systemDefault()));
    } catch (WrongUse e) {
      throw refuse(e.getMessage(), Ending.WRONG_USE, context);
    } catch (IOException e) {
      throw refuse(
          "the report cannot be written: " + e.getMessage(), Ending.COULD_NOT_FINISH, context);
    }
    throw Ending.current().with(code, context);
  }

  private static AbandonedRunException refuse(
      @Nullable String words, int code, @Nullable ConfigurableApplicationContext context) {
    System.err.println("seaworthy: " + words);
    return Ending.current().with(code, context);
  }

  /** Makes the context of the kind that the application would have, and stops it halfway. */
  private record Unstarted(Consumer<ConfigurableApplicationContext> inspection)
      implements ApplicationContextFactory {
    @Override
    public @Nullable Class<? extends ConfigurableEnvironment> getEnvironmentType(
        @Nullable WebApplicationType type) {
      return DEFAULT.getEnvironmentType(type);
    }

    @Override
    public @Nullable ConfigurableEnvironment createEnvironment(@Nullable WebApplicationType type) {
      return DEFAULT.createEnvironment(type);
    }

    @Override
    public ConfigurableApplicationContext create(@Nullable WebApplicationType type) {
      if (type == WebApplicationType.SERVLET) {
        return new InspectedServletContext(inspection);
      }
      if (type == WebApplicationType.REACTIVE) {
        throw refuse(
            "check does not read a WebFlux application from inside; check its source tree",
            Ending.WRONG_USE,
            null);
      }
      return new InspectedPlainContext(inspection);
    }
  }
}
