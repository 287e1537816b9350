package dev.seaworthy.readers.build;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One Gradle script as its statements, and the plain assignments among them. */
final class GradleScript {
  private static final Set<String> OPEN_BLOCKS =
      Set.of("ext", "extra", "buildscript", "allprojects", "subprojects", "pluginManagement");

  /** Names that Groovy scripts may also give a value without {@code =}. */
  private static final Set<String> BY_CALL = Set.of("group", "version");

  private final String path;
  private final List<Statement> statements;
  private final Map<String, Property> properties = new LinkedHashMap<>();

  private GradleScript(String path, List<Statement> statements) {
    this.path = path;
    this.statements = statements;
    statements.forEach(
        each -> assignment(each).ifPresent(found -> properties.putIfAbsent(found.name(), found)));
  }

  static GradleScript parse(String path, String text) {
    return new GradleScript(
        path, Statements.of(GradleTokens.of(text, GradleTokens.Language.of(path))));
  }

  String path() {
    return path;
  }

  List<Statement> statements() {
    return statements;
  }

  /** Values that are given to a name anywhere in the script, by name; the first of each. */
  Map<String, Property> properties() {
    return properties;
  }

  Place place(Token token) {
    return new Place(path, token.line(), token.column());
  }

  /** The files that the script applies ({@code apply from: 'other.gradle'}), as written. */
  List<String> applied() {
    List<String> files = new ArrayList<>();
    for (Statement each : statements) {
      List<Token> texts = each.texts(0);
      boolean applies =
          each.first().isName("apply") && each.tokens().stream().anyMatch(t -> t.isName("from"));
      if (applies && !texts.isEmpty()) {
        files.add(texts.get(texts.size() - 1).text());
      }
    }
    return files;
  }

  /**
   * {@code name = "x"}, with {@code ext.}, {@code val}, {@code def} or a type in front; {@code
   * ext["name"] = "x"}; {@code set("name", "x")}; {@code val name by extra("x")}.
   */
  private Optional<Property> assignment(Statement statement) {
    List<Token> tokens = statement.tokens();
    if (!mayAssign(statement.blocks())) {
      return Optional.empty();
    }
    if (tokens.size() == 2 && BY_CALL.contains(tokens.get(0).text()) && tokens.get(1).isText()) {
      return value(tokens, 1, tokens.get(0));
    }
    int equals = indexOfSign(tokens, '=');
    if (equals > 0 && equals + 1 < tokens.size()) {
      Token name =
          tokens.get(equals - 1).isSign(']') && equals > 2
              ? tokens.get(equals - 2)
              : tokens.get(equals - 1);
      boolean isPlain = name.kind() == Token.Kind.NAME || name.isText();
      return isPlain ? value(tokens, equals + 1, name) : Optional.empty();
    }
    List<Token> texts = statement.texts(0);
    boolean sets = tokens.stream().anyMatch(each -> each.isName("set"));
    if (sets && texts.size() == 2) {
      return Optional.of(property(texts.get(0).text(), texts.get(1).text(), texts.get(1)));
    }
    boolean delegates = tokens.stream().anyMatch(each -> each.isName("by"));
    if (delegates && texts.size() == 1 && tokens.size() > 2) {
      return Optional.of(property(tokens.get(1).text(), texts.get(0).text(), texts.get(0)));
    }
    return Optional.empty();
  }

  /** What is assigned inside other blocks is a setting of theirs. */
  private static boolean mayAssign(Statement.Blocks blocks) {
    Statement.Blocks each = blocks;
    while (each.depth() > 0) {
      if (!OPEN_BLOCKS.contains(each.name())) {
        return false;
      }
      each = each.around().get(0);
    }
    return true;
  }

  private Optional<Property> value(List<Token> tokens, int from, Token name) {
    Expression expression = Expression.at(tokens, from);
    return expression.text().isEmpty()
        ? Optional.empty()
        : Optional.of(property(name.text(), expression.text(), tokens.get(from)));
  }

  private Property property(String name, String value, Token at) {
    return new Property(name, value, place(at));
  }

  private static int indexOfSign(List<Token> tokens, char sign) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isSign(sign)) {
        return i;
      }
    }
    return -1;
  }
}
