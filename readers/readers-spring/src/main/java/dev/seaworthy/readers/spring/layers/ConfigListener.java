package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Source;
import dev.seaworthy.readers.spring.placeholder.BuildNames;
import dev.seaworthy.readers.spring.placeholder.Found;
import dev.seaworthy.readers.spring.placeholder.Placeholders;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Boot's listener for configuration files, 2.0 to 2.3, which 1.5 resembles. It works through a
 * queue of profiles, beginning with none; for each it searches every place, and files may queue
 * more profiles. What a later profile found outranks what an earlier one did. Used once.
 *
 * @see <a
 *     href="https://docs.spring.io/spring-boot/docs/2.3.12.RELEASE/reference/html/spring-boot-features.html">
 *     Spring Boot 2.3, Externalized Configuration</a>
 */
final class ConfigListener {
  /** Stands for no profile at all. */
  private static final String NONE = "";

  /** Strongest first. */
  private static final List<String> SEARCHED =
      List.of("file:./config/", "file:./config/*/", "file:./", "classpath:/config/", "classpath:/");

  private static final List<String> EXTENSIONS = List.of(".properties", ".yml", ".yaml");

  private final ConfigurationTree tree;
  private final Circumstances circumstances;
  private final Rules rules;
  private final Locations locations;
  private final Map<String, List<Document>> loaded = new LinkedHashMap<>();
  private final List<Entry> activatedBy = new ArrayList<>();
  private final Deque<String> waiting = new ArrayDeque<>();
  private final List<String> processed = new ArrayList<>();
  private final Set<String> active = new LinkedHashSet<>();
  private boolean activated;
  private boolean byDefault;

  ConfigListener(Home home, ConfigurationTree tree, Circumstances circumstances, Rules rules) {
    this.tree = tree;
    this.circumstances = circumstances;
    this.rules = rules;
    this.locations = new Locations(home, tree, circumstances.names());
  }

  Layering order() {
    start();
    while (!waiting.isEmpty()) {
      String profile = waiting.removeFirst();
      if (!profile.equals(NONE) && !byDefault) {
        active.add(profile);
      }
      search(profile);
      processed.add(profile);
    }
    addRemaining();
    return new Layering(strongestFirst(), activeProfiles(), activatedBy, List.of(), List.of());
  }

  private void start() {
    waiting.add(NONE);
    active.addAll(circumstances.profiles());
    for (Source source : surroundings()) {
      include(Binding.list(source, "spring.profiles.include", this::filled));
    }
    if (!circumstances.profiles().isEmpty()) {
      waiting.addAll(circumstances.profiles());
      activated = true;
    }
    for (Source source : surroundings()) {
      activate(Binding.list(source, "spring.profiles.active", this::filled));
    }
    waiting.remove(NONE);
    waiting.addFirst(NONE);
    if (waiting.size() == 1) {
      waiting.add("default");
      byDefault = true;
    }
  }

  private List<Source> surroundings() {
    List<Source> sources = new ArrayList<>(circumstances.given());
    sources.addAll(circumstances.beneath());
    return sources;
  }

  private void search(String profile) {
    for (String folder : SEARCHED) {
      if (folder.contains("*") && !rules.folderPattern()) {
        continue;
      }
      for (String name : circumstances.names()) {
        for (String extension : EXTENSIONS) {
          search(folder + name, extension, profile);
        }
      }
    }
  }

  private void search(String prefix, String extension, String profile) {
    Predicate<Document> unconditional = document -> profilesOf(document).isEmpty();
    if (profile.equals(NONE)) {
      load(prefix + extension, profile, unconditional);
      return;
    }
    Predicate<Document> forProfile =
        document -> profilesOf(document).contains(profile) && isAccepted(document);
    String own = prefix + "-" + profile + extension;
    load(own, profile, unconditional);
    load(own, profile, forProfile);
    for (String earlier : processed) {
      if (!earlier.equals(NONE)) {
        load(prefix + "-" + earlier + extension, profile, forProfile);
      }
    }
    load(prefix + extension, profile, forProfile);
  }

  private void load(String location, String profile, Predicate<Document> fits) {
    for (String path : locations.found(location)) {
      List<Document> fitting = new ArrayList<>();
      for (Document document : tree.documents(path)) {
        if (fits.test(document)) {
          activate(Binding.list(document, "spring.profiles.active", this::filled));
          include(Binding.list(document, "spring.profiles.include", this::filled));
          fitting.add(document);
        }
      }
      Collections.reverse(fitting);
      if (!fitting.isEmpty()) {
        List<Document> found = loaded.computeIfAbsent(profile, any -> new ArrayList<>());
        found.removeAll(fitting);
        found.addAll(fitting);
      }
    }
  }

  /** Documents for several or no profiles that hold in the end and that no profile brought in. */
  private void addRemaining() {
    List<Document> remaining = new ArrayList<>();
    for (String folder : SEARCHED) {
      if (folder.contains("*") && !rules.folderPattern()) {
        continue;
      }
      for (String name : circumstances.names()) {
        for (String extension : EXTENSIONS) {
          for (String path : locations.found(folder + name + extension)) {
            List<Document> documents = new ArrayList<>(tree.documents(path));
            Collections.reverse(documents);
            documents.removeIf(each -> profilesOf(each).isEmpty() || !isAccepted(each));
            documents.forEach(each -> remaining.add(0, each));
          }
        }
      }
    }
    remaining.removeIf(each -> loaded.values().stream().anyMatch(list -> list.contains(each)));
    loaded.computeIfAbsent(NONE, any -> new ArrayList<>()).addAll(0, remaining);
  }

  private List<Document> strongestFirst() {
    List<List<Document>> byProfile = new ArrayList<>(loaded.values());
    Collections.reverse(byProfile);
    Set<Document> documents = new LinkedHashSet<>();
    byProfile.forEach(documents::addAll);
    return List.copyOf(documents);
  }

  private List<String> activeProfiles() {
    if (byDefault) {
      return List.of();
    }
    Set<String> profiles = new LinkedHashSet<>(processed);
    profiles.remove(NONE);
    return List.copyOf(profiles);
  }

  private List<String> profilesOf(Document document) {
    return Binding.texts(Binding.list(document, "spring.profiles", this::filled));
  }

  private boolean isAccepted(Document document) {
    Collection<String> accepted = active.isEmpty() ? List.of("default") : active;
    for (String expression : profilesOf(document)) {
      if (ProfileExpression.matches(expression, accepted::contains)) {
        return true;
      }
    }
    return false;
  }

  /** The first file that names active profiles decides; what later ones say has no effect. */
  private void activate(List<Binding.Element> elements) {
    if (elements.isEmpty() || activated) {
      return;
    }
    activated = true;
    if (byDefault) {
      waiting.remove("default");
      byDefault = false;
    }
    for (Binding.Element each : elements) {
      waiting.addLast(each.text());
      activatedBy.add(each.entry());
    }
  }

  private void include(List<Binding.Element> elements) {
    for (int i = elements.size() - 1; i >= 0; i--) {
      String profile = elements.get(i).text();
      if (!processed.contains(profile)) {
        waiting.addFirst(profile);
        activatedBy.add(elements.get(i).entry());
      }
    }
  }

  private String filled(String text) {
    String filtered = BuildNames.fill(text, circumstances.build()).text();
    return Placeholders.fill(filtered, this::find).text();
  }

  private Optional<Found> find(String name) {
    for (Source source : surroundings()) {
      Optional<Entry> entry = source.exactly(name);
      if (entry.isPresent()) {
        return Optional.of(Found.at(entry.get()));
      }
    }
    return Optional.empty();
  }
}
