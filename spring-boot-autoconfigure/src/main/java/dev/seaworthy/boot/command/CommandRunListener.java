package dev.seaworthy.boot.command;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * Finds a command among the arguments of an application before anything else happens: {@code
 * keygen} needs no application, {@code diffsettings} its environment, {@code check} an application
 * that is put together without being started, and {@code runserver} one that starts.
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
        prepare(application, command.get());
      }
      this.arguments = command.orElse(null);
    } catch (WrongUse e) {
      throw refuse(e.getMessage(), Ending.WRONG_USE, null);
    }
  }

  private static void prepare(SpringApplication application, Arguments arguments) throws WrongUse {
    application.setAddCommandLineProperties(false);
    switch (arguments.command()) {
      case Keygen.COMMAND -> {
        Keygen.to(System.out);
        throw Ending.current().with(0, null);
      }
      case DevelopmentServer.COMMAND -> DevelopmentServer.of(arguments);
      case DiffSettings.COMMAND -> {
        DiffSettings.of(arguments);
        silence(application);
      }
      default -> {
        CheckOptions options = CheckOptions.of(arguments);
        silence(application);
        application.setApplicationContextFactory(
            new Unstarted(context -> inspect(context, options)));
      }
    }
  }

  /** Nothing but the answer is to be printed. */
  private static void silence(SpringApplication application) {
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
  }

  @Override
  public void environmentPrepared(
      ConfigurableBootstrapContext bootstrap, ConfigurableEnvironment environment) {
    if (arguments == null) {
      return;
    }
    environment
        .getPropertySources()
        .addFirst(new SimpleCommandLinePropertySource(words(environment).toArray(new String[0])));
    if (!isServer()) {
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource(QUIET, Map.of("logging.threshold.console", "OFF")));
    }
  }

  @Override
  public void contextPrepared(ConfigurableApplicationContext context) {
    if (arguments != null) {
      context.getEnvironment().getPropertySources().remove(QUIET);
      if (arguments.command().equals(DiffSettings.COMMAND)) {
        list(context, arguments);
      }
    }
  }

  @Override
  public void ready(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
    if (isServer()) {
      System.out.println(DevelopmentServer.ready(context.getEnvironment()));
    }
  }

  @Override
  public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
    if (arguments != null && !isServer()) {
      throw refuse(StartFailure.words(context, exception), Ending.COULD_NOT_FINISH, context);
    }
  }

  private boolean isServer() {
    return arguments != null && arguments.command().equals(DevelopmentServer.COMMAND);
  }

  private List<String> words(ConfigurableEnvironment environment) {
    Arguments given = Objects.requireNonNull(arguments);
    if (isServer()) {
      try {
        return DevelopmentServer.of(given).words(given, environment);
      } catch (WrongUse e) {
        throw refuse(e.getMessage(), Ending.WRONG_USE, null);
      }
    }
    List<String> words = new ArrayList<>(given.rest());
    words.add(0, given.command());
    return words;
  }

  /** Needs the environment only: no bean definition has been read yet. */
  private static void list(ConfigurableApplicationContext context, Arguments arguments) {
    try {
      ClassLoader loader = Objects.requireNonNull(context.getClassLoader());
      System.out.print(
          DiffSettings.of(arguments).of(context.getEnvironment(), PublishedSettings.on(loader)));
    } catch (WrongUse e) {
      throw refuse(e.getMessage(), Ending.WRONG_USE, context);
    } catch (IOException e) {
      throw refuse(
          "the libraries' settings cannot be read: " + e.getMessage(),
          Ending.COULD_NOT_FINISH,
          context);
    }
    throw Ending.current().with(0, context);
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
