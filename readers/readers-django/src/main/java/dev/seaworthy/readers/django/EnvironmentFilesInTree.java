package dev.seaworthy.readers.django;

import dev.seaworthy.engine.deployment.EnvironmentFiles.EnvironmentFile;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.dotenv.Assignment;
import dev.seaworthy.readers.dotenv.DotenvFile;
import dev.seaworthy.readers.dotenv.Interpolation;
import dev.seaworthy.readers.tree.GitIgnore;
import dev.seaworthy.readers.tree.Reading;
import dev.seaworthy.readers.tree.SourceFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The environment files that lie in a tree, templates left out. */
final class EnvironmentFilesInTree {

  private static final int MOST = 100;

  private static final Pattern NAME = Pattern.compile("\\.env(?:[._-].{1,60})?|.{1,60}\\.env");

  /** Files that show which names there are, and are meant to be committed. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "(?i).*(?:example|sample|template|dist|skeleton|default|tpl|schema|vault|enc(?:rypted)?"
              + "|sops|gpg|age)\\b.*|.*\\.(?:py|js|ts|sh|md|html|j2)");

  private final SourceTree tree;

  EnvironmentFilesInTree(SourceTree tree) {
    this.tree = tree;
  }

  dev.seaworthy.engine.deployment.EnvironmentFiles found() {
    List<EnvironmentFile> found = new ArrayList<>();
    GitIgnore ignore = GitIgnore.of(tree);
    for (SourceFile file : tree.files()) {
      boolean named =
          NAME.matcher(file.name()).matches() || ("/" + file.folder() + "/").contains("/.envs/");
      boolean wanted = named && !TEMPLATE.matcher(file.name()).matches();
      if (wanted && found.size() < MOST && file.read() instanceof Reading.Text text) {
        found.add(
            new EnvironmentFile(
                file.path(), ignore.ignores(file.path()), entries(file.path(), text.text())));
      }
    }
    return new dev.seaworthy.engine.deployment.EnvironmentFiles(found);
  }

  private static List<Fact<Datum>> entries(String path, String text) {
    List<Fact<Datum>> entries = new ArrayList<>();
    DotenvFile.parse(text)
        .resolve(Interpolation.BRACES, Map.of())
        .forEach(
            (name, resolved) -> {
              Assignment at = resolved.assignment();
              Place place = new Place(path, at.line(), at.column());
              Origin origin = Origin.of(Layer.at(place, ""));
              entries.add(new Fact<>(name, Value.known(Datum.text(resolved.value())), origin));
            });
    return entries;
  }
}
