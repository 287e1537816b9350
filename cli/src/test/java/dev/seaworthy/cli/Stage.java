package dev.seaworthy.cli;

import dev.seaworthy.engine.check.Check;
import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Reference;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Settings.Naming;
import dev.seaworthy.report.text.Terminal;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A process made for a test: what it prints is kept, and its parts are chosen. */
final class Stage {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Path folder;
  private final Map<String, String> environment;

  Stage(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  int run(Parts parts, String... args) {
    Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    Console console = new Console(out, err, folder, environment, Terminal.plain(), clock);
    return new Seaworthy(parts).run(List.of(args), console);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  /** Parts that find one application where there is a file {@code project}. */
  static Parts parts(List<Rule> rules, List<Trouble> troubles) {
    return new Parts(
        (tree, inquiry) ->
            Files.exists(tree.root().resolve("project"))
                    && inquiry.application().map("shop"::equals).orElse(true)
                ? new Survey(deployments(), troubles)
                : new Survey(List.of(), troubles),
        () -> rules);
  }

  static Rule rule(String id, Severity severity, Function<Deployment, Outcome> judge) {
    Declaration declaration =
        Declaration.of(id)
            .alias("security.W999")
            .severity(severity)
            .title("Something is wrong")
            .why("Somebody could use it.")
            .mend(Framework.SPRING_BOOT, "Mend it.")
            .references(Reference.cwe(1))
            .build();
    return new Check() {
      @Override
      public Declaration declaration() {
        return declaration;
      }

      @Override
      public Outcome examine(Deployment deployment) {
        return judge.apply(deployment);
      }
    };
  }

  static Outcome flawed(Deployment deployment) {
    return Outcome.found(
        Flaw.of("shop.setting", "is wrong", Origin.at(new Place("application.yml", 3, 1))));
  }

  static Outcome flawedOutsideProduction(Deployment deployment) {
    return deployment.environment().production() ? Outcome.passed() : flawed(deployment);
  }

  static Outcome undetermined(Deployment deployment) {
    return Outcome.undetermined(Missing.of("shop.setting", "nobody knows"));
  }

  static Outcome broken(Deployment deployment) {
    return Optional.<Outcome>empty()
        .orElseThrow(() -> new IllegalStateException("a value that may be a secret"));
  }

  private static List<Deployment> deployments() {
    Application shop =
        new Application("shop", "", Framework.SPRING_BOOT, Fact.unset("spring-boot.version"));
    List<Deployment> deployments = new ArrayList<>();
    for (Environment each :
        List.of(Environment.other("dev"), Environment.production("prod", "it is named prod"))) {
      deployments.add(Deployment.of(shop, each, Settings.none(Naming.RELAXED)).build());
    }
    return deployments;
  }
}
