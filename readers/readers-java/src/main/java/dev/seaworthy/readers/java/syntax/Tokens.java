package dev.seaworthy.readers.java.syntax;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The tokens of one file, with the partner of every bracket known. Immutable. */
final class Tokens {
  /** More tokens than that are no source that a person wrote: 2 MiB hold fewer. */
  private static final int MOST = 600_000;

  private static final Token END = new Token(Token.Kind.SIGN, "", 0, 0);

  private final String file;
  private final List<Token> tokens;
  private final int[] partners;

  private Tokens(String file, List<Token> tokens) {
    this.file = file;
    this.tokens = tokens;
    this.partners = partners(tokens);
  }

  static Tokens of(String file, String source) {
    return new Tokens(file, Lexer.tokens(source, MOST));
  }

  int size() {
    return tokens.size();
  }

  /** The token there; an empty sign beyond either end. */
  Token at(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : END;
  }

  boolean is(int index, String sign) {
    return at(index).is(sign);
  }

  /** The bracket that closes the one there; the end where it is never closed. */
  int closing(int index) {
    return partners[index];
  }

  /** The index behind a bracket and all in it; the next one for anything else. */
  int beyond(int index) {
    return isOpening(at(index)) ? closing(index) + 1 : index + 1;
  }

  /** The first of some signs that stands outside of any brackets, or the end of the range. */
  int find(int from, int end, String... signs) {
    int index = from;
    while (index < end) {
      for (String sign : signs) {
        if (is(index, sign)) {
          return index;
        }
      }
      index = beyond(index);
    }
    return end;
  }

  /** The index behind {@code <…>}; the same index where none stands there. */
  int beyondGenerics(int index, int end) {
    if (!is(index, "<")) {
      return index;
    }
    int depth = 0;
    for (int i = index; i < Math.min(end, index + 200); i++) {
      Token token = at(i);
      if (token.is("<")) {
        depth++;
      } else if (token.is(">")) {
        depth--;
        if (depth == 0) {
          return i + 1;
        }
      } else if (!token.isWord() && !isOfGenerics(token)) {
        return index;
      }
    }
    return index;
  }

  Place place(int index) {
    Token token = at(index);
    return new Place(file, token.line(), token.column());
  }

  private static boolean isOfGenerics(Token token) {
    return token.is(",")
        || token.is(".")
        || token.is("?")
        || token.is("&")
        || token.is("[")
        || token.is("]")
        || token.is("@");
  }

  private static boolean isOpening(Token token) {
    return token.is("(") || token.is("{") || token.is("[");
  }

  private static int[] partners(List<Token> tokens) {
    int[] partners = new int[tokens.size()];
    Arrays.fill(partners, tokens.size());
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (isOpening(token)) {
        open.push(i);
      } else if (token.is(")") || token.is("}") || token.is("]")) {
        close(token, i, tokens, open, partners);
      }
    }
    return partners;
  }

  /** A bracket of the wrong kind closes what was left open inside it, if its own kind is open. */
  private static void close(
      Token token, int index, List<Token> tokens, Deque<Integer> open, int[] partners) {
    String wanted = token.is(")") ? "(" : token.is("}") ? "{" : "[";
    int looked = 0;
    for (int candidate : open) {
      looked++;
      if (tokens.get(candidate).is(wanted)) {
        for (int i = 0; i < looked; i++) {
          partners[open.pop()] = index;
        }
        return;
      }
      if (looked > 64) {
        return;
      }
    }
  }
}
