package dev.seaworthy.readers.spring.document;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.text.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One YAML document into flat names, as Spring's {@code YamlProcessor} makes them: maps joined by
 * dots, list items by index, keys that are no text in brackets, empty lists and maps as empty text.
 * Used once.
 */
final class YamlFlattening {
  /** More properties than any hand-written file has; a few aliases of aliases reach it at once. */
  private static final int MOST_ENTRIES = 50_000;

  private static final int DEEPEST = 64;

  private final String file;
  private final int linesBefore;
  private final MavenMarks marks;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private boolean exhausted;

  YamlFlattening(String file, int linesBefore, MavenMarks marks) {
    this.file = file;
    this.linesBefore = linesBefore;
    this.marks = marks;
  }

  List<Entry> flatten(Node root) {
    flatten("", root, 0);
    return entries;
  }

  List<Trouble> troubles() {
    return troubles;
  }

  private void flatten(String name, Node node, int depth) {
    if (exhausted) {
      return;
    }
    if (depth > DEEPEST || entries.size() >= MOST_ENTRIES) {
      exhausted = true;
      troubles.add(
          Trouble.unreadable(
              place(node),
              depth > DEEPEST
                  ? "nests lists and maps deeper than " + DEEPEST
                  : "gives more than " + MOST_ENTRIES + " properties, by aliases perhaps",
              "write the file without aliases that repeat each other"));
      return;
    }
    if (node instanceof MappingNode map) {
      map(name, map, depth);
    } else if (node instanceof SequenceNode list) {
      list(name.isEmpty() ? "document" : name, list, depth);
    } else if (node instanceof ScalarNode scalar) {
      scalar(name.isEmpty() ? "document" : name, scalar);
    }
  }

  private void map(String name, MappingNode map, int depth) {
    if (map.getValue().isEmpty()) {
      empty(name, map);
      return;
    }
    Map<String, Node> values = new LinkedHashMap<>();
    own(map, values);
    merged(map, values, depth);
    values.forEach((key, value) -> flatten(joined(name, key), value, depth + 1));
  }

  /** The map's own keys; Boot refuses a file that has one of them twice. */
  private void own(MappingNode map, Map<String, Node> into) {
    for (NodeTuple each : map.getValue()) {
      if (isMerge(each)) {
        continue;
      }
      String key = key(each.getKeyNode());
      if (into.put(key, each.getValueNode()) != null) {
        cannotStart(
            each.getKeyNode(),
            "the key '" + Shown.clipped(key, 80) + "' stands here for the second time",
            "keep one of the two: Spring Boot refuses the file");
      }
    }
  }

  /** The keys that {@code <<} brings in: they give way to the map's own and to earlier ones. */
  private void merged(MappingNode map, Map<String, Node> into, int depth) {
    for (NodeTuple each : map.getValue()) {
      if (!isMerge(each)) {
        continue;
      }
      if (each.getValueNode() instanceof SequenceNode several) {
        several.getValue().forEach(one -> merge(one, into, depth + 1));
      } else {
        merge(each.getValueNode(), into, depth + 1);
      }
    }
  }

  private void merge(Node source, Map<String, Node> into, int depth) {
    if (!(source instanceof MappingNode map) || depth > DEEPEST) {
      cannotStart(source, "<< does not name a map", "write << with an alias of a map");
      return;
    }
    for (NodeTuple each : map.getValue()) {
      if (!isMerge(each)) {
        into.putIfAbsent(key(each.getKeyNode()), each.getValueNode());
      }
    }
    merged(map, into, depth);
  }

  private void list(String name, SequenceNode list, int depth) {
    if (list.getValue().isEmpty()) {
      empty(name, list);
      return;
    }
    int index = 0;
    for (Node each : list.getValue()) {
      flatten(name + "[" + index++ + "]", each, depth + 1);
    }
  }

  private void scalar(String name, ScalarNode scalar) {
    if (isForeign(scalar.getTag())) {
      cannotStart(
          scalar,
          "the tag " + Shown.clipped(scalar.getTag().getValue(), 80) + " is not known",
          "write the value without a tag: Spring Boot refuses the file");
    }
    String raw = marks.restore(scalar.getValue());
    entries.add(new Entry(name, YamlScalars.printed(scalar.getTag(), raw), raw, place(scalar)));
  }

  private void empty(String name, Node node) {
    if (!name.isEmpty()) {
      entries.add(new Entry(name, "", "", place(node)));
    }
  }

  private String key(Node key) {
    if (!(key instanceof ScalarNode scalar)) {
      cannotStart(key, "a list or map is used as a key", "write a text as the key");
      return "[]";
    }
    String raw = marks.restore(scalar.getValue());
    return YamlScalars.isText(scalar.getTag())
        ? raw
        : "[" + YamlScalars.printedKey(scalar.getTag(), raw) + "]";
  }

  private void cannotStart(Node at, String problem, String mend) {
    troubles.add(new Trouble(Trouble.Severity.CANNOT_START, place(at), problem, mend));
  }

  private Place place(Node node) {
    Mark mark = node.getStartMark();
    return mark == null
        ? Place.in(file)
        : new Place(file, linesBefore + mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static boolean isMerge(NodeTuple tuple) {
    return Tag.MERGE.equals(tuple.getKeyNode().getTag());
  }

  private static boolean isForeign(Tag tag) {
    return !tag.getValue().startsWith(Tag.PREFIX);
  }

  private static String joined(String name, String key) {
    return name.isEmpty() || key.startsWith("[") ? name + key : name + "." + key;
  }
}
