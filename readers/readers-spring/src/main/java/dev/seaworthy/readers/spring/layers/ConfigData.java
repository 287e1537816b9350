package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Settings.Naming;
import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Source;
import dev.seaworthy.readers.spring.placeholder.BuildNames;
import dev.seaworthy.readers.spring.placeholder.Found;
import dev.seaworthy.readers.spring.placeholder.Placeholders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Boot's config data, 2.4 and later. Documents are loaded in three rounds: those that are always
 * active, then those of a cloud platform, then, the profiles known, everything else; each round
 * goes on until no active document has an import left to follow. Used once.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/features/external-config.html">
 *     Externalized Configuration</a>
 */
final class ConfigData {
  private static final String PLATFORM = "spring.main.cloud-platform";
  private static final Place NOWHERE = Place.in("");

  /** Weakest first, as in Boot; of locations in one text, a later one wins. */
  private static final List<String> SEARCHED =
      List.of(
          "optional:classpath:/;optional:classpath:/config/",
          "optional:file:./;optional:file:./config/;optional:file:./config/*/");

  private final ConfigurationTree tree;
  private final Circumstances circumstances;
  private final Rules rules;
  private final Locations locations;
  private final Contribution root;
  private final Set<String> loaded = new HashSet<>();
  private final List<Layering.Beyond> beyond = new ArrayList<>();
  private final Set<Trouble> troubles = new LinkedHashSet<>();
  private final List<Entry> activatedBy = new ArrayList<>();
  private Activation.Context context = Activation.Context.NOTHING;

  /** The document whose imports are read just now: placeholders see it, wherever it is active. */
  private Optional<Document> binding = Optional.empty();

  ConfigData(Home home, ConfigurationTree tree, Circumstances circumstances, Rules rules) {
    this.tree = tree;
    this.circumstances = circumstances;
    this.rules = rules;
    this.locations = new Locations(home, tree, configNames());
    this.root = Contribution.root(firstLocations());
  }

  Layering order() {
    follow(false);
    context = new Activation.Context(Optional.of(platform()), Optional.empty());
    follow(false);
    List<String> active = activeProfiles();
    List<String> accepted = active.isEmpty() ? defaultProfiles() : active;
    context = new Activation.Context(context.platform(), Optional.of(accepted));
    follow(true);
    List<Document> documents = new ArrayList<>();
    for (Contribution each : root.strongestFirst()) {
      if (each.document().isPresent() && isActive(each)) {
        documents.add(each.document().get());
      }
    }
    refuseWhatBootRefuses();
    return new Layering(documents, active, activatedBy, beyond, List.copyOf(troubles));
  }

  private List<String> configNames() {
    List<String> names = givenList("spring.config.name");
    return names.isEmpty() ? circumstances.names() : names;
  }

  private List<Contribution> firstLocations() {
    List<Contribution> first = new ArrayList<>();
    List<String> imports = givenList("spring.config.import");
    if (!imports.isEmpty()) {
      first.add(Contribution.searching(locations(imports)));
    }
    addSearched(givenList("spring.config.additional-location"), first);
    addSearched(circumstances.additional(), first);
    List<String> searched = givenList("spring.config.location");
    addSearched(searched.isEmpty() ? SEARCHED : searched, first);
    return first;
  }

  private static void addSearched(List<String> searched, List<Contribution> first) {
    for (int i = searched.size() - 1; i >= 0; i--) {
      first.add(Contribution.searching(locations(List.of(searched.get(i)))));
    }
  }

  private static List<Location> locations(List<String> texts) {
    return texts.stream().map(text -> Location.of(text, NOWHERE)).toList();
  }

  private List<String> givenList(String name) {
    for (Source given : circumstances.given()) {
      List<String> texts = Binding.texts(Binding.list(given, name, text -> text));
      if (!texts.isEmpty()) {
        return texts;
      }
    }
    return List.of();
  }

  /** Binds and follows imports until nothing that is active has one left. */
  private void follow(boolean profilesKnown) {
    Optional<Contribution> next = next(profilesKnown);
    while (next.isPresent()) {
      Contribution contribution = next.get();
      if (contribution.isBound()) {
        contribution.grow(profilesKnown, imported(contribution));
      } else {
        bind(contribution);
      }
      next = next(profilesKnown);
    }
  }

  private Optional<Contribution> next(boolean profilesKnown) {
    for (Contribution each : root.strongestFirst()) {
      if (!each.isBound() || (isActive(each) && each.waits(profilesKnown))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  private boolean isActive(Contribution contribution) {
    if (contribution.isBound()) {
      return contribution.activation().holds(context);
    }
    return contribution.document().equals(binding)
        || contribution
            .document()
            .map(document -> activation(document, text -> text).holds(context))
            .orElse(false);
  }

  private void bind(Contribution contribution) {
    Document document = contribution.document().orElseThrow();
    binding = contribution.document();
    List<Location> imports = new ArrayList<>();
    for (Binding.Element each : Binding.list(document, "spring.config.import", this::filled)) {
      if (!each.text().isEmpty()) {
        imports.add(Location.of(each.text(), each.entry().place()));
      }
    }
    contribution.bind(activation(document, this::filled), imports);
    binding = Optional.empty();
  }

  private Activation activation(Document document, UnaryOperator<String> fill) {
    List<String> onProfile = texts(document, "spring.config.activate.on-profile", fill);
    if (onProfile.isEmpty() && rules.profilesKeyOfDocuments()) {
      onProfile = texts(document, "spring.profiles", fill);
    }
    Optional<String> platform =
        document
            .named("spring.config.activate.on-cloud-platform")
            .map(entry -> fill.apply(entry.text()))
            .filter(text -> !text.isEmpty());
    return new Activation(onProfile, platform);
  }

  private static List<String> texts(Source source, String name, UnaryOperator<String> fill) {
    return Binding.texts(Binding.list(source, name, fill)).stream()
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** What a contribution imports, the strongest first; a file that was loaded before is not. */
  private List<Contribution> imported(Contribution importer) {
    List<Reference> references = new ArrayList<>();
    for (Location location : importer.imports()) {
      if (location.isRemote()) {
        outside(location);
        continue;
      }
      List<Reference> resolved =
          locations.resolve(location, importer.location(), context.profiles().orElse(List.of()));
      if (resolved.isEmpty() && importer.document().isPresent()) {
        outside(location);
      }
      references.addAll(resolved);
    }
    List<Contribution> imported = new ArrayList<>();
    for (int i = references.size() - 1; i >= 0; i--) {
      Reference reference = references.get(i);
      if (loaded.add(reference.path())) {
        List<Document> documents = tree.documents(reference.path());
        for (int j = documents.size() - 1; j >= 0; j--) {
          imported.add(Contribution.loaded(documents.get(j), reference));
        }
      }
    }
    return imported;
  }

  private void outside(Location location) {
    Layering.Beyond reached = new Layering.Beyond(location.value(), location.place());
    if (!beyond.contains(reached)) {
      beyond.add(reached);
    }
  }

  private String platform() {
    for (Contribution each : root.strongestFirst()) {
      if (!isActive(each)) {
        each.document()
            .flatMap(document -> document.named(PLATFORM))
            .ifPresent(entry -> troubles.add(Refusals.decidedByInactive(entry)));
      }
    }
    for (Source source : activeSources()) {
      Optional<Entry> named = source.named(PLATFORM);
      if (named.isPresent()) {
        return Naming.RELAXED.canonical(filled(named.get().text()));
      }
    }
    return "none";
  }

  /** Included ones first, then those asked for or named by the strongest source, with groups. */
  private List<String> activeProfiles() {
    for (Contribution each : root.strongestFirst()) {
      if (each.document().isPresent() && !isActive(each)) {
        Refusals.ofInactive(each.document().get(), rules, troubles);
      }
    }
    Set<String> names = new LinkedHashSet<>();
    for (Source source : activeSources()) {
      add(Binding.list(source, "spring.profiles.include", this::filled), names);
    }
    if (circumstances.profiles().isEmpty()) {
      add(strongest("spring.profiles.active"), names);
    } else {
      names.addAll(circumstances.profiles());
    }
    return Profiles.expanded(List.copyOf(names), groups());
  }

  private List<String> defaultProfiles() {
    List<String> named = Binding.texts(strongest("spring.profiles.default"));
    return Profiles.expanded(named.isEmpty() ? List.of("default") : named, groups());
  }

  private void add(List<Binding.Element> elements, Set<String> names) {
    for (Binding.Element each : elements) {
      if (!each.text().isEmpty() && names.add(each.text())) {
        activatedBy.add(each.entry());
      }
    }
  }

  private List<Binding.Element> strongest(String name) {
    for (Source source : sourcesOfProfiles()) {
      List<Entry> entries = source.list(name);
      if (!entries.isEmpty()) {
        return Binding.list(source, name, this::filled);
      }
    }
    return List.of();
  }

  private Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (Source source : sourcesOfProfiles()) {
      for (Entry entry : source.entries()) {
        groupNamed(entry.name())
            .ifPresent(
                name ->
                    groups.computeIfAbsent(
                        name, any -> texts(source, "spring.profiles.group." + name, this::filled)));
      }
    }
    return groups;
  }

  private static Optional<String> groupNamed(String name) {
    String prefix = "spring.profiles.group";
    if (!Naming.RELAXED.canonical(name).startsWith(prefix) || name.length() < prefix.length() + 2) {
      return Optional.empty();
    }
    String key = name.substring(prefix.length());
    int item = key.endsWith("]") ? key.lastIndexOf('[') : -1;
    key = item > 0 ? key.substring(0, item) : key;
    return Optional.of(key.startsWith(".") ? key.substring(1) : key);
  }

  /** The given sources, then the documents that are active so far, strongest first. */
  private List<Source> activeSources() {
    return sources(false);
  }

  private List<Source> sourcesOfProfiles() {
    return sources(rules.profilesFromAnyDocument());
  }

  private List<Source> sources(boolean inactiveToo) {
    List<Source> sources = new ArrayList<>(circumstances.given());
    for (Contribution each : root.strongestFirst()) {
      if (each.document().isPresent() && (inactiveToo || isActive(each))) {
        sources.add(each.document().get());
      }
    }
    sources.addAll(circumstances.beneath());
    return sources;
  }

  private String filled(String text) {
    String filtered = BuildNames.fill(text, circumstances.build()).text();
    return Placeholders.fill(filtered, this::find).text();
  }

  /** What a placeholder finds; Boot stops where a document that is not active has the name too. */
  private Optional<Found> find(String name) {
    for (Contribution each : root.strongestFirst()) {
      Optional<Entry> entry = each.document().flatMap(document -> document.exactly(name));
      if (entry.isPresent() && !isActive(each)) {
        troubles.add(Refusals.decidedByInactive(entry.get()));
      }
    }
    for (Source source : activeSources()) {
      Optional<Entry> entry = source.exactly(name);
      if (entry.isPresent()) {
        return Optional.of(Found.at(entry.get()));
      }
    }
    return Optional.empty();
  }

  /** Keys that may not stand where they stand, so that the application does not start. */
  private void refuseWhatBootRefuses() {
    for (Contribution each : root.strongestFirst()) {
      each.document().ifPresent(document -> Refusals.ofLoaded(document, each, rules, troubles));
    }
  }
}
