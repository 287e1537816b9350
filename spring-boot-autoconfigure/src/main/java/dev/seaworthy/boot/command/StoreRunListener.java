package dev.seaworthy.boot.command;

import dev.seaworthy.guard.attempts.AttemptStoreException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
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
 * Finds a command about what the guard keeps ({@code createsuperuser}, {@code changepassword},
 * {@code attempts}, {@code blocks}), or {@code sendtestemail}, and carries it out with the
 * application's own settings and database, without starting the application.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StoreRunListener implements SpringApplicationRunListener {
  private static final String QUIET = "seaworthyStoreCommand";

  private final @Nullable StoreArguments arguments;

  StoreRunListener(SpringApplication application, String[] typed) {
    try {
      Optional<StoreArguments> found = StoreArguments.of(typed);
      found.ifPresent(each -> prepare(application, each));
      this.arguments = found.orElse(null);
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
    String[] words = new String[arguments.rest().size() + 1];
    words[0] = arguments.command();
    for (int at = 1; at < words.length; at++) {
      words[at] = arguments.rest().get(at - 1);
    }
    environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(words));
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource(QUIET, Map.of("logging.threshold.console", "OFF")));
  }

  @Override
  public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
    if (arguments != null) {
      throw refuse(StartFailure.words(context, exception), Ending.COULD_NOT_FINISH, context);
    }
  }

  private static void prepare(SpringApplication application, StoreArguments arguments) {
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    Consumer<ConfigurableApplicationContext> work = context -> carryOut(context, arguments);
    application.setApplicationContextFactory(
        type -> {
          if (type != WebApplicationType.SERVLET) {
            throw refuse(
                arguments.command() + " works in a servlet application; this one is none",
                Ending.WRONG_USE,
                null);
          }
          return new InspectedServletContext(work);
        });
  }

  private static void carryOut(ConfigurableApplicationContext context, StoreArguments arguments) {
    try {
      if (arguments.command().equals(StoreArguments.SEND_TEST_EMAIL)) {
        new TestEmail(arguments, System.out).in(context);
      } else {
        new StoreCommand(arguments, System.out, Passwords.ofThisProcess()).in(context);
      }
    } catch (WrongUse | IllegalArgumentException e) {
      throw refuse(e.getMessage(), Ending.WRONG_USE, context);
    } catch (AttemptStoreException | TestEmail.NotTaken e) {
      throw refuse(e.getMessage(), Ending.COULD_NOT_FINISH, context);
    }
    throw Ending.current().with(0, context);
  }

  private static SpringApplication.AbandonedRunException refuse(
      @Nullable String words, int code, @Nullable ConfigurableApplicationContext context) {
    System.err.println("seaworthy: " + words);
    return Ending.current().with(code, context);
  }
}
