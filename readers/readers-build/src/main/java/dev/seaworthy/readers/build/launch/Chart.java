package dev.seaworthy.readers.build.launch;

import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A Helm chart: its templates, filled as far as its values say.
 *
 * <p>Nothing of the template language is run. An action that names one value stands for that value,
 * or for its own default; any other is kept as {@code ${its words}}, a name that nobody supplies,
 * so that what depends on it stays unknown under that name. A line that is nothing but an action is
 * blank. Lines keep their numbers.
 */
final class Chart {
  private static final String FILE = "Chart.yaml";
  private static final Pattern ONLY_ACTIONS = Pattern.compile("\\s*(?:\\{\\{[^}]*}}\\s*)+");
  private static final Pattern ACTION = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?}}");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:quote\\s+)?\\.Values\\.([\\w.-]+)(?:\\s*\\|\\s*default\\s+\"?([^\"|]*?)\"?)?"
              + "(?:\\s*\\|\\s*(?:quote|squote|toString|trim|int|b64enc))*");
  private static final Pattern DEFAULT =
      Pattern.compile("default\\s+\"?([^\"|]*?)\"?\\s+\\.Values\\.([\\w.-]+)(?:\\s*\\|\\s*quote)?");

  /** Values of production come after the usual ones. */
  private static final List<String> VALUES =
      List.of(
          "values.yaml",
          "values.yml",
          "values-live.yaml",
          "values-prd.yaml",
          "values-prod.yaml",
          "values.prod.yaml",
          "values-production.yaml",
          "values.production.yaml");

  private static final int MOST_VALUES = 10_000;

  private final Map<String, String> values = new HashMap<>();

  private Chart() {}

  /** The chart whose template a file is; empty if it is none. */
  static Optional<Chart> of(SourceTree tree, SourceFile file) {
    int templates = ("/" + file.path()).lastIndexOf("/templates/");
    if (templates < 0) {
      return Optional.empty();
    }
    String folder = file.path().substring(0, Math.max(0, templates - 1));
    String home = folder.isEmpty() ? "" : folder + "/";
    if (tree.file(home + FILE).isEmpty()) {
      return Optional.empty();
    }
    Chart chart = new Chart();
    for (String each : VALUES) {
      tree.file(home + each).ifPresent(chart::read);
    }
    return Optional.of(chart);
  }

  /** A template with its values, line by line. */
  String filled(String template) {
    StringBuilder filled = new StringBuilder(template.length());
    for (String line : template.split("\n", -1)) {
      if (!ONLY_ACTIONS.matcher(line).matches()) {
        fill(line, filled);
      }
      filled.append('\n');
    }
    return filled.toString();
  }

  private void fill(String line, StringBuilder into) {
    int begin = into.length();
    Matcher action = ACTION.matcher(line);
    int from = 0;
    while (action.find()) {
      into.append(line, from, action.start());
      from = action.end();
      String text = value(action.group(1));
      String before = into.substring(begin);
      boolean inQuotes = before.chars().filter(each -> each == '"').count() % 2 == 1;
      boolean whole = before.stripTrailing().endsWith(":") && line.substring(from).isBlank();
      if (inQuotes) {
        into.append(escaped(text));
      } else {
        into.append(whole ? '"' + escaped(text) + '"' : text.replaceAll("[\r\n\"]", " "));
      }
    }
    into.append(line, from, line.length());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  private String value(String words) {
    Matcher value = VALUE.matcher(words);
    Matcher byDefault = DEFAULT.matcher(words);
    Optional<String> said = Optional.empty();
    String name = words.replaceAll("[^\\w.-]+", " ").strip();
    if (value.matches()) {
      name = ".Values." + value.group(1);
      said =
          Optional.ofNullable(values.get(value.group(1)))
              .or(() -> Optional.ofNullable(value.group(2)));
    } else if (byDefault.matches()) {
      name = ".Values." + byDefault.group(2);
      said =
          Optional.ofNullable(values.get(byDefault.group(2)))
              .or(() -> Optional.ofNullable(byDefault.group(1)));
    }
    if (said.isEmpty()) {
      return "${" + name + "}";
    }
    byte[] bytes = said.get().getBytes(StandardCharsets.UTF_8);
    return words.contains("b64enc") ? Base64.getEncoder().encodeToString(bytes) : said.get();
  }

  private void read(SourceFile file) {
    if (file.read() instanceof Reading.Text text) {
      try {
        for (Node document : YamlNodes.documents(text.text())) {
          collect("", document);
        }
      } catch (YamlNodes.Malformed e) {
        // What it says stays unknown, under the names that the templates use.
      }
    }
  }

  private void collect(String prefix, Node node) {
    YamlNodes.fields(node)
        .forEach(
            (name, value) -> {
              String whole = prefix.isEmpty() ? name : prefix + "." + name;
              if (values.size() < MOST_VALUES) {
                YamlNodes.text(value).ifPresent(text -> values.put(whole, text));
                collect(whole, value);
              }
            });
  }
}
