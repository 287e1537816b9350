package dev.seaworthy.readers.build.launch;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the services of a compose file (<a
 * href="https://github.com/compose-spec/compose-spec/blob/main/spec.md">Compose Specification</a>):
 * merge keys and aliases are followed, {@code extends} and {@code include} are not. No YAML type is
 * constructed: the nodes are read as text. Loaded only where there is such a file.
 */
final class ComposeFile {
  private static final Pattern SERVICES = Pattern.compile("(?m)^services:");
  private static final Pattern CONTAINER = Pattern.compile("(?m)^\\s+(?:image|build):");

  private final String file;
  private final String folder;

  private ComposeFile(String file) {
    this.file = file;
    this.folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  static List<Launch> read(String file, String text) throws YamlNodes.Malformed {
    List<Node> documents = YamlNodes.documents(text);
    return documents.isEmpty() ? List.of() : new ComposeFile(file).services(documents.get(0));
  }

  /** Whether a text may be a compose file under another name: a glance, before it is parsed. */
  static boolean mayBe(String text) {
    return SERVICES.matcher(text).find() && CONTAINER.matcher(text).find();
  }

  private List<Launch> services(Node root) {
    List<Launch> launches = new ArrayList<>();
    Node services = YamlNodes.fields(root).get("services");
    if (services != null) {
      YamlNodes.fields(services)
          .forEach((name, service) -> launches.add(launch(name, YamlNodes.fields(service))));
    }
    return launches;
  }

  private Launch launch(String name, Map<String, Node> service) {
    List<Said> said = new ArrayList<>();
    take(service, "image", node -> add(Said.Topic.IMAGE, YamlNodes.scalars(node), said));
    take(service, "build", node -> build(node, said));
    take(service, "env_file", node -> environmentFiles(node, said));
    take(service, "environment", node -> variables(node, Said.Topic.VARIABLE, said));
    take(service, "entrypoint", node -> command(Said.Topic.ENTRY_POINT, node, said));
    take(service, "command", node -> command(Said.Topic.COMMAND, node, said));
    take(service, "ports", node -> ports(node, said));
    take(service, "expose", node -> add(Said.Topic.PORT, YamlNodes.scalars(node), said));
    take(service, "user", node -> add(Said.Topic.USER, YamlNodes.scalars(node), said));
    return new Launch(Launch.Kind.COMPOSE, file, name, said);
  }

  private static void take(Map<String, Node> service, String key, Consumer<Node> reader) {
    Node node = service.get(key);
    if (node != null) {
      reader.accept(node);
    }
  }

  private void build(Node node, List<Said> said) {
    Map<String, Node> fields = YamlNodes.fields(node);
    Node context = fields.getOrDefault("context", node);
    for (ScalarNode each : YamlNodes.scalars(context)) {
      inTree(each.getValue())
          .ifPresent(path -> said.add(said(Said.Topic.BUILD_FOLDER, path, each)));
    }
    take(fields, "args", args -> variables(args, Said.Topic.ARGUMENT, said));
  }

  private void environmentFiles(Node node, List<Said> said) {
    List<ScalarNode> paths = new ArrayList<>(YamlNodes.scalars(node));
    for (Node each : YamlNodes.items(node)) {
      take(YamlNodes.fields(each), "path", path -> paths.addAll(YamlNodes.scalars(path)));
    }
    for (ScalarNode each : paths) {
      inTree(each.getValue())
          .ifPresent(path -> said.add(said(Said.Topic.ENVIRONMENT_FILE, path, each)));
    }
  }

  /** A map of names and values, or a list of {@code NAME=value} and {@code NAME}. */
  private void variables(Node node, Said.Topic topic, List<Said> said) {
    YamlNodes.fields(node)
        .forEach(
            (name, value) -> {
              Optional<String> text =
                  YamlNodes.scalars(value).stream().map(ScalarNode::getValue).findFirst();
              boolean fromOutside = text.isEmpty() || YamlNodes.isNull(value);
              said.add(new Said(topic, name, fromOutside ? Optional.empty() : text, place(value)));
            });
    for (Node item : YamlNodes.items(node)) {
      for (ScalarNode each : YamlNodes.scalars(item)) {
        int equals = each.getValue().indexOf('=');
        String name = equals < 0 ? each.getValue() : each.getValue().substring(0, equals);
        Optional<String> value =
            equals < 0 ? Optional.empty() : Optional.of(each.getValue().substring(equals + 1));
        said.add(new Said(topic, name, value, place(each)));
      }
    }
  }

  private void command(Said.Topic topic, Node node, List<Said> said) {
    String words =
        node instanceof ScalarNode scalar
            ? scalar.getValue()
            : YamlNodes.scalars(node).stream()
                .map(ScalarNode::getValue)
                .collect(Collectors.joining(" "));
    if (!words.isBlank()) {
      said.add(new Said(topic, "", Optional.of(words), place(node)));
    }
  }

  private void ports(Node node, List<Said> said) {
    add(Said.Topic.PORT, YamlNodes.scalars(node), said);
    for (Node each : YamlNodes.items(node)) {
      Map<String, Node> fields = YamlNodes.fields(each);
      Node target = fields.get("target");
      if (target != null) {
        String published =
            YamlNodes.scalars(fields.getOrDefault("published", target)).stream()
                .map(ScalarNode::getValue)
                .collect(Collectors.joining());
        String port =
            YamlNodes.scalars(target).stream()
                .map(ScalarNode::getValue)
                .collect(Collectors.joining());
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
    return YamlNodes.place(file, node);
  }

  private Optional<String> inTree(String path) {
    return SourceTree.resolve(folder, path);
  }
}
