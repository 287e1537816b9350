package dev.seaworthy.readers.django.project;

import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
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

  private static final Pattern STARTS =
      Pattern.compile("manage\\.py|wsgi\\.py|asgi\\.py|celery\\.py");

  private static final Pattern OTHERS =
      Pattern.compile(
          "pytest\\.ini|tox\\.ini|setup\\.cfg|pyproject\\.toml|Makefile|\\.env.*|.*\\.env");

  private Mentions() {}

  static List<Mention> in(SourceTree tree) {
    List<Mention> mentions = new ArrayList<>();
    int read = 0;
    for (SourceFile file : tree.files()) {
      boolean deploys = DEPLOYS.matcher(file.name()).matches();
      boolean starts = STARTS.matcher(file.name()).matches();
      boolean other = OTHERS.matcher(file.name()).matches();
      if ((deploys || starts || other)
          && read++ < MOST_FILES
          && file.read() instanceof Reading.Text text) {
        collect(file.path(), text.text(), deploys, starts, mentions);
      }
    }
    return mentions;
  }

  private static void collect(
      String path, String text, boolean deploys, boolean starts, List<Mention> into) {
    String[] lines = text.split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].length() > 2000
          || lines[i].stripLeading().startsWith("#")
          || lines[i].stripLeading().startsWith("RUN ")) {
        continue;
      }
      Matcher matcher = NAMED.matcher(lines[i]);
      while (matcher.find()) {
        into.add(new Mention(matcher.group(1), Place.at(path, i + 1), deploys, starts));
      }
    }
  }
}
