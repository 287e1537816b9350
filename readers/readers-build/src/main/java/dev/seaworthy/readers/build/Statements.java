package dev.seaworthy.readers.build;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the words of a Gradle file together to statements. A statement ends with its line unless
 * brackets are open or a sign joins the next line to it; a brace opens or closes a block, also one
 * that stands for code.
 */
final class Statements {
  /** Most words of one statement that are kept; a list of modules has some hundreds. */
  private static final int LONGEST = 5_000;

  /** Blocks deeper than this count as this deep. */
  private static final int DEEPEST = 50;

  private final List<Statement> statements = new ArrayList<>();
  private final List<Token> open = new ArrayList<>();
  private Statement.Blocks blocks = Statement.Blocks.NONE;
  private int brackets;
  private int tooDeep;

  private Statements() {}

  static List<Statement> of(List<Token> tokens) {
    Statements reader = new Statements();
    for (int i = 0; i < tokens.size(); i++) {
      reader.take(tokens.get(i), i + 1 < tokens.size() ? tokens.get(i + 1) : tokens.get(i));
    }
    reader.end();
    return reader.statements;
  }

  private void take(Token token, Token next) {
    if (token.kind() == Token.Kind.LINE_END) {
      boolean goesOn = next.isSign('.') || (!open.isEmpty() && joins(open.get(open.size() - 1)));
      if (brackets == 0 && !goesOn) {
        end();
      }
    } else if (token.kind() != Token.Kind.SIGN) {
      keep(token);
    } else {
      sign(token);
    }
  }

  private void sign(Token token) {
    switch (token.text().charAt(0)) {
      case '{' -> {
        String name = blockName();
        end();
        enter(name);
      }
      case '}' -> {
        end();
        leave();
      }
      case ';' -> end();
      case '(', '[' -> {
        brackets++;
        keep(token);
      }
      case ')', ']' -> {
        brackets = Math.max(0, brackets - 1);
        keep(token);
      }
      default -> keep(token);
    }
  }

  private void keep(Token token) {
    if (open.size() < LONGEST) {
      open.add(token);
    }
  }

  private void enter(String name) {
    if (blocks.depth() < DEEPEST) {
      blocks = blocks.inside(name);
    } else {
      tooDeep++;
    }
  }

  private void leave() {
    if (tooDeep > 0) {
      tooDeep--;
    } else if (blocks.depth() > 0) {
      blocks = blocks.around().get(0);
    }
  }

  /** {@code named("bootJar") {} } and {@code create("libs") {} } are known by the text. */
  private String blockName() {
    if (open.isEmpty()) {
      return "";
    }
    Statement head = new Statement(blocks, List.copyOf(open));
    boolean byText =
        head.tokens().stream().anyMatch(each -> each.isName("named") || each.isName("create"));
    List<Token> texts = head.texts(0);
    return byText && !texts.isEmpty() ? texts.get(0).text() : head.first().text();
  }

  private static boolean joins(Token last) {
    return last.isSign(',') || last.isSign('=') || last.isSign('.') || last.isSign('+');
  }

  private void end() {
    brackets = 0;
    if (!open.isEmpty()) {
      statements.add(new Statement(blocks, List.copyOf(open)));
      open.clear();
    }
  }
}
