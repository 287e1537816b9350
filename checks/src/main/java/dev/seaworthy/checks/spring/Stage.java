package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Whether an environment is a developer's machine or a test rather than a deployment. */
public final class Stage {
  private static final Set<String> OTHER_STAGES =
      Set.of(
          "staging",
          "stage",
          "stg",
          "qa",
          "uat",
          "int",
          "integration",
          "preprod",
          "pre",
          "sandbox",
          "acceptance",
          "sit");

  private Stage() {}

  /** Whether the environment is not production, and one of its names says development or test. */
  public static boolean isDevelopment(Environment environment) {
    return !environment.production()
        && words(environment.name()).anyMatch(ProfileName::isDevelopment);
  }

  /**
   * The words of a name that say which stage it is: those of a list of profiles, or of the last
   * part of a module, such as {@code settings_dev} in {@code shop.settings_dev}.
   */
  private static Stream<String> words(String name) {
    boolean ofTests = Stream.of(name.split("[.:]", -1)).anyMatch("tests"::equals);
    if (ofTests) {
      return Stream.of("test");
    }
    int last = Math.max(name.lastIndexOf('.'), name.lastIndexOf(':'));
    boolean module = last >= 0 || name.toLowerCase(Locale.ROOT).contains("settings");
    String telling = last >= 0 ? name.substring(last + 1) : name;
    return Stream.of(telling.split(module ? "[_-]" : "[,+ ]", -1));
  }

  /**
   * The outcome for an environment: on a developer's machine or in a test, what would be unsafe on
   * the internet is worth knowing and no more.
   */
  public static Outcome mild(Deployment deployment, Outcome outcome) {
    return isDevelopment(deployment) ? outcome.changing(flaw -> flaw.at(Severity.INFO)) : outcome;
  }

  /** Whether its name is one that stages have, from a developer's machine to production. */
  public static boolean isStage(Environment environment) {
    return environment.production()
        || Stream.of(environment.name().split("[-_.,+ ]", -1))
            .anyMatch(
                word ->
                    ProfileName.isDevelopment(word)
                        || ProfileName.isProduction(word)
                        || OTHER_STAGES.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** The same, of a deployment's environment. */
  public static boolean isDevelopment(Deployment deployment) {
    return isDevelopment(deployment.environment());
  }
}
