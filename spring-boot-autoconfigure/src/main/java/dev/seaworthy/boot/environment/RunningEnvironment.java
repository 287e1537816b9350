package dev.seaworthy.boot.environment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.Environment;

/**
 * The environment the application runs in.
 *
 * <p>An application is in production unless a profile says that it is not: whoever forgets to name
 * the environment gets the careful answer. Only a test of Spring Boot's that names no profile is
 * taken for a test.
 *
 * @param profiles the active profiles, or the default ones when none is active; never empty
 * @param production whether none of {@link #ELSEWHERE} is among them
 * @param debug Django's {@code DEBUG}: whether errors may show the inside of the application, fed
 *     by {@code seaworthy.debug}. Never switches Spring Boot's own {@code debug} on
 */
public record RunningEnvironment(List<String> profiles, boolean production, boolean debug) {
  /** The profiles that stand for a place where nobody but the developers comes. */
  public static final Set<String> ELSEWHERE =
      Set.of("local", "dev", "develop", "development", "test", "testing");

  /** The property that {@code DEBUG} feeds. */
  public static final String DEBUG = "seaworthy.debug";

  /** The property that {@code SECRET_KEY} feeds. */
  public static final String SECRET_KEY = "seaworthy.secret-key";

  /** The property that {@code ALLOWED_HOSTS} feeds. */
  public static final String ALLOWED_HOSTS = "seaworthy.allowed-hosts";

  /** The property that names the starter's command, where the first argument shall not. */
  private static final String COMMAND = "seaworthy.command";

  /** The commands that the starter knows: nothing of the application runs in them. */
  public static final Set<String> COMMANDS =
      Set.of("check", "diffsettings", "createsuperuser", "changepassword", "attempts", "blocks");

  /** Where Spring keeps the arguments that are no options. */
  private static final String ARGUMENTS =
      CommandLinePropertySource.DEFAULT_NON_OPTION_ARGS_PROPERTY_NAME;

  /** What Spring Boot's tests put into the environment of the application they start. */
  private static final String IN_BOOT_TEST =
      "org.springframework.boot.test.context.SpringBootTestContextBootstrapper";

  /** Copies the profiles. */
  public RunningEnvironment {
    profiles = List.copyOf(profiles);
  }

  /**
   * Reads the environment of an application.
   *
   * @throws InvalidDebugException when {@code seaworthy.debug} is neither {@code true} nor {@code
   *     false}: Django's users know the {@code "False"} that was true
   */
  public static RunningEnvironment of(Environment environment) {
    List<String> profiles = profiles(environment);
    boolean elsewhere = false;
    for (String each : profiles) {
      elsewhere |= ELSEWHERE.contains(each.toLowerCase(Locale.ROOT));
    }
    boolean unnamedTest = environment.getActiveProfiles().length == 0 && isBootTest(environment);
    return new RunningEnvironment(profiles, !elsewhere && !unnamedTest, debug(environment));
  }

  /** The active profiles, or the default ones when none is active. */
  public static List<String> profiles(Environment environment) {
    String[] active = environment.getActiveProfiles();
    return Arrays.asList(active.length > 0 ? active : environment.getDefaultProfiles());
  }

  /** Whether a test of Spring Boot's started the application. */
  public static boolean isBootTest(Environment environment) {
    return environment.getProperty(IN_BOOT_TEST, Boolean.class, false);
  }

  /**
   * Whether the application was started to be looked at, as by {@code java -jar shop.jar check}:
   * nothing is to stop it then. {@code seaworthy.command} says so where an application has an
   * argument {@code check} of its own meaning.
   */
  public static boolean isToBeChecked(Environment environment) {
    String command = environment.getProperty(COMMAND);
    if (command != null) {
      return COMMANDS.contains(command);
    }
    String first = environment.getProperty(ARGUMENTS, "").split(",", 2)[0];
    return COMMANDS.contains(first);
  }

  /**
   * Whether anybody has begun to set the application up: a key or a host is given. Before that the
   * starter warns, and stops nothing.
   */
  public static boolean isConfigured(Environment environment) {
    GivenSettings given = GivenSettings.in(environment);
    return !given.texts(SECRET_KEY).orElse(List.of()).isEmpty()
        || !given.texts(ALLOWED_HOSTS).orElse(List.of()).isEmpty();
  }

  private static boolean debug(Environment environment) {
    String written = environment.getProperty(DEBUG, "false").strip();
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false", "" -> false;
      default -> throw new InvalidDebugException(written);
    };
  }
}
