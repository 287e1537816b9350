package dev.seaworthy.readers.django.version;

import dev.seaworthy.readers.django.evaluate.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which modules count as installed: those of the standard library, and those that a requirement
 * file of the project names. Immutable.
 */
public final class DeclaredPackages implements Predicate<String> {

  private static final int DEEPEST = 4;
  private static final int MOST_FILES = 200;

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,80}");

  private static final Pattern FILES =
      Pattern.compile(
          "(?:.*requirements.*|base|production|prod|common|local|dev|main|pip)\\.(?:txt|in)"
              + "|pyproject\\.toml|setup\\.py|setup\\.cfg|Pipfile|Pipfile\\.lock|poetry\\.lock|uv\\.lock"
              + "|environment\\.ya?ml");

  private static final Set<String> SKIPPED =
      Set.of("node_modules", ".git", "static", "locale", "docs", "media", "frontend");

  /** Modules whose package has another name. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("environ", "django-environ"),
          Map.entry("decouple", "python-decouple"),
          Map.entry("dotenv", "python-dotenv"),
          Map.entry("corsheaders", "django-cors-headers"),
          Map.entry("rest_framework", "djangorestframework"),
          Map.entry("debug_toolbar", "django-debug-toolbar"),
          Map.entry("configurations", "django-configurations"),
          Map.entry("split_settings", "django-split-settings"),
          Map.entry("csp", "django-csp"),
          Map.entry("ldap", "python-ldap"),
          Map.entry("storages", "django-storages"),
          Map.entry("jwt", "pyjwt"),
          Map.entry("PIL", "pillow"),
          Map.entry("yaml", "pyyaml"),
          Map.entry("wagtail", "wagtail"),
          Map.entry("silk", "django-silk"),
          Map.entry("psycopg2", "psycopg2-binary"),
          Map.entry("MySQLdb", "mysqlclient"),
          Map.entry("bs4", "beautifulsoup4"),
          Map.entry("sentry_sdk", "sentry-sdk"),
          Map.entry("dateutil", "python-dateutil"));

  private final Set<String> names;

  private DeclaredPackages(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /**
   * Reads the packages that files declare.
   *
   * @param declaring what {@link #requirementFiles} lists of the same tree
   */
  public static DeclaredPackages of(SourceFiles files, List<String> declaring) {
    Set<String> names = new HashSet<>();
    for (String file : declaring) {
      files
          .read(file)
          .ifPresent(content -> collect(new String(content, StandardCharsets.UTF_8), names));
    }
    return new DeclaredPackages(names);
  }

  /** The files of a tree that declare dependencies, down to four folders, the nearer first. */
  public static List<String> requirementFiles(SourceFiles files) {
    List<String> found = new ArrayList<>();
    List<String> level = List.of("");
    for (int depth = 0; depth < DEEPEST && found.size() < MOST_FILES; depth++) {
      List<String> next = new ArrayList<>();
      for (String folder : level) {
        for (String name : files.list(folder)) {
          String path = folder.isEmpty() ? name : folder + "/" + name;
          if (mayDeclare(name) && files.isFile(path)) {
            found.add(path);
          } else if (!SKIPPED.contains(name) && next.size() < 5000 && files.isFolder(path)) {
            next.add(path);
          }
        }
      }
      level = next;
    }
    return found;
  }

  private static boolean mayDeclare(String name) {
    boolean plainModule = name.endsWith(".py") && !name.equals("setup.py");
    return !plainModule && FILES.matcher(name).matches();
  }

  /** Whether a path's name is one of those that {@link #requirementFiles} lists. */
  static boolean isRequirementFile(String path) {
    return mayDeclare(path.substring(path.lastIndexOf('/') + 1))
        && path.chars().filter(each -> each == '/').count() < DEEPEST;
  }

  private static void collect(String text, Set<String> names) {
    Matcher matcher = NAME.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      names.add(normal(matcher.group()));
    }
  }

  private static String normal(String name) {
    return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT).replaceAll("-$", "");
  }

  /** Whether no file of the project names a package. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** Whether a top-level module is of the standard library or of a declared package. */
  @Override
  public boolean test(String module) {
    if (StandardLibrary.MODULES.contains(module) || module.equals("django")) {
      return true;
    }
    String plain = normal(module);
    return names.contains(plain)
        || names.contains("django-" + plain)
        || names.contains("python-" + plain)
        || names.contains(normal(ALIASES.getOrDefault(module, module)));
  }
}
