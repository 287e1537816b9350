package dev.seaworthy.boot.check;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.deployment.ProjectWord;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import java.util.List;
import org.springframework.boot.SpringBootVersion;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads a running application. Stateless.
 *
 * <p>What only a request can show (what a proxy does) is not stated, nor are security chains where
 * nobody has asked for them, so that checks that need it are undetermined.
 */
public final class RunningApplication {
  private static final String NAMELESS = "application";

  private RunningApplication() {}

  /**
   * The application as it stands in its environment.
   *
   * @param environment with all its property sources
   * @param running what it was found to be
   */
  public static Deployment deployment(
      ConfigurableEnvironment environment, RunningEnvironment running) {
    Deployment.Builder deployment = begun(environment, running, ProjectWord.silent());
    List<String> active = List.of(environment.getActiveProfiles());
    if (!active.isEmpty()) {
      deployment.fact(Facts.PROFILES, profiles(new Profiles(active, active, List.of())));
    }
    return deployment.build();
  }

  /**
   * The application with what its beans say, and what its files beside those in force say.
   *
   * @param beans what they say
   * @param word what the project says of itself
   */
  public static Deployment deployment(
      ConfigurableEnvironment environment,
      RunningEnvironment running,
      LiveBeans beans,
      ProjectWord word) {
    Deployment.Builder deployment = begun(environment, running, word);
    beans.program().ifPresent(known -> deployment.fact(Facts.PROGRAM, known));
    return deployment
        .fact(Facts.MAIL_SENDER, beans.mailSender())
        .fact(Facts.PROFILES, profiles(WrittenProfiles.of(environment, loader())))
        .fact(
            Facts.SERVED_TEXTS,
            new Fact<>(
                Facts.SERVED_TEXTS.name(),
                Value.known(new ServedResources(loader())),
                Origin.none()))
        .build();
  }

  private static Deployment.Builder begun(
      ConfigurableEnvironment environment, RunningEnvironment running, ProjectWord word) {
    Application application =
        new Application(
            environment.getProperty("spring.application.name", NAMELESS),
            "",
            Framework.SPRING_BOOT,
            version());
    return Deployment.of(application, named(running, word), LiveSettings.of(environment))
        .edge(word.edge())
        .fact(Facts.DEPENDENCIES, dependencies());
  }

  private static Fact<Profiles> profiles(Profiles profiles) {
    return new Fact<>(Facts.PROFILES.name(), Value.known(profiles), Origin.none());
  }

  private static ClassLoader loader() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? RunningApplication.class.getClassLoader() : loader;
  }

  /** The project's word outranks what a name sounds like. */
  private static Environment named(RunningEnvironment running, ProjectWord word) {
    String name = String.join(",", running.profiles());
    if (running.profiles().stream().anyMatch(word.production()::contains)) {
      return Environment.production(name, "seaworthy.yml says that it is production");
    }
    if (running.profiles().stream().anyMatch(word.development()::contains)) {
      return Environment.other(name);
    }
    return running.production()
        ? Environment.production(name, "no profile says that it is anything else")
        : Environment.other(name);
  }

  private static Fact<Version> version() {
    String text = SpringBootVersion.getVersion();
    Layer layer = Layer.outside("the class path", text);
    return new Fact<>("Spring Boot version", Value.known(Version.of(text)), Origin.of(layer));
  }

  private static Fact<Dependencies> dependencies() {
    return new Fact<>(
        Facts.DEPENDENCIES.name(),
        Value.known(ClassPathLibraries.of(System.getProperty("java.class.path", ""))),
        Origin.none());
  }
}
