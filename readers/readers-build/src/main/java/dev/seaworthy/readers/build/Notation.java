package dev.seaworthy.readers.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one dependency statement of a Gradle script names, unfilled.
 *
 * @param kind in which way it is named
 * @param text {@code group:artifact:version}, a project's path, or a catalog's name
 * @param platform whether it only brings versions along
 * @param at the word that names it
 */
record Notation(Kind kind, String text, boolean platform, Token at) {
  enum Kind {
    LIBRARY,
    PROJECT,
    CATALOG,
    BUNDLE
  }

  /** Names of the parts in {@code group: 'g', name: 'a', version: 'v'}. */
  private static final List<String> PARTS = List.of("group", "name", "version");

  /** Returns what the words after a configuration's name say. */
  static List<Notation> of(List<Token> tokens, int from) {
    List<Notation> all = new ArrayList<>();
    Map<String, String> parts = new HashMap<>();
    boolean platform = false;
    int at = from;
    while (at < tokens.size()) {
      Token each = tokens.get(at);
      Expression expression = Expression.at(tokens, at);
      int after = Math.max(at + 1, expression.end());
      if (each.isName("platform") || each.isName("enforcedPlatform")) {
        platform = true;
        after = at + 1;
      } else if (each.isName("project") || each.isName("kotlin")) {
        List<Token> texts = textsUpToBracket(tokens, at);
        if (!texts.isEmpty()) {
          all.add(byCall(each, texts.get(0), platform));
        }
      } else if (isPart(tokens, at)) {
        Expression value = Expression.at(tokens, at + 2);
        parts.put(each.text(), value.text());
        after = Math.max(at + 2, value.end());
      } else if (each.isText() && expression.text().contains(":")) {
        all.add(new Notation(Kind.LIBRARY, expression.text(), platform, each));
      } else if (each.kind() == Token.Kind.NAME) {
        byReference(expression.text(), platform, each, all);
      }
      at = after;
    }
    if (parts.containsKey("name")) {
      all.add(new Notation(Kind.LIBRARY, joined(parts), platform, tokens.get(from)));
    }
    return all;
  }

  private static boolean isPart(List<Token> tokens, int at) {
    return tokens.get(at).kind() == Token.Kind.NAME
        && PARTS.contains(tokens.get(at).text())
        && at + 2 < tokens.size()
        && (tokens.get(at + 1).isSign(':') || tokens.get(at + 1).isSign('='));
  }

  private static String joined(Map<String, String> parts) {
    String version = parts.getOrDefault("version", "");
    String name = parts.getOrDefault("group", "") + ":" + parts.getOrDefault("name", "");
    return version.isEmpty() ? name : name + ":" + version;
  }

  private static Notation byCall(Token call, Token text, boolean platform) {
    return call.isName("kotlin")
        ? new Notation(Kind.LIBRARY, "org.jetbrains.kotlin:kotlin-" + text.text(), platform, text)
        : new Notation(Kind.PROJECT, text.text(), platform, text);
  }

  /** {@code libs.a.b}, {@code libs.bundles.c}, {@code projects.d.e}, Boot's own constant. */
  private static void byReference(
      String reference, boolean platform, Token at, List<Notation> all) {
    String name = reference.substring(2, reference.length() - 1);
    if (name.startsWith("libs.bundles.")) {
      all.add(new Notation(Kind.BUNDLE, name.substring("libs.bundles.".length()), platform, at));
    } else if (name.startsWith("libs.")) {
      all.add(new Notation(Kind.CATALOG, name.substring("libs.".length()), platform, at));
    } else if (name.startsWith("projects.")) {
      String path = name.substring("projects".length()).replace('.', ':');
      all.add(new Notation(Kind.PROJECT, path, platform, at));
    } else if (name.endsWith("SpringBootPlugin.BOM_COORDINATES")) {
      all.add(new Notation(Kind.LIBRARY, Boot.GROUP + ":" + Boot.BILL, platform, at));
    }
  }

  private static List<Token> textsUpToBracket(List<Token> tokens, int from) {
    int end = from;
    while (end < tokens.size() && !tokens.get(end).isSign(')')) {
      end++;
    }
    return tokens.subList(from, end).stream().filter(Token::isText).toList();
  }
}
