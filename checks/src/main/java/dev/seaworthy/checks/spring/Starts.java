package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Launches;
import dev.seaworthy.engine.deployment.Launches.Launch;
import dev.seaworthy.engine.deployment.Launches.Word;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What files say of an application's start, as checks ask for it. */
public final class Starts {
  private static final List<String> PROXIES =
      List.of("nginx", "traefik", "caddy", "haproxy", "envoy", "httpd");

  private Starts() {}

  /** Whether the same file starts a proxy beside the application. */
  public static boolean isBesideAProxy(Launch launch) {
    return launch.beside().stream().anyMatch(Starts::isProxy);
  }

  private static boolean isProxy(String image) {
    String last = image.substring(image.lastIndexOf('/') + 1);
    return PROXIES.stream().anyMatch(each -> last.equals(each) || last.startsWith(each + ":"));
  }

  /** The launches of a deployment; none where no file was read that says so. */
  public static List<Launch> of(Deployment deployment) {
    return deployment.fact(Facts.LAUNCHES).inForce().map(Launches::all).orElse(List.of());
  }

  /**
   * The outcome over everything that files say of the start.
   *
   * @param rule the flaw of one statement; empty where it is fine
   */
  public static Outcome judge(
      Deployment deployment, BiFunction<Launch, Word, Optional<Flaw>> rule) {
    List<Launch> launches = of(deployment);
    if (launches.isEmpty()) {
      return Outcome.notApplicable("no file says how it is started here");
    }
    List<Flaw> flaws = new ArrayList<>();
    for (Launch launch : launches) {
      launch.words().forEach(word -> rule.apply(launch, word).ifPresent(flaws::add));
    }
    return Stage.mild(deployment, Outcome.of(flaws, List.of()));
  }

  /** A flaw of one statement, named after what is started. */
  public static Flaw flaw(Launch launch, Word word, String message) {
    String subject = launch.name().isEmpty() ? launch.file() : launch.name();
    Layer layer = Layer.at(word.place(), word.value().orElse(""));
    return Flaw.of(subject, message, Origin.of(layer));
  }
}
