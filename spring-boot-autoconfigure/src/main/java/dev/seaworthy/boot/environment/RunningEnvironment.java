package dev.seaworthy.boot.environment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * The environment the application runs in.
 *
 * <p>An application is in production unless a profile says that it is not: whoever forgets to name
 * the environment gets the careful answer.
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
    String[] active = environment.getActiveProfiles();
    List<String> profiles =
        Arrays.asList(active.length > 0 ? active : environment.getDefaultProfiles());
    boolean production =
        profiles.stream().noneMatch(each -> ELSEWHERE.contains(each.toLowerCase(Locale.ROOT)));
    return new RunningEnvironment(profiles, production, debug(environment));
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
