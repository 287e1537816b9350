package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Gradle version catalog ({@code gradle/libs.versions.toml}): names for versions, libraries,
 * bundles of libraries and plugins. Names are held as scripts write them, with dots.
 */
final class Catalog {
  /**
   * A library or a plugin.
   *
   * @param id {@code group:artifact}, or a plugin's id
   * @param version as written there, or that of the version it refers to
   * @param place where its version stands, else where it is named
   */
  record Entry(String id, Optional<String> version, Place place) {}

  /** No catalog. */
  static final Catalog NONE = new Catalog("");

  private final String path;
  private final Map<String, Property> versions = new HashMap<>();
  private final Map<String, Entry> libraries = new HashMap<>();
  private final Map<String, List<String>> bundles = new HashMap<>();
  private final Map<String, Entry> plugins = new HashMap<>();

  private Catalog(String path) {
    this.path = path;
  }

  static Catalog parse(String path, String text) {
    Catalog catalog = new Catalog(path);
    String section = "";
    for (List<Token> row : rows(GradleTokens.of(text, GradleTokens.Language.TOML))) {
      if (row.get(0).isSign('[')) {
        section = row.size() > 1 ? row.get(1).text() : "";
      } else if (row.size() > 2 && row.get(1).isSign('=')) {
        catalog.add(section, dotted(row.get(0).text()), row.subList(2, row.size()));
      }
    }
    return catalog;
  }

  Optional<Property> version(String name) {
    return Optional.ofNullable(versions.get(name));
  }

  Optional<Entry> library(String name) {
    return Optional.ofNullable(libraries.get(name));
  }

  /** Names of the libraries in a bundle; none if there is no such bundle. */
  List<String> bundle(String name) {
    return bundles.getOrDefault(name, List.of());
  }

  Optional<Entry> plugin(String name) {
    return Optional.ofNullable(plugins.get(name));
  }

  /** Rows of words: what an open bracket or brace holds belongs to one row. */
  private static List<List<Token>> rows(List<Token> tokens) {
    List<List<Token>> rows = new ArrayList<>();
    List<Token> row = new ArrayList<>();
    int depth = 0;
    for (Token each : tokens) {
      if (each.kind() == Token.Kind.LINE_END) {
        if (depth <= 0 && !row.isEmpty()) {
          rows.add(List.copyOf(row));
          row.clear();
          depth = 0;
        }
        continue;
      }
      row.add(each);
      depth += each.isSign('{') || each.isSign('[') ? 1 : 0;
      depth -= each.isSign('}') || each.isSign(']') ? 1 : 0;
    }
    if (!row.isEmpty()) {
      rows.add(row);
    }
    return rows;
  }

  private void add(String section, String name, List<Token> value) {
    Map<String, Token> fields = fields(value);
    Token first = value.get(0);
    switch (section) {
      case "versions" -> {
        Token version = version(fields).orElse(first);
        versions.put(name, new Property(name, version.text(), place(version)));
      }
      case "libraries" -> library(name, first, fields);
      case "plugins" -> plugin(name, first, fields);
      case "bundles" ->
          bundles.put(
              name, value.stream().filter(Token::isText).map(each -> dotted(each.text())).toList());
      default -> {}
    }
  }

  private void library(String name, Token first, Map<String, Token> fields) {
    if (first.isText()) {
      String[] parts = first.text().split(":", -1);
      if (parts.length > 1) {
        Optional<String> version = parts.length > 2 ? Optional.of(parts[2]) : Optional.empty();
        libraries.put(name, new Entry(parts[0] + ":" + parts[1], version, place(first)));
      }
      return;
    }
    Token module = fields.get("module");
    Token artifact = fields.get("name");
    Token group = fields.get("group");
    if (module != null) {
      libraries.put(name, entry(module.text(), module, fields));
    } else if (group != null && artifact != null) {
      libraries.put(name, entry(group.text() + ":" + artifact.text(), artifact, fields));
    }
  }

  private void plugin(String name, Token first, Map<String, Token> fields) {
    Token id = fields.get("id");
    if (first.isText()) {
      String[] parts = first.text().split(":", -1);
      Optional<String> version = parts.length > 1 ? Optional.of(parts[1]) : Optional.empty();
      plugins.put(name, new Entry(parts[0], version, place(first)));
    } else if (id != null) {
      plugins.put(name, entry(id.text(), id, fields));
    }
  }

  /** An entry whose version is a reference is resolved now: the versions stand above by custom. */
  private Entry entry(String id, Token named, Map<String, Token> fields) {
    Token reference = fields.get("version.ref");
    if (reference != null) {
      Property version = versions.get(dotted(reference.text()));
      return version == null
          ? new Entry(id, Optional.empty(), place(named))
          : new Entry(id, Optional.of(version.value()), version.place());
    }
    Optional<Token> version = version(fields);
    return new Entry(id, version.map(Token::text), place(version.orElse(named)));
  }

  private static Optional<Token> version(Map<String, Token> fields) {
    for (String each :
        List.of(
            "version",
            "version.strictly",
            "version.require",
            "version.prefer",
            "strictly",
            "require",
            "prefer")) {
      if (fields.containsKey(each)) {
        return Optional.ofNullable(fields.get(each));
      }
    }
    return Optional.empty();
  }

  /** The texts of an inline table by their dotted key, tables inside included. */
  private static Map<String, Token> fields(List<Token> value) {
    Map<String, Token> fields = new HashMap<>();
    StringBuilder key = new StringBuilder();
    String outer = "";
    for (int i = 0; i < value.size(); i++) {
      Token each = value.get(i);
      if (each.isSign('{')) {
        outer = key.isEmpty() ? "" : key + ".";
        key.setLength(0);
      } else if (each.isSign('}') || each.isSign(',')) {
        outer = each.isSign('}') ? "" : outer;
        key.setLength(0);
      } else if (each.isText() && !key.isEmpty()) {
        fields.putIfAbsent(outer + key, each);
      } else if (each.kind() == Token.Kind.NAME || each.isSign('.')) {
        key.append(each.text());
      }
    }
    return fields;
  }

  private Place place(Token token) {
    return new Place(path, token.line(), token.column());
  }

  /** The form in which a script refers to a name. */
  static String dotted(String name) {
    return name.replace('-', '.').replace('_', '.');
  }
}
