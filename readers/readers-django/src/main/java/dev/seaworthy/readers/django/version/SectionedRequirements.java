package dev.seaworthy.readers.django.version;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requirements in files with sections, line by line, so that each keeps its place: {@code
 * pyproject.toml}, {@code Pipfile}, {@code setup.cfg}, and the quoted ones of {@code setup.py}.
 */
final class SectionedRequirements {

  private static final Pattern SECTION =
      Pattern.compile("\\[{1,2}\\s*([^\\]]{1,120}?)\\s*\\]{1,2}\\s*(?:#.*)?");
  private static final Pattern KEY =
      Pattern.compile("[\"']?([A-Za-z0-9][\\w.-]{0,80})[\"']?\\s*=\\s*(.*)");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]{1,300})\"|'([^']{1,300})'");
  private static final Pattern VERSION =
      Pattern.compile(".*\\bversion\\s*=\\s*[\"']([^\"']{1,200})[\"'].*");

  private final String file;
  private final boolean script;
  private final List<Requirement> found = new ArrayList<>();
  private String section = "";
  private String key = "";

  SectionedRequirements(String file) {
    this.file = file;
    this.script = file.endsWith(".py");
  }

  List<Requirement> read(String text) {
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].strip();
      if (line.length() <= 2000 && !line.startsWith("#")) {
        line(lines[i], line, Place.at(file, i + 1));
      }
    }
    return found;
  }

  private void line(String whole, String line, Place place) {
    Matcher header = SECTION.matcher(line);
    boolean indented = whole.startsWith(" ") || whole.startsWith("\t");
    if (!script && !indented && header.matches()) {
      section = header.group(1).replace("\"", "");
      key = "";
      return;
    }
    Matcher pair = KEY.matcher(line);
    boolean isPair = pair.matches() && (!indented || script) && !inArray();
    if (isPair) {
      key = pair.group(1);
    }
    if (isPair && isTable()) {
      named(pair.group(1), pair.group(2), place);
    } else if (isListed()) {
      listed(isPair ? pair.group(2) : line, place);
    }
    if (line.equals("]") || line.endsWith("],") || line.endsWith("]")) {
      key = script ? "" : key;
    }
  }

  /** In {@code setup.cfg} and {@code setup.py} a line may look like a pair and be a requirement. */
  private boolean inArray() {
    return script && key.endsWith("_requires");
  }

  /** Poetry's and Pipenv's tables: a name and a version. */
  private boolean isTable() {
    return section.equals("packages")
        || section.equals("dev-packages")
        || (section.startsWith("tool.poetry.") && section.endsWith("dependencies"));
  }

  /** Lists of requirements as text. */
  private boolean isListed() {
    return (section.equals("project") && key.equals("dependencies"))
        || section.equals("project.optional-dependencies")
        || section.equals("dependency-groups")
        || (section.equals("options") && key.equals("install_requires"))
        || section.equals("options.extras_require")
        || (script && key.equals("install_requires"));
  }

  private boolean isDevelopment() {
    boolean grouped =
        section.equals("project.optional-dependencies")
            || section.equals("dependency-groups")
            || section.equals("options.extras_require");
    return section.contains("dev-")
        || (section.startsWith("tool.poetry.group.")
            && RequirementLines.isDevelopment(section.split("\\.", -1)[3]))
        || (grouped && RequirementLines.isDevelopment(key));
  }

  private void named(String name, String value, Place place) {
    Matcher version = VERSION.matcher(value);
    Matcher quoted = QUOTED.matcher(value);
    String specifier =
        version.matches()
            ? version.group(1)
            : !value.startsWith("{") && quoted.find() ? value.strip().replaceAll("[\"']", "") : "";
    boolean exactly = specifier.matches("\\d+(\\.\\d+){1,3}") && section.startsWith("tool.poetry");
    Specifier parsed = Specifier.parse(specifier, exactly);
    found.add(
        new Requirement(
            Requirement.normal(name), parsed.version(), parsed.exact(), isDevelopment(), place));
  }

  private void listed(String line, Place place) {
    Matcher quoted = QUOTED.matcher(line);
    boolean any = false;
    while (quoted.find()) {
      any = true;
      String text = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
      RequirementLines.requirement(text, place, isDevelopment()).ifPresent(found::add);
    }
    boolean plain = !any && section.startsWith("options") && !line.isBlank();
    Optional<Requirement> one =
        plain ? RequirementLines.requirement(line, place, isDevelopment()) : Optional.empty();
    one.ifPresent(found::add);
  }
}
