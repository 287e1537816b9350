package dev.seaworthy.readers.spring;

import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Dependencies;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Launches;
import dev.seaworthy.engine.deployment.Profiles;
import dev.seaworthy.engine.deployment.ProjectFiles;
import dev.seaworthy.engine.deployment.ServedTexts;
import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.program.Program;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.readers.build.launch.Said;
import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Parsed;
import dev.seaworthy.readers.spring.document.Source;
import dev.seaworthy.readers.spring.layers.Circumstances;
import dev.seaworthy.readers.spring.layers.ConfigurationTree;
import dev.seaworthy.readers.spring.layers.LayerOrder;
import dev.seaworthy.readers.spring.layers.Layering;
import dev.seaworthy.readers.spring.layers.Rules;
import dev.seaworthy.readers.spring.layers.SettingsFolder;
import dev.seaworthy.readers.spring.program.ReadProgram;
import dev.seaworthy.readers.spring.values.EffectiveSettings;
import dev.seaworthy.readers.spring.values.Supply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One application in all its environments. Used once. */
final class ApplicationReading {
  private final FoundApplication found;
  private final Surroundings surroundings;
  private final EnvironmentSources environment;
  private final Inquiry inquiry;
  private final Fact<Version> version;
  private final Rules rules;
  private final ConfigurationTree tree;
  private final boolean starter;
  private final Map<MountedTree.Written, Parsed> mounted = new HashMap<>();
  private final Set<Trouble> troubles = new LinkedHashSet<>();

  ApplicationReading(
      FoundApplication found,
      Surroundings surroundings,
      EnvironmentSources environment,
      Inquiry inquiry) {
    this.found = found;
    this.surroundings = surroundings;
    this.environment = environment;
    this.inquiry = inquiry;
    this.version = BuildFacts.version(found, inquiry);
    this.rules = version.inForce().map(Rules::of).orElse(Rules.CURRENT);
    this.starter = BuildFacts.hasStarter(found, surroundings.builds());
    this.tree = surroundings.files().readAs(rules.configData());
  }

  /** One deployment for each environment. */
  List<Deployment> deployments() {
    KnownProfiles known = new KnownProfiles(surroundings.files(), tree, rules);
    known.searchIn(found.home(), List.of("application", "bootstrap"));
    if (starter) {
      known.searchSettingsFolders(found.home());
    }
    Layers unnamed = layers(tree, List.of(), List.of());
    Environments environments =
        Environments.of(known.environments(), starting(unnamed), environment.selected(), inquiry);
    Application application =
        new Application(found.name(), found.folder(), Framework.SPRING_BOOT, version);
    Fact<Dependencies> dependencies = BuildFacts.dependencies(found, surroundings.builds());
    Optional<ReadProgram> program = surroundings.programs().apply(found);
    Fact<ProjectFiles> files =
        new Fact<>(
            Facts.PROJECT_FILES.name(),
            Value.known(surroundings.secretFiles().of(found.modules())),
            Origin.none());
    Fact<ServedTexts> served =
        new Fact<>(
            Facts.SERVED_TEXTS.name(),
            Value.known(new ServedFiles(surroundings.files().tree(), found.modules())),
            Origin.none());
    List<Deployment> deployments = new ArrayList<>();
    for (Environments.Planned planned : environments.planned()) {
      List<Source> given =
          environment.of(planned.environment().name(), planned.environment().production(), starter);
      Layers layers = layers(treeIn(planned.environment()), planned.profiles(), given);
      List<Source> sources = layers.sources();
      if (starter) {
        sources.add(DjangoNames.fromTheEnvironment(inquiry.environmentComplete()));
      }
      EffectiveSettings effective = new EffectiveSettings(sources, supply(layers));
      Settings settings = settings(effective, layers);
      Fact<Profiles> profiles = profiles(layers, known.declared(), unnamed.main().profiles());
      Deployment.Builder deployment =
          Deployment.of(application, planned.environment(), settings)
              .edge(inquiry.word().edge())
              .fact(Facts.DEPENDENCIES, dependencies)
              .fact(Facts.PROFILES, profiles)
              .fact(Facts.LAUNCHES, launches(planned.environment()))
              .fact(Facts.PROJECT_FILES, files)
              .fact(Facts.SERVED_TEXTS, served);
      program.ifPresent(read -> deployment.fact(Facts.PROGRAM, program(read, profiles, settings)));
      deployments.add(deployment.build());
      troubles.addAll(layers.main().troubles());
      troubles.addAll(effective.troubles());
    }
    troubles.addAll(environment.troubles());
    program.ifPresent(read -> troubles.addAll(read.troubles()));
    return deployments;
  }

  /** The one profile that the artifact starts with, if one stands for all it starts with. */
  private Optional<String> starting(Layers unnamed) {
    List<String> profiles = unnamed.main().profiles();
    if (profiles.isEmpty()) {
      return Optional.empty();
    }
    String first = profiles.get(0);
    return layers(tree, List.of(first), List.of()).main().profiles().equals(profiles)
        ? Optional.of(first)
        : Optional.empty();
  }

  /** What keeps it from starting, once the deployments are made. */
  Set<Trouble> troubles() {
    return troubles;
  }

  /**
   * The layers of one environment.
   *
   * @param given names of the environment
   * @param served what a config server in the same repository hands out
   * @param main those of the application's own files
   * @param bootstrap those of the bootstrap context, beneath them
   * @param unread files among them that could not be read whole
   */
  private record Layers(
      List<Source> given,
      List<Document> served,
      Layering main,
      Layering bootstrap,
      Set<String> unread) {
    List<Source> sources() {
      List<Source> sources = new ArrayList<>(given);
      sources.addAll(served);
      sources.addAll(main.documents());
      sources.addAll(bootstrap.documents());
      return sources;
    }
  }

  /** The tree, under what is mounted in an environment. */
  private ConfigurationTree treeIn(Environment of) {
    List<Said> files = environment.mounted(of.name(), of.production());
    if (files.isEmpty()) {
      return tree;
    }
    MountedTree whole =
        new MountedTree(
            tree,
            files,
            environment.startedIn(of.name(), of.production()),
            found.home().working().stream().findFirst().orElse(""),
            rules.configData(),
            mounted);
    troubles.addAll(whole.troubles());
    return whole;
  }

  private Layers layers(ConfigurationTree tree, List<String> profiles, List<Source> given) {
    Circumstances first =
        new Circumstances(
            profiles,
            given,
            List.of(),
            name -> BuildFacts.property(found, name),
            List.of("bootstrap"),
            List.of());
    WatchedTree watched = new WatchedTree(tree);
    Layering bootstrap = LayerOrder.order(found.home(), watched, first, rules);
    Circumstances then =
        new Circumstances(
            profiles,
            given,
            List.copyOf(bootstrap.documents()),
            first.build(),
            List.of("application"),
            starter ? SettingsFolder.LOCATIONS : List.of());
    Layering main = LayerOrder.order(found.home(), watched, then, rules);
    List<Document> own = new ArrayList<>(main.documents());
    own.addAll(bootstrap.documents());
    List<Document> served =
        surroundings.configServer().documentsFor(own, main.profiles(), watched, rules);
    return new Layers(given, served, main, bootstrap, watched.unread());
  }

  private static Settings settings(EffectiveSettings effective, Layers layers) {
    Settings settings = effective.settings();
    return layers.unread().isEmpty()
        ? settings
        : settings.withGap(
            Shown.clipped(String.join(", ", layers.unread()), 200) + " could not be read whole");
  }

  private Supply supply(Layers layers) {
    List<String> beyond = new ArrayList<>();
    for (Layering.Beyond each : layers.main().beyond()) {
      String location = each.location();
      int colon = location.indexOf(':');
      beyond.add(colon > 0 ? location.substring(0, colon) : location);
    }
    return new Supply(
        name -> BuildFacts.property(found, name), inquiry.environmentComplete(), beyond);
  }

  private Fact<Launches> launches(Environment of) {
    return new Fact<>(
        Facts.LAUNCHES.name(),
        Value.known(environment.launches(of.name(), of.production())),
        Origin.none());
  }

  private static Fact<Program> program(
      ReadProgram read, Fact<Profiles> profiles, Settings settings) {
    Program program = read.in(profiles.inForce().orElseThrow(), settings);
    return new Fact<>(Facts.PROGRAM.name(), Value.known(program), Origin.none());
  }

  private static Fact<Profiles> profiles(
      Layers layers, List<String> declared, List<String> whenUnnamed) {
    List<Layer> activatedBy =
        layers.main().activatedBy().stream()
            .map(entry -> Layer.at(entry.place(), entry.raw()))
            .toList();
    Profiles profiles = new Profiles(layers.main().profiles(), declared, whenUnnamed);
    return new Fact<>(
        Facts.PROFILES.name(),
        Value.known(profiles),
        new Origin(activatedBy, List.of(), List.of()));
  }
}
