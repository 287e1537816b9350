package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.django.evaluate.Surroundings;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.dotenv.Assignment;
import dev.seaworthy.readers.dotenv.DotenvFile;
import dev.seaworthy.readers.dotenv.Interpolation;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The environment files that feed an environment: those of its name, and those the caller names.
 */
final class EnvironmentFiles {

  private static final int LARGEST = 4 << 20;

  private static final List<Set<String>> SAME =
      List.of(
          Set.of("prod", "production", "prd", "live"),
          Set.of("dev", "development", "local"),
          Set.of("test", "testing"),
          Set.of("stage", "staging"));

  private final SourceTree tree;
  private final String folder;
  private final List<Trouble> troubles;

  EnvironmentFiles(SourceTree tree, String folder, List<Trouble> troubles) {
    this.tree = tree;
    this.folder = folder;
    this.troubles = troubles;
  }

  /** What {@code .env.<environment>} supplies, in the project's folder and in the root. */
  Map<String, Surroundings.Supplied> ofEnvironment(String environment) {
    Map<String, Surroundings.Supplied> supplied = new LinkedHashMap<>();
    if (environment.isEmpty()) {
      return supplied;
    }
    for (String each : folder.isEmpty() ? List.of("") : List.of("", folder)) {
      for (String name : names(environment)) {
        String path = (each.isEmpty() ? "" : each + "/") + ".env." + name;
        tree.file(path).ifPresent(file -> supplied.putAll(read(file)));
      }
    }
    return supplied;
  }

  private static Set<String> names(String environment) {
    return SAME.stream()
        .filter(each -> each.contains(environment))
        .findFirst()
        .orElse(Set.of(environment));
  }

  /** Whether two names of environments mean the same: {@code prod} and {@code production}. */
  static boolean isSame(String one, String other) {
    return names(one).contains(other);
  }

  /** What a file of the tree supplies; nothing if it is not there. */
  Map<String, Surroundings.Supplied> inTree(String path) {
    return tree.file(path).map(this::read).orElse(Map.of());
  }

  private Map<String, Surroundings.Supplied> read(SourceFile file) {
    Reading reading = file.read();
    if (reading instanceof Reading.Text text) {
      return parse(text.text(), Optional.of(file.path()));
    }
    return Map.of();
  }

  /** What the files that the caller names supply; a later file wins. */
  Map<String, Surroundings.Supplied> named(List<Path> files) {
    Map<String, Surroundings.Supplied> supplied = new LinkedHashMap<>();
    for (Path file : new ArrayList<>(files)) {
      try {
        if (Files.size(file) > LARGEST) {
          throw new IOException("it is larger than " + LARGEST + " bytes");
        }
        Path real = file.toRealPath();
        boolean inside = real.startsWith(tree.root());
        String shown =
            inside ? tree.root().relativize(real).toString().replace('\\', '/') : file.toString();
        supplied.putAll(parse(Files.readString(file, StandardCharsets.UTF_8), Optional.of(shown)));
      } catch (IOException e) {
        troubles.add(
            Trouble.unreadable(
                Place.in(file.toString()),
                "the environment file cannot be read",
                "name a file that exists and that this user may read"));
      }
    }
    return supplied;
  }

  private static Map<String, Surroundings.Supplied> parse(String text, Optional<String> path) {
    Map<String, Surroundings.Supplied> supplied = new LinkedHashMap<>();
    DotenvFile.parse(text)
        .resolve(Interpolation.BRACES, Map.of())
        .forEach(
            (name, resolved) -> {
              Assignment at = resolved.assignment();
              Site site = new Site(path.orElse(""), at.line(), at.column());
              supplied.put(name, new Surroundings.Supplied(resolved.value(), site));
            });
    return supplied;
  }
}
