package dev.seaworthy.readers.project;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping of the file, read by the names it may hold; every name that it may not hold, or holds
 * twice, and every value of a wrong type becomes a trouble. Not thread-safe.
 */
final class Section {
  private static final int LONGEST_QUOTE = 80;

  private final Place place;
  private final Map<String, Node> values = new HashMap<>();
  private final List<Trouble> troubles;

  /** A mapping that may hold these names. */
  Section(MappingNode mapping, List<String> names, List<Trouble> troubles) {
    this.place = place(mapping);
    this.troubles = troubles;
    for (NodeTuple tuple : mapping.getValue()) {
      take(tuple, names);
    }
  }

  static Place place(Node node) {
    return new Place(
        ProjectFile.NAME, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
  }

  Place place() {
    return place;
  }

  Optional<Node> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** A mapping of its own under that name. */
  Optional<Section> section(String name, List<String> names) {
    return value(name).flatMap(node -> section(name, node, names));
  }

  Optional<Section> section(String name, Node node, List<String> names) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Section(mapping, names, troubles));
    }
    return refused(node, name + " is no mapping", "write " + namesAs(names) + " beneath it");
  }

  /** Text under that name, not blank. */
  Optional<String> text(String name) {
    return value(name).flatMap(node -> text(name, node));
  }

  /** {@code true} or {@code false} under that name; false when it is not there. */
  boolean flag(String name) {
    return value(name).flatMap(node -> flag(name, node)).orElse(false);
  }

  /** A name, or a list of names. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    value(name)
        .ifPresent(
            node -> {
              for (Node each :
                  node instanceof SequenceNode list ? list.getValue() : List.of(node)) {
                text(name, each).ifPresent(texts::add);
              }
            });
    return texts;
  }

  /** The items of a list under that name. */
  List<Node> items(String name) {
    Optional<Node> node = value(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (node.get() instanceof SequenceNode list) {
      return list.getValue();
    }
    refused(node.get(), name + " is no list", "begin each entry with a dash");
    return List.of();
  }

  <T> Optional<T> refused(Node node, String problem, String mend) {
    troubles.add(Trouble.unreadable(place(node), problem, mend));
    return Optional.empty();
  }

  void lacks(String name, String mend) {
    troubles.add(Trouble.unreadable(place, "has no " + name, mend));
  }

  private void take(NodeTuple tuple, List<String> names) {
    String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    if (!names.contains(name)) {
      refused(
          tuple.getKeyNode(),
          "'" + Shown.clipped(name, LONGEST_QUOTE) + "' is not known here",
          "write one of " + namesAs(names));
    } else if (values.putIfAbsent(name, tuple.getValueNode()) != null) {
      refused(tuple.getKeyNode(), name + " is written twice", "keep one of the two");
    }
  }

  private Optional<String> text(String name, Node node) {
    if (node instanceof ScalarNode scalar
        && !scalar.getTag().equals(Tag.NULL)
        && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    return refused(node, name + " is empty or no plain text", "write text after the colon");
  }

  private Optional<Boolean> flag(String name, Node node) {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(text.equals("true"));
    }
    String seen = "'" + Shown.clipped(text, LONGEST_QUOTE) + "'";
    return refused(node, name + " is " + seen, "write true or false");
  }

  private static String namesAs(List<String> names) {
    return String.join(", ", names);
  }
}
