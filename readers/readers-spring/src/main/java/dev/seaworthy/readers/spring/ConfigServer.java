package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Source;
import dev.seaworthy.readers.spring.layers.Circumstances;
import dev.seaworthy.readers.spring.layers.ConfigurationTree;
import dev.seaworthy.readers.spring.layers.Home;
import dev.seaworthy.readers.spring.layers.LayerOrder;
import dev.seaworthy.readers.spring.layers.Rules;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Configuration that a config server in the same repository hands out: the folders that its {@code
 * spring.cloud.config.server.native.search-locations} name, and a folder {@code config-repo} at the
 * root. Of a client's files there the one with its name and profile is the strongest, and all of
 * them outrank the client's own.
 *
 * @see <a
 *     href="https://docs.spring.io/spring-cloud-config/reference/server/environment-repository/file-system-backend.html">
 *     Spring Cloud Config, File System Backend</a>
 */
final class ConfigServer {
  private static final String LOCATIONS = "spring.cloud.config.server.native.search-locations";
  private static final String CLASS_PATH = "classpath:";
  private static final String FILE = "file:";
  private static final String REPOSITORY = "config-repo";

  private final Set<String> folders = new LinkedHashSet<>();

  /** Finds the folders that are handed out by any of the applications. */
  ConfigServer(List<FoundApplication> applications, TreeFiles files) {
    ConfigurationTree tree = files.readAs(true);
    for (FoundApplication each : applications) {
      for (String root : each.home().classPath()) {
        for (String base : List.of(root, root + "/config")) {
          for (String name : files.namesIn(base)) {
            if (name.startsWith("application") || name.startsWith("bootstrap")) {
              tree.documents(base + "/" + name).forEach(document -> add(document, each.home()));
            }
          }
        }
      }
    }
    if (!files.namesIn(REPOSITORY).isEmpty()) {
      folders.add(REPOSITORY);
    }
  }

  private void add(Document document, Home home) {
    for (Entry entry : document.list(LOCATIONS)) {
      for (String location : entry.text().split(",", -1)) {
        String plain = location.strip().replaceAll("/?(\\{[a-z]+\\}.*)?$", "");
        boolean onClassPath = plain.startsWith(CLASS_PATH);
        String rest =
            onClassPath
                ? plain.substring(CLASS_PATH.length())
                : plain.startsWith(FILE) ? plain.substring(FILE.length()) : "\0";
        for (String base : onClassPath ? home.classPath() : home.working()) {
          String relative = rest.replaceFirst("^(\\./|/)+", "");
          folders.add(base.isEmpty() ? relative : base + "/" + relative);
        }
      }
    }
  }

  /**
   * The documents for one client, the strongest first; none when it asks no config server.
   *
   * @param own its own documents, among them those of its bootstrap context
   * @param profiles the active profiles
   */
  List<Document> documentsFor(
      List<Document> own, List<String> profiles, ConfigurationTree tree, Rules rules) {
    Optional<String> name = name(own);
    if (folders.isEmpty() || name.isEmpty() || !isClient(own)) {
      return List.of();
    }
    List<String> names = new ArrayList<>(List.of("application", name.get()));
    if (!rules.configData()) {
      names = List.of(name.get(), "application");
    }
    Home home = new Home(List.copyOf(folders), List.of());
    Circumstances circumstances =
        new Circumstances(
            profiles, List.of(), List.of(), any -> Optional.empty(), names, List.of());
    return LayerOrder.order(home, tree, circumstances, rules).documents();
  }

  private static Optional<String> name(List<Document> own) {
    for (Document each : own) {
      Optional<Entry> entry = each.named("spring.application.name");
      if (entry.isPresent()) {
        return entry.map(Entry::text);
      }
    }
    return Optional.empty();
  }

  /** Whether a document imports a config server, or the bootstrap context names one. */
  private static boolean isClient(List<Document> own) {
    for (Source each : own) {
      for (Entry entry : each.entries()) {
        boolean named =
            entry.name().startsWith("spring.cloud.config.uri")
                || entry.name().startsWith("spring.cloud.config.discovery");
        boolean imported =
            entry.name().startsWith("spring.config.import")
                && entry.text().contains("configserver:");
        if (named || imported) {
          return true;
        }
      }
    }
    return false;
  }
}
