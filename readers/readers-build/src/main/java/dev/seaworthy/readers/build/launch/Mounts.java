package dev.seaworthy.readers.build.launch;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The files that a pod's volumes put into its containers, as far as ConfigMaps and Secrets of the
 * tree hold them: whole volumes, chosen keys under other names, single files by {@code subPath},
 * and projected volumes.
 *
 * @see <a href="https://kubernetes.io/docs/concepts/storage/volumes/">Volumes</a>
 */
final class Mounts {
  private final Map<String, Map<String, Said>> volumes = new HashMap<>();

  /** Finds the entries of a ConfigMap or a Secret, by key. */
  @FunctionalInterface
  interface Lookup {
    Map<String, Said> entries(String name, boolean secret);
  }

  /**
   * The volumes of a pod.
   *
   * @param lookup what they are filled from; its entries say text and place
   */
  Mounts(Node pod, Lookup lookup) {
    for (Node volume : items(pod, "volumes")) {
      Map<String, Said> files = files(volume, "secretName", lookup);
      List<Node> projected = items(volume, "projected", "sources");
      YamlNodes.text(volume, "name")
          .ifPresent(
              name -> volumes.put(name, projected.isEmpty() ? files : all(projected, lookup)));
    }
  }

  private static Map<String, Said> all(List<Node> sources, Lookup lookup) {
    Map<String, Said> files = new HashMap<>();
    for (Node each : sources) {
      files.putAll(files(each, "name", lookup));
    }
    return files;
  }

  private static Map<String, Said> files(Node volume, String secretName, Lookup lookup) {
    return source(volume, "configMap", "name", lookup)
        .or(() -> source(volume, "secret", secretName, lookup))
        .orElse(Map.of());
  }

  private static Optional<Map<String, Said>> source(
      Node volume, String kind, String nameField, Lookup lookup) {
    return YamlNodes.at(volume, kind)
        .flatMap(
            source ->
                YamlNodes.text(source, nameField)
                    .map(name -> chosen(source, lookup.entries(name, kind.equals("secret")))));
  }

  /**
   * The entries under the paths that {@code items} gives them; without it all, under their keys.
   */
  private static Map<String, Said> chosen(Node source, Map<String, Said> entries) {
    List<Node> items = items(source, "items");
    if (items.isEmpty()) {
      return entries;
    }
    Map<String, Said> chosen = new HashMap<>();
    for (Node each : items) {
      Optional<Said> entry = YamlNodes.text(each, "key").map(entries::get);
      Optional<String> path = YamlNodes.text(each, "path");
      if (entry.isPresent() && path.isPresent()) {
        chosen.put(path.get(), entry.get());
      }
    }
    return chosen;
  }

  /**
   * The files in a container, by their whole paths there, sorted.
   *
   * @param most how many there may be; the rest is left out
   */
  List<Said> in(Node container, int most) {
    List<Said> mounted = new ArrayList<>();
    for (Node mount : items(container, "volumeMounts")) {
      String path = YamlNodes.text(mount, "mountPath").orElse("");
      String part = YamlNodes.text(mount, "subPath").orElse("");
      Map<String, Said> files =
          YamlNodes.text(mount, "name")
              .map(name -> volumes.getOrDefault(name, Map.of()))
              .orElse(Map.of());
      for (Map.Entry<String, Said> each : files.entrySet()) {
        if (mounted.size() >= most) {
          break;
        }
        within(path, part, each.getKey()).ifPresent(whole -> mounted.add(at(whole, each)));
      }
    }
    mounted.sort(Comparator.comparing(Said::name));
    return mounted;
  }

  private static Said at(String path, Map.Entry<String, Said> entry) {
    return new Said(Said.Topic.FILE, path, entry.getValue().value(), entry.getValue().place());
  }

  private static Optional<String> within(String mountPath, String part, String file) {
    String folder = mountPath.endsWith("/") ? mountPath : mountPath + "/";
    if (part.isEmpty()) {
      return Optional.of(folder + file);
    }
    if (file.equals(part)) {
      return Optional.of(mountPath);
    }
    return file.startsWith(part + "/")
        ? Optional.of(folder + file.substring(part.length() + 1))
        : Optional.empty();
  }

  /**
   * Where the text of a scalar begins: the first line below the mark of a literal block, whose
   * lines are those of the file; of any other the line that it stands in, without a column.
   */
  static Place beginning(String file, Node node) {
    int line = node.getStartMark().getLine() + 1;
    boolean literal =
        node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL;
    return literal ? new Place(file, line + 1, 1) : Place.at(file, line);
  }

  private static List<Node> items(Node node, String... names) {
    return YamlNodes.at(node, names).map(YamlNodes::items).orElse(List.of());
  }
}
