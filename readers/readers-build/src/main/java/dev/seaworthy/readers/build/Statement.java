package dev.seaworthy.readers.build;

import java.util.List;

/**
 * A statement of a Gradle file, and the blocks it stands in.
 *
 * @param blocks names of the blocks around it, the outermost first; a block's name is its first
 *     word, or the text beside it for one that is registered by name
 * @param tokens its words, without line ends
 */
record Statement(Blocks blocks, List<Token> tokens) {
  /**
   * The blocks around a statement, as a chain that statements share.
   *
   * @param name the innermost one; empty for the file itself
   * @param depth how many there are
   */
  record Blocks(String name, int depth, List<Blocks> around) {
    static final Blocks NONE = new Blocks("", 0, List.of());

    Blocks inside(String block) {
      return new Blocks(block, depth + 1, List.of(this));
    }

    /** Whether these are exactly the blocks, the outermost first. */
    boolean are(String... names) {
      return depth == names.length && endWith(names);
    }

    /** Whether the innermost blocks are these. */
    boolean endWith(String... names) {
      Blocks each = this;
      for (int i = names.length - 1; i >= 0; i--) {
        if (each.depth == 0 || !each.name.equals(names[i])) {
          return false;
        }
        each = each.around.get(0);
      }
      return true;
    }

    /** Whether any of the blocks has the name. */
    boolean contain(String wanted) {
      for (Blocks each = this; each.depth > 0; each = each.around.get(0)) {
        if (each.name.equals(wanted)) {
          return true;
        }
      }
      return false;
    }
  }

  Token first() {
    return tokens.get(0);
  }

  /** Whether it begins with these names and signs. */
  boolean startsWith(String... words) {
    if (tokens.size() < words.length) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (tokens.get(i).isText() || !tokens.get(i).text().equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** The texts in it, from an index on. */
  List<Token> texts(int from) {
    return tokens.subList(Math.min(from, tokens.size()), tokens.size()).stream()
        .filter(Token::isText)
        .toList();
  }

  /** The names from an index on that dots join, such as {@code libs.spring.web}; else empty. */
  String path(int from) {
    StringBuilder path = new StringBuilder();
    for (int i = from; i < tokens.size(); i++) {
      Token each = tokens.get(i);
      boolean expectsName = (i - from) % 2 == 0;
      if (expectsName ? each.kind() != Token.Kind.NAME : !each.isSign('.')) {
        break;
      }
      path.append(each.text());
    }
    return path.toString();
  }
}
