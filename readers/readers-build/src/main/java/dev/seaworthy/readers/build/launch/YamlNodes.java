package dev.seaworthy.readers.build.launch;

import dev.seaworthy.engine.facts.Place;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The documents of a YAML file as nodes, read as text: no YAML type is constructed. Merge keys and
 * aliases are followed within bounds (CWE-776).
 */
final class YamlNodes {
  private static final int MOST_ALIASES = 50;
  private static final int DEEPEST = 50;
  private static final int DEEPEST_MERGE = 10;

  private YamlNodes() {}

  /** The file is not YAML. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    private Malformed(int line) {
      super("is not well-formed YAML");
      this.line = line;
    }

    /** Where, in a file. */
    Place place(String file) {
      return line == 0 ? Place.in(file) : Place.at(file, line);
    }
  }

  /** The documents that hold something. */
  static List<Node> documents(String text) throws Malformed {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST_ALIASES);
    options.setNestingDepthLimit(DEEPEST);
    options.setCodePointLimit(Integer.MAX_VALUE);
    List<Node> documents = new ArrayList<>();
    try {
      new Yaml(new SafeConstructor(options))
          .composeAll(new StringReader(text))
          .forEach(documents::add);
      return documents;
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new Malformed(mark == null ? 0 : mark.getLine() + 1);
    } catch (YAMLException | IllegalArgumentException e) {
      // SnakeYAML refuses some tags, such as !%20, by the latter.
      throw new Malformed(0);
    }
  }

  static Place place(String file, Node node) {
    return new Place(file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
  }

  /** The node under some names, one below another. */
  static Optional<Node> at(Node node, String... names) {
    Optional<Node> found = Optional.of(node);
    for (String each : names) {
      found = found.flatMap(inside -> Optional.ofNullable(fields(inside).get(each)));
    }
    return found;
  }

  /** The text under some names; empty where there is none, or nothing is written. */
  static Optional<String> text(Node node, String... names) {
    return at(node, names)
        .filter(found -> found instanceof ScalarNode && !isNull(found))
        .map(found -> ((ScalarNode) found).getValue());
  }

  /** A scalar itself, or those directly in a list. */
  static List<ScalarNode> scalars(Node node) {
    if (node instanceof ScalarNode scalar) {
      return List.of(scalar);
    }
    List<ScalarNode> scalars = new ArrayList<>();
    for (Node each : items(node)) {
      if (each instanceof ScalarNode scalar) {
        scalars.add(scalar);
      }
    }
    return scalars;
  }

  static List<Node> items(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
  }

  static boolean isNull(Node value) {
    return value instanceof ScalarNode scalar
        && scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN
        && (scalar.getValue().isEmpty()
            || scalar.getValue().equals("null")
            || scalar.getValue().equals("~"));
  }

  /** The fields of a map; those that a merge key brings along come after its own. */
  static Map<String, Node> fields(Node node) {
    Map<String, Node> fields = new LinkedHashMap<>();
    collect(node, fields::putIfAbsent, 0);
    return fields;
  }

  private static void collect(Node node, BiConsumer<String, Node> into, int depth) {
    if (!(node instanceof MappingNode mapping) || depth > DEEPEST_MERGE) {
      return;
    }
    List<Node> merged = new ArrayList<>();
    for (NodeTuple each : mapping.getValue()) {
      if (each.getKeyNode() instanceof ScalarNode key) {
        if (key.getValue().equals("<<")) {
          merged.add(each.getValueNode());
        } else {
          into.accept(key.getValue(), each.getValueNode());
        }
      }
    }
    for (Node each : merged) {
      collect(each, into, depth + 1);
      items(each).forEach(item -> collect(item, into, depth + 1));
    }
  }
}
