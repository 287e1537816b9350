package dev.seaworthy.readers.django.version;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.django.evaluate.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Requirement files of pip: one requirement on each line (PEP 508), {@code -r} includes of files in
 * the tree.
 *
 * @see <a href="https://pip.pypa.io/en/stable/reference/requirements-file-format/">pip,
 *     Requirements File Format</a>
 */
final class RequirementLines {

  private static final int MOST_LINES = 20_000;

  private static final Pattern INCLUDE =
      Pattern.compile("(?:-r|--requirement)[\\s=]*([^\\s#]{1,300}).*");

  private static final Pattern REQUIREMENT =
      Pattern.compile(
          "([A-Za-z0-9][A-Za-z0-9._-]{0,80})\\s*(?:\\[[\\w, .-]{0,200}\\])?\\s*(\\(?[=<>!~^(].*)?");

  private static final Pattern DEVELOPMENT =
      Pattern.compile(
          "(?i)(?:.*[/_.-])?(?:dev|devel|develop|development|tests?|testing|local"
              + "|docs?|documentation|lint|linting|ci|typing|tools?|types)(?:[/_.-].*)?");

  private final SourceFiles files;
  private final Set<String> included = new HashSet<>();
  private boolean complete = true;

  RequirementLines(SourceFiles files) {
    this.files = files;
  }

  /** Whether every file that another includes was found. */
  boolean complete() {
    return complete;
  }

  /** What a file asks for, and those it includes that have names of their own. */
  List<Requirement> read(String file, String text) {
    List<Requirement> found = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      if (number > MOST_LINES || line.length() > 2000) {
        continue;
      }
      Matcher include = INCLUDE.matcher(line.strip());
      if (include.matches()) {
        found.addAll(include(file, include.group(1)));
      } else {
        requirement(line, Place.at(file, number), isDevelopment(file)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The packages of Conda's {@code environment.yml}: {@code - django=4.2}. */
  static List<Requirement> ofConda(String file, String text) {
    List<Requirement> found = new ArrayList<>();
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].length() < 500 ? lines[i].strip() : "";
      if (line.startsWith("- ")) {
        String pinned = line.substring(2).replaceFirst("(?<![=<>!~])=(?!=)", "==");
        requirement(pinned, Place.at(file, i + 1), false).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The name of a file or of a group says that it is not for production. */
  static boolean isDevelopment(String name) {
    return DEVELOPMENT.matcher(name).matches();
  }

  /** One requirement as PEP 508 writes it. */
  static Optional<Requirement> requirement(String line, Place place, boolean development) {
    String bare = line.strip();
    int comment = bare.indexOf(" #");
    bare = comment < 0 ? bare : bare.substring(0, comment).strip();
    int marker = bare.indexOf(';');
    String wanted = (marker < 0 ? bare : bare.substring(0, marker)).strip();
    wanted = wanted.replaceAll("\\s+--hash=.*|\\\\$", "").strip();
    Matcher parts = REQUIREMENT.matcher(wanted);
    boolean ignored = bare.startsWith("#") || bare.startsWith("-");
    if (ignored || !parts.matches()) {
      return Optional.empty();
    }
    Specifier specifier = Specifier.parse(parts.group(2) == null ? "" : parts.group(2), false);
    Optional<Version> version = specifier.version();
    String name = Requirement.normal(parts.group(1).toLowerCase(Locale.ROOT));
    return Optional.of(new Requirement(name, version, specifier.exact(), development, place));
  }

  /** A file that is listed anyway is not read twice; one with a name of its own is read here. */
  private List<Requirement> include(String file, String target) {
    String path = resolve(file, target);
    if (path.isEmpty() || !files.isFile(path)) {
      complete = false;
      return List.of();
    }
    if (!included.add(path) || DeclaredPackages.isRequirementFile(path)) {
      return List.of();
    }
    return files
        .read(path)
        .map(content -> read(path, new String(content, StandardCharsets.UTF_8)))
        .orElse(List.of());
  }

  private static String resolve(String file, String target) {
    Deque<String> parts = new ArrayDeque<>();
    int slash = file.lastIndexOf('/');
    for (String part : (file.substring(0, Math.max(0, slash)) + "/" + target).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return "";
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return target.startsWith("/") ? "" : String.join("/", parts);
  }
}
