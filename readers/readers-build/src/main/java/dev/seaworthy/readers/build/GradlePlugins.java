package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which plugins a Gradle project applies, and which versions scripts give to plugins. */
final class GradlePlugins {
  /**
   * A plugin as a script names it.
   *
   * @param applied false for {@code apply false}: only the version is meant
   */
  record Named(Plugin plugin, boolean applied) {}

  private final GradleProject project;

  GradlePlugins(GradleProject project) {
    this.project = project;
  }

  /** The plugins that the project applies, each once. */
  List<Plugin> applied() {
    Map<String, Plugin> applied = new LinkedHashMap<>();
    for (GradleProject.Said said : project.said()) {
      named(said.script(), said.statement())
          .filter(Named::applied)
          .map(Named::plugin)
          .ifPresent(each -> applied.putIfAbsent(each.id(), each));
    }
    return List.copyOf(applied.values());
  }

  /** Every plugin that a script names with a version. */
  List<Plugin> versioned(GradleScript script) {
    List<Plugin> all = new ArrayList<>();
    for (Statement each : script.statements()) {
      named(script, each)
          .map(Named::plugin)
          .filter(plugin -> plugin.version().isPresent())
          .ifPresent(all::add);
    }
    return all;
  }

  private Optional<Named> named(GradleScript script, Statement statement) {
    Statement.Blocks blocks = statement.blocks();
    if (blocks.endWith("plugins") && blocks.depth() <= 2) {
      return inBlock(script, statement);
    }
    boolean applies =
        statement.startsWith("apply")
            || statement.startsWith("plugins", ".", "apply")
            || statement.startsWith("pluginManager", ".", "apply");
    boolean fromFile = statement.tokens().stream().anyMatch(each -> each.isName("from"));
    List<Token> texts = statement.texts(0);
    return applies && !fromFile && !texts.isEmpty()
        ? Optional.of(
            named(texts.get(0).text(), Optional.empty(), true, script.place(texts.get(0))))
        : Optional.empty();
  }

  private Optional<Named> inBlock(GradleScript script, Statement statement) {
    List<Token> tokens = statement.tokens();
    Token first = statement.first();
    boolean applied = tokens.stream().noneMatch(each -> each.isName("false"));
    if (first.isName("alias")) {
      return alias(statement, applied, script.place(first));
    }
    List<Token> texts = statement.texts(0);
    if (texts.isEmpty()) {
      return first.kind() == Token.Kind.NAME
          ? Optional.of(named(first.text(), Optional.empty(), applied, script.place(first)))
          : Optional.empty();
    }
    Token id = texts.get(0);
    String prefix = first.isName("kotlin") ? "org.jetbrains.kotlin." : "";
    return Optional.of(named(prefix + id.text(), version(tokens), applied, script.place(id)));
  }

  private Optional<Named> alias(Statement statement, boolean applied, Place place) {
    String path = statement.path(2);
    String name =
        path.startsWith("libs.plugins.") ? path.substring("libs.plugins.".length()) : path;
    return project
        .catalog()
        .plugin(name)
        .map(
            entry ->
                named(
                    entry.id(),
                    entry.version(),
                    applied,
                    entry.version().isPresent() ? entry.place() : place));
  }

  private Optional<String> version(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isName("version")) {
        int at = tokens.get(i + 1).isSign('(') ? i + 2 : i + 1;
        String written = Expression.at(tokens, at).text();
        return written.isEmpty() ? Optional.empty() : project.filled(written);
      }
    }
    return Optional.empty();
  }

  private static Named named(String id, Optional<String> version, boolean applied, Place place) {
    return new Named(new Plugin(id, version, Map.of(), place), applied);
  }
}
