package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.NativeModule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All descriptions, by module name. Each is made when a module of its package is first asked for:
 * settings import a handful of them. Not safe for use by several threads.
 */
public final class Libraries implements Function<String, @Nullable NativeModule> {

  private final int major;
  private final int minor;
  private final Map<String, NativeModule> byName = new HashMap<>();
  private final Set<String> described = new HashSet<>();

  private Libraries(int major, int minor) {
    this.major = major;
    this.minor = minor;
  }

  /** All descriptions, for a release line of Django, such as 5 and 2. */
  public static Libraries forDjango(int major, int minor) {
    return new Libraries(major, minor);
  }

  /** The description of a module by its dotted name, or null. */
  @Override
  public @Nullable NativeModule apply(String name) {
    int dot = name.indexOf('.');
    String top = dot < 0 ? name : name.substring(0, dot);
    if (described.add(top)) {
      for (List<NativeModule> group : groups(top)) {
        group.forEach(each -> byName.put(each.name(), each));
      }
    }
    return byName.get(name);
  }

  /** The groups that describe modules of a top-level package. */
  private List<List<NativeModule>> groups(String top) {
    return switch (top) {
      case "django" ->
          List.of(
              DjangoLibrary.modules(major, minor),
              dev.seaworthy.readers.django.routes.UrlLibrary.modules());
      case "os" -> List.of(OsLibrary.modules(), PathLibrary.modules());
      default -> List.of(group(top));
    };
  }

  private static List<NativeModule> group(String top) {
    return switch (top) {
      case "pathlib", "posixpath", "glob", "shutil" -> PathLibrary.modules();
      case "atexit",
          "gettext",
          "importlib",
          "locale",
          "logging",
          "mimetypes",
          "pprint",
          "signal",
          "sys",
          "traceback",
          "warnings" ->
          SystemLibrary.modules();
      case "getpass",
          "platform",
          "random",
          "secrets",
          "socket",
          "subprocess",
          "tempfile",
          "time",
          "uuid" ->
          GeneratedLibrary.modules();
      case "abc",
          "collections",
          "contextlib",
          "copy",
          "dataclasses",
          "enum",
          "functools",
          "gc",
          "inspect",
          "itertools",
          "operator",
          "threading",
          "types",
          "typing",
          "typing_extensions" ->
          LanguageLibrary.modules();
      case "ast", "base64", "distutils", "hashlib", "re", "regex", "shlex", "string", "textwrap" ->
          TextLibrary.modules();
      case "ConfigParser",
          "configparser",
          "json",
          "simplejson",
          "toml",
          "tomli",
          "tomllib",
          "ujson",
          "yaml" ->
          DataLibrary.modules();
      case "datetime" -> TimeLibrary.modules();
      case "urllib" -> UrlLibrary.modules();
      default -> packageIndex(top);
    };
  }

  /** Packages that are installed from the index. */
  private static List<NativeModule> packageIndex(String top) {
    return switch (top) {
      case "environ" -> DjangoEnviron.modules();
      case "decouple" -> Decouple.modules();
      case "dotenv" -> Dotenv.modules();
      case "environs" -> Environs.modules();
      case "dj_database_url", "dj_email_url", "django_cache_url" -> ServiceUrls.modules();
      case "configurations", "lasuite" -> ConfigurationValues.modules();
      case "split_settings" -> SplitSettings.modules();
      case "django_heroku", "django_on_heroku", "django_stubs_ext", "pymysql", "pytimeparse" ->
          Rewriters.modules();
      default -> List.of();
    };
  }
}
