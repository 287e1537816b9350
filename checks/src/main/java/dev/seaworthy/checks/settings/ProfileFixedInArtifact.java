package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.spring.Pages;
import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.FixClass;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the active profile written into the packaged files. */
final class ProfileFixedInArtifact implements Check {
  private static final Declaration DECLARATION =
      Declaration.of("settings.profile-fixed-in-artifact")
          .severity(Severity.WARNING)
          .title("The artifact names its own profile")
          .why(
              """
              It starts as that environment wherever it is started, unless somebody thinks of
              saying otherwise.""")
          .notWhen("A profile group, which names what belongs together, is fine.")
          .notWhen(
              """
              Spring Cloud Config Server picks its store by a profile of that name, such as
              native.""")
          .mend(
              Framework.SPRING_BOOT,
              """
              Delete `spring.profiles.active` from the packaged files and set
              `SPRING_PROFILES_ACTIVE` where the application runs.""")
          .fix(FixClass.SAFE)
          .references(Pages.PROFILES, Reference.cwe(1188))
          .build();

  /** The profiles by which Spring Cloud Config Server picks where it keeps configuration. */
  private static final Set<String> STORES =
      Set.of(
          "git", "native", "subversion", "vault", "jdbc", "redis", "credhub", "composite", "awss3");

  @Override
  public Declaration declaration() {
    return DECLARATION;
  }

  @Override
  public Outcome examine(Deployment deployment) {
    Fact<Profiles> profiles = deployment.fact(Facts.PROFILES);
    boolean server = deployment.settings().has("spring.cloud.config.server");
    return Outcome.together(
        Stream.of("spring.profiles.active", "spring.profiles.default")
            .map(deployment.settings()::list)
            .filter(Fact::isSet)
            .filter(fact -> isPackaged(fact, profiles))
            .map(fact -> Outcome.judge(fact, names -> verdict(names, server)))
            .toList());
  }

  private static Verdict verdict(List<String> names, boolean configServer) {
    return names.isEmpty() || (configServer && STORES.containsAll(names))
        ? Verdict.fine()
        : Verdict.flawed("is " + Shown.clipped(String.join(",", names), 60));
  }

  /** Written in a configuration file, and not supplied by the environment. */
  private static boolean isPackaged(Fact<List<String>> fact, Fact<Profiles> profiles) {
    boolean filled = !fact.origin().suppliers().isEmpty();
    String file =
        fact.origin().primary().or(() -> profiles.origin().primary()).map(Place::file).orElse("");
    boolean configuration =
        file.endsWith(".properties") || file.endsWith(".yml") || file.endsWith(".yaml");
    String name = file.substring(file.lastIndexOf('/') + 1);
    return configuration && !filled && !name.contains("compose");
  }
}
