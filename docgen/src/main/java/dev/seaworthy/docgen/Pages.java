package dev.seaworthy.docgen;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.report.sarif.SarifRules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that is made from the declarations, as files beneath the root of the working copy.
 *
 * @param texts the text of each file, by path
 */
record Pages(Map<String, String> texts) {
  /** The command that writes them. */
  static final String COMMAND = "scripts/docs";

  private static final String CHECKS = "docs/checks/";
  private static final String EXAMPLES =
      "report/src/main/resources/dev/seaworthy/report/text/examples/";
  private static final String SCHEMA = "docs/schema/seaworthy-1.json";

  static Pages of(List<Rule> rules, Path root) throws IOException {
    List<Rule> sorted = new ArrayList<>(rules);
    sorted.sort(Comparator.comparing(each -> each.declaration().id()));
    Map<String, String> texts = new TreeMap<>();
    for (Rule each : sorted) {
      String id = each.declaration().id();
      Cases cases = Cases.of(id, root);
      texts.put(CHECKS + id + ".md", new CheckPage(each, cases).text());
      cases.forTerminal().ifPresent(text -> texts.put(EXAMPLES + id + ".txt", text));
    }
    List<Declaration> declarations = sorted.stream().map(Rule::declaration).toList();
    texts.put(CHECKS + "README.md", new Index(declarations).text());
    texts.put(CHECKS + "rules.sarif", sarif(declarations));
    texts.put(SCHEMA, SchemaIds.in(Files.readString(root.resolve(SCHEMA)), declarations));
    return new Pages(texts);
  }

  /** Writes what is not there yet or differs, and removes pages of checks that are gone. */
  List<String> write(Path root) throws IOException {
    List<String> changed = differences(root);
    for (String each : changed) {
      Path file = root.resolve(each);
      String text = texts.get(each);
      if (text == null) {
        Files.delete(file);
      } else {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
    }
    return changed;
  }

  /** The files that are not what they would be. */
  List<String> differences(Path root) throws IOException {
    List<String> differences = new ArrayList<>();
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Path file = root.resolve(each.getKey());
      if (!Files.exists(file) || !Files.readString(file).equals(each.getValue())) {
        differences.add(each.getKey());
      }
    }
    for (String folder : List.of(CHECKS, EXAMPLES)) {
      differences.addAll(strangers(root, folder));
    }
    return differences;
  }

  private List<String> strangers(Path root, String folder) throws IOException {
    if (!Files.isDirectory(root.resolve(folder))) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      return files
          .map(file -> folder + file.getFileName())
          .filter(path -> !texts.containsKey(path))
          .sorted()
          .toList();
    }
  }

  private static String sarif(List<Declaration> declarations) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SarifRules.write(declarations, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
