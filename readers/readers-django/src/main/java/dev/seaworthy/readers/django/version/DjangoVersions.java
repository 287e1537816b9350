package dev.seaworthy.readers.django.version;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.evaluate.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of Django that a project asks for, from requirement files, {@code pyproject.toml},
 * {@code Pipfile}, lock files and {@code setup.cfg}.
 *
 * <p>A lock file and an exact pin name one version; a range does not, and the value is then unknown
 * with the lowest version of the range as its candidate.
 */
public final class DjangoVersions {

  /** Django's long-term release that checks assume where no file names a version. */
  public static final Version USUAL = Version.of("5.2");

  private static final String FACT = "django.version";

  /** {@code django==4.2.3}, {@code "Django>=4.2,<5"}, {@code Django = "^4.2"} on one line. */
  private static final Pattern LINE =
      Pattern.compile(
          "(?i)(?:^|[\"'\\s\\[,])django(?:\\[[\\w,"
              + " -]*\\])?[\"']?\\s*(?:=\\s*[\"']|=\\s*\\{\\s*version\\s*=\\s*[\"'])?"
              + "\\s*(===|==|~=|>=|<=|\\^|~|>|<|!=)?\\s*v?(\\d+(?:\\.\\d+){0,3})");

  private static final Pattern LOCKED_NAME =
      Pattern.compile("(?i)^\\s*(?:name\\s*=\\s*)?[\"']django[\"']\\s*(?::\\s*\\{)?\\s*$");

  private static final Pattern LOCKED_VERSION =
      Pattern.compile(
          "^\\s*[\"']?version[\"']?\\s*[=:]\\s*[\"'](?:==)?(\\d+(?:\\.\\d+){0,3})[\"']");

  /** How many lines after its name a package's version stands in a lock file. */
  private static final int NEAR = 40;

  private DjangoVersions() {}

  private record Found(Version version, boolean exact, Place place, int rank) {}

  /**
   * The version that the files of a tree ask for.
   *
   * @param folder the folder of the project; files in it and above count before others
   */
  public static Fact<Version> of(SourceFiles files, String folder) {
    List<Found> all = new ArrayList<>();
    for (String file : DeclaredPackages.requirementFiles(files)) {
      files
          .read(file)
          .ifPresent(
              content -> collect(file, new String(content, StandardCharsets.UTF_8), folder, all));
    }
    Optional<Found> best = all.stream().min(Comparator.comparingInt(Found::rank));
    return best.map(DjangoVersions::fact)
        .orElseGet(
            () ->
                new Fact<>(
                    FACT,
                    Value.unknown(List.of(), "no file names a version of Django"),
                    Origin.none()));
  }

  private static Fact<Version> fact(Found found) {
    Value<Version> value =
        found.exact()
            ? Value.known(found.version())
            : new Value.Unknown<>(
                List.of(),
                found.place() + " asks for a range of versions of Django",
                List.of(found.version()));
    return new Fact<>(FACT, value, Origin.at(found.place()));
  }

  private static void collect(String file, String text, String folder, List<Found> into) {
    boolean lock = file.endsWith(".lock");
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].length() > 500 ? lines[i].substring(0, 500) : lines[i];
      if (lock) {
        if (LOCKED_NAME.matcher(line).matches()) {
          locked(file, lines, i, folder, into);
        }
        continue;
      }
      Matcher matcher = LINE.matcher(line);
      boolean comment = line.stripLeading().startsWith("#");
      if (!comment && matcher.find() && !isUpperBound(matcher.group(1))) {
        boolean exact = "==".equals(matcher.group(1)) || "===".equals(matcher.group(1));
        add(file, matcher.group(2), exact, i + 1, folder, into);
      }
    }
  }

  private static boolean isUpperBound(String operator) {
    return "<".equals(operator) || "<=".equals(operator) || "!=".equals(operator);
  }

  private static void locked(
      String file, String[] lines, int name, String folder, List<Found> into) {
    for (int i = name + 1; i < Math.min(lines.length, name + NEAR); i++) {
      Matcher version = LOCKED_VERSION.matcher(lines[i]);
      if (version.find()) {
        add(file, version.group(1), true, i + 1, folder, into);
        return;
      }
    }
  }

  private static void add(
      String file, String text, boolean exact, int line, String folder, List<Found> into) {
    Optional<Version> version = Version.parse(text);
    if (version.isPresent()) {
      into.add(new Found(version.get(), exact, Place.at(file, line), rank(file, exact, folder)));
    }
  }

  /** The lower, the more a file counts: near the project, exact, a lock. */
  private static int rank(String file, boolean exact, String folder) {
    String home = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    boolean near =
        home.isEmpty()
            || home.equals(folder)
            || folder.startsWith(home + "/")
            || (home + "/").startsWith(folder.isEmpty() ? "requirements/" : folder + "/");
    int depth = (int) file.chars().filter(each -> each == '/').count();
    int development = file.matches(".*(?:dev|test|local|doc).*") ? 8 : 0;
    int lock = file.endsWith(".lock") ? 0 : 1;
    return (near ? 0 : 1000) + (exact ? 0 : 100) + development + depth * 2 + lock;
  }
}
