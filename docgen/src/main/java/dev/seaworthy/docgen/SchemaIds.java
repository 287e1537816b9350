package dev.seaworthy.docgen;

import dev.seaworthy.engine.check.Declaration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * Puts the ids of all checks into the schema of {@code seaworthy.yml}, so that an editor offers
 * them. The rest of the schema is written by hand.
 */
final class SchemaIds {
  private static final String BEFORE = "\"description\": \"A check of this version.\",\n";
  private static final String INDENT = "          ";

  private SchemaIds() {}

  static String in(String schema, List<Declaration> declarations) {
    Collection<String> ids = new TreeSet<>();
    for (Declaration each : declarations) {
      ids.add(each.id());
      each.alias().ifPresent(ids::add);
    }
    int before = schema.indexOf(BEFORE);
    int from = schema.indexOf('[', before);
    int to = schema.indexOf(']', before);
    if (before < 0 || from < 0 || to < 0) {
      throw new IllegalStateException("the schema has no list of checks after: " + BEFORE.strip());
    }
    StringBuilder list = new StringBuilder("[\n");
    ids.forEach(id -> list.append(INDENT).append('"').append(id).append("\",\n"));
    list.setLength(list.length() - 2);
    list.append('\n').append(INDENT, 0, INDENT.length() - 2);
    return schema.substring(0, from) + list + schema.substring(to);
  }
}
