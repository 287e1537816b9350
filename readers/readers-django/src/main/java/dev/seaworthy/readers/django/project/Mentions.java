package dev.seaworthy.readers.django.project;

import dev.seaworthy.engine.deployment.Selections;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the places that name a settings module. */
final class Mentions {

  private static final int MOST_FILES = 3000;

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:DJANGO_SETTINGS_MODULE[\"']?\\s*[,:=]?\\s*[\"']?|--settings[= ]|--ds[= ])"
              + "([A-Za-z_][\\w-]*(?:\\.[\\w-]+)*)");

  private static final Pattern DEPLOYS =
      Pattern.compile(
          "(?:.*[.-])?Dockerfile(?:[.-].*)?|.*compose.*\\.ya?ml|Procfile|.*\\.service|fly\\.toml"
              + "|app\\.ya?ml|render\\.ya?ml|heroku\\.yml|entrypoint.*|start.*\\.sh|.*deploy.*\\.ya?ml");

  private static final Pattern CONFIGURATION =
      Pattern.compile("DJANGO_CONFIGURATION[\"']?\\s*[,:=]?\\s*[\"']?([A-Za-z_]\\w*)");

  private static final Map<String, Selections.Kind> BY_NAME =
      Map.of(
          "manage.py", Selections.Kind.COMMAND_LINE,
          "wsgi.py", Selections.Kind.SERVER,
          "asgi.py", Selections.Kind.SERVER,
          "celery.py", Selections.Kind.WORKER,
          "pytest.ini", Selections.Kind.TESTS,
          "tox.ini", Selections.Kind.TESTS,
          "setup.cfg", Selections.Kind.TESTS,
          "pyproject.toml", Selections.Kind.TESTS,
          "conftest.py", Selections.Kind.TESTS,
          "Makefile", Selections.Kind.OTHER);

  private Mentions() {}

  static List<Mention> in(SourceTree tree) {
    List<Mention> mentions = new ArrayList<>();
    int read = 0;
    for (SourceFile file : tree.files()) {
      Optional<Selections.Kind> kind = kind(file.name());
      if (kind.isPresent() && read++ < MOST_FILES && file.read() instanceof Reading.Text text) {
        collect(file.path(), text.text(), kind.get(), mentions);
      }
    }
    return mentions;
  }

  private static Optional<Selections.Kind> kind(String name) {
    Selections.Kind known = BY_NAME.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    if (isPlainModule(name)) {
      return Optional.empty();
    }
    if (DEPLOYS.matcher(name).matches()) {
      return Optional.of(Selections.Kind.DEPLOYMENT);
    }
    return name.startsWith(".env") || name.endsWith(".env")
        ? Optional.of(Selections.Kind.OTHER)
        : Optional.empty();
  }

  /** Most files are such, and need not be matched. */
  private static boolean isPlainModule(String name) {
    return name.endsWith(".py")
        && !name.startsWith("entrypoint")
        && !name.contains("Dockerfile")
        && !name.startsWith(".env");
  }

  private static void collect(String path, String text, Selections.Kind kind, List<Mention> into) {
    if (!text.contains("DJANGO_SETTINGS_MODULE")
        && !text.contains("--settings")
        && !text.contains("--ds")) {
      return;
    }
    Matcher configuration = CONFIGURATION.matcher(text);
    String named = configuration.find() ? configuration.group(1) : "";
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].length() > 2000
          || lines[i].stripLeading().startsWith("#")
          || lines[i].stripLeading().startsWith("RUN ")) {
        continue;
      }
      Matcher matcher = NAMED.matcher(lines[i]);
      while (matcher.find()) {
        into.add(new Mention(matcher.group(1), named, Place.at(path, i + 1), kind));
      }
    }
  }
}
