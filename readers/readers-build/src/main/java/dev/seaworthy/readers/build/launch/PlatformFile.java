package dev.seaworthy.readers.build.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads {@code app.json}, in which a project tells Heroku what it needs (<a
 * href="https://devcenter.heroku.com/articles/app-json-schema">app.json schema</a>): the variables
 * of its environment. JSON is YAML.
 */
final class PlatformFile {
  static final String NAME = "app.json";

  private PlatformFile() {}

  /** Returns what the file says; nothing where it names no variable. */
  static Optional<Launch> read(String file, String text) throws YamlNodes.Malformed {
    List<Said> said = new ArrayList<>();
    for (Node document : YamlNodes.documents(text)) {
      YamlNodes.at(document, "env")
          .map(YamlNodes::fields)
          .orElse(Map.of())
          .forEach((name, value) -> said.add(variable(name, value, file)));
    }
    return said.isEmpty()
        ? Optional.empty()
        : Optional.of(new Launch(Launch.Kind.PLATFORM, file, NAME, said));
  }

  /** A text, or an object with a value; one without is asked of whoever deploys, or made up. */
  private static Said variable(String name, Node node, String file) {
    Node value = YamlNodes.at(node, "value").orElse(node);
    return new Said(Said.Topic.VARIABLE, name, YamlNodes.text(value), YamlNodes.place(file, value));
  }
}
