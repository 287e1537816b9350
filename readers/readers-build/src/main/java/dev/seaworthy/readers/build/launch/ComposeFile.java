package dev.seaworthy.readers.build.launch;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
 * Reads the services of a compose file (<a
 * href="https://github.com/compose-spec/compose-spec/blob/main/spec.md">Compose Specification</a>):
 * merge keys and aliases are followed, {@code extends} and {@code include} are not. No YAML type is
 * constructed: the nodes are read as text. Loaded only where there is such a file.
 */
final class ComposeFile {
  /** Most aliases, and deepest nesting, that a file may have (CWE-776). */
  private static final int MOST = 50;

  /** Merge keys that are followed one into another. */
  private static final int DEEPEST_MERGE = 10;

  private final String file;
  private final String folder;

  private ComposeFile(String file) {
    this.file = file;
    this.folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** The file is not YAML, or not of the kind that is read. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;

    Malformed(int line, String problem) {
      super(problem);
      this.line = line;
    }

    /** Counted from 1; 0 if it is not known. */
    int line() {
      return line;
    }
  }

  static List<Launch> read(String file, String text) throws Malformed {
    LoaderOptions options = new LoaderOptions();
    options.setMaxAliasesForCollections(MOST);
    options.setNestingDepthLimit(MOST);
    options.setCodePointLimit(Integer.MAX_VALUE);
    try {
      @Nullable Node root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      return root == null ? List.of() : new ComposeFile(file).services(root);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw new Malformed(mark == null ? 0 : mark.getLine() + 1, "is not well-formed YAML");
    } catch (YAMLException e) {
      throw new Malformed(0, "is not well-formed YAML");
    }
  }

  private List<Launch> services(Node root) {
    List<Launch> launches = new ArrayList<>();
    Node services = fields(root).get("services");
    if (services != null) {
      fields(services).forEach((name, service) -> launches.add(launch(name, fields(service))));
    }
    return launches;
  }

  private Launch launch(String name, Map<String, Node> service) {
    List<Said> said = new ArrayList<>();
    take(service, "image", node -> add(Said.Topic.IMAGE, scalars(node), said));
    take(service, "build", node -> build(node, said));
    take(service, "env_file", node -> environmentFiles(node, said));
    take(service, "environment", node -> variables(node, Said.Topic.VARIABLE, said));
    take(service, "entrypoint", node -> command(Said.Topic.ENTRY_POINT, node, said));
    take(service, "command", node -> command(Said.Topic.COMMAND, node, said));
    take(service, "ports", node -> ports(node, said));
    take(service, "expose", node -> add(Said.Topic.PORT, scalars(node), said));
    take(service, "user", node -> add(Said.Topic.USER, scalars(node), said));
    return new Launch(Launch.Kind.COMPOSE, file, name, said);
  }

  private static void take(Map<String, Node> service, String key, Consumer<Node> reader) {
    Node node = service.get(key);
    if (node != null) {
      reader.accept(node);
    }
  }

  private void build(Node node, List<Said> said) {
    Map<String, Node> fields = fields(node);
    Node context = fields.getOrDefault("context", node);
    for (ScalarNode each : scalars(context)) {
      inTree(each.getValue())
          .ifPresent(path -> said.add(said(Said.Topic.BUILD_FOLDER, path, each)));
    }
    take(fields, "args", args -> variables(args, Said.Topic.ARGUMENT, said));
  }

  private void environmentFiles(Node node, List<Said> said) {
    List<ScalarNode> paths = new ArrayList<>(scalars(node));
    for (Node each : items(node)) {
      take(fields(each), "path", path -> paths.addAll(scalars(path)));
    }
    for (ScalarNode each : paths) {
      inTree(each.getValue())
          .ifPresent(path -> said.add(said(Said.Topic.ENVIRONMENT_FILE, path, each)));
    }
  }

  /** A map of names and values, or a list of {@code NAME=value} and {@code NAME}. */
  private void variables(Node node, Said.Topic topic, List<Said> said) {
    fields(node)
        .forEach(
            (name, value) -> {
              Optional<String> text = scalars(value).stream().map(ScalarNode::getValue).findFirst();
              boolean fromOutside = text.isEmpty() || isNull(value);
              said.add(new Said(topic, name, fromOutside ? Optional.empty() : text, place(value)));
            });
    for (Node item : items(node)) {
      for (ScalarNode each : scalars(item)) {
        int equals = each.getValue().indexOf('=');
        String name = equals < 0 ? each.getValue() : each.getValue().substring(0, equals);
        Optional<String> value =
            equals < 0 ? Optional.empty() : Optional.of(each.getValue().substring(equals + 1));
        said.add(new Said(topic, name, value, place(each)));
      }
    }
  }

  private static boolean isNull(Node value) {
    return value instanceof ScalarNode scalar
        && scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN
        && (scalar.getValue().isEmpty()
            || scalar.getValue().equals("null")
            || scalar.getValue().equals("~"));
  }

  private void command(Said.Topic topic, Node node, List<Said> said) {
    String words =
        node instanceof ScalarNode scalar
            ? scalar.getValue()
            : scalars(node).stream().map(ScalarNode::getValue).collect(Collectors.joining(" "));
    if (!words.isBlank()) {
      said.add(new Said(topic, "", Optional.of(words), place(node)));
    }
  }

  private void ports(Node node, List<Said> said) {
    add(Said.Topic.PORT, scalars(node), said);
    for (Node each : items(node)) {
      Map<String, Node> fields = fields(each);
      Node target = fields.get("target");
      if (target != null) {
        String published =
            scalars(fields.getOrDefault("published", target)).stream()
                .map(ScalarNode::getValue)
                .collect(Collectors.joining());
        String port =
            scalars(target).stream().map(ScalarNode::getValue).collect(Collectors.joining());
        said.add(said(Said.Topic.PORT, published + ":" + port, target));
      }
    }
  }

  private void add(Said.Topic topic, List<ScalarNode> values, List<Said> said) {
    values.forEach(each -> said.add(said(topic, each.getValue(), each)));
  }

  private Said said(Said.Topic topic, String value, Node node) {
    return new Said(topic, "", Optional.of(value), place(node));
  }

  private Place place(Node node) {
    return new Place(file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
  }

  private Optional<String> inTree(String path) {
    return SourceTree.resolve(folder, path);
  }

  /** A scalar itself, or those directly in a list. */
  private static List<ScalarNode> scalars(Node node) {
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

  private static List<Node> items(Node node) {
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
  }

  /** The fields of a map; those that a merge key brings along come after its own. */
  private static Map<String, Node> fields(Node node) {
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
