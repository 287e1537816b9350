package dev.seaworthy.readers.java.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the types of a file and their members, without looking into methods. Used once. */
final class Outline {
  /** Types inside of types, deeper than anybody writes them. */
  private static final int DEEPEST = 32;

  private static final Set<String> KINDS = Set.of("class", "interface", "enum", "record");

  private final Tokens tokens;
  private final List<TypeDeclaration> types = new ArrayList<>();

  Outline(Tokens tokens) {
    this.tokens = tokens;
  }

  List<TypeDeclaration> types() {
    members(0, tokens.size(), "", new Members(), 0);
    return types;
  }

  /** What was found so far in one type. */
  private static final class Members {
    private final List<Field> fields = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
  }

  private void members(int from, int end, String owner, Members to, int depth) {
    int at = from;
    List<Annotation> annotations = new ArrayList<>();
    while (at < end) {
      Token token = tokens.at(at);
      if (token.is("@") && !tokens.is(at + 1, "interface")) {
        at = annotation(at, end, annotations);
      } else if (isTypeAt(at)) {
        at = type(at, end, annotations, depth);
        annotations = new ArrayList<>();
      } else if (token.is(";") || token.is("}") || token.is(",")) {
        at++;
        annotations = new ArrayList<>();
      } else {
        at = member(at, end, owner, annotations, to);
        annotations = new ArrayList<>();
      }
    }
  }

  private boolean isTypeAt(int at) {
    int index = at;
    while (isModifier(tokens.at(index))) {
      index++;
    }
    boolean annotation = tokens.is(index, "@") && tokens.is(index + 1, "interface");
    boolean kind =
        tokens.at(index).isWord()
            && KINDS.contains(tokens.at(index).text())
            && tokens.at(index + 1).isWord();
    return annotation || (kind && !tokens.is(index + 2, "(")) || isRecord(index);
  }

  private boolean isRecord(int index) {
    int components = tokens.beyondGenerics(index + 2, tokens.size());
    return tokens.is(index, "record")
        && tokens.at(index + 1).isWord()
        && tokens.is(components, "(");
  }

  private static boolean isModifier(Token token) {
    if (!token.isWord()) {
      return false;
    }
    return switch (token.text()) {
      case "public",
          "protected",
          "private",
          "static",
          "final",
          "abstract",
          "sealed",
          "strictfp",
          "default",
          "synchronized",
          "transient",
          "volatile",
          "native" ->
          true;
      default -> false;
    };
  }

  /** Reads one type; the answer is the index behind it. */
  private int type(int at, int end, List<Annotation> annotations, int depth) {
    int index = at;
    while (isModifier(tokens.at(index))) {
      index++;
    }
    index += tokens.is(index, "@") ? 2 : 1;
    String name = tokens.at(index).text();
    int body = tokens.find(index + 1, end, "{", ";");
    if (!tokens.is(body, "{")) {
      return body + 1;
    }
    int closing = Math.min(tokens.closing(body), end);
    Members members = new Members();
    int components = tokens.beyondGenerics(index + 1, body);
    if (tokens.is(components, "(")) {
      members.fields.addAll(parameters(components));
    }
    List<String> supertypes = supertypes(index + 1, body);
    if (depth < DEEPEST) {
      members(body + 1, closing, name, members, depth + 1);
    }
    types.add(new TypeDeclaration(name, annotations, supertypes, members.fields, members.methods));
    return closing + 1;
  }

  private List<String> supertypes(int from, int end) {
    List<String> names = new ArrayList<>();
    boolean behind = false;
    int index = from;
    while (index < end) {
      Token token = tokens.at(index);
      if (token.is("extends") || token.is("implements")) {
        behind = true;
        index++;
      } else if (token.is("permits")) {
        behind = false;
        index++;
      } else if (token.is("<")) {
        index = Math.max(index + 1, tokens.beyondGenerics(index, end));
      } else {
        if (behind && token.isWord() && !tokens.is(index + 1, ".")) {
          names.add(token.text());
        }
        index = tokens.beyond(index);
      }
    }
    return names;
  }

  private int annotation(int at, int end, List<Annotation> to) {
    int index = at + 1;
    while (index + 1 < end && tokens.at(index).isWord() && tokens.is(index + 1, ".")) {
      index += 2;
    }
    String name = tokens.at(index).text();
    Map<String, Expression> values = new LinkedHashMap<>();
    int behind = index + 1;
    if (tokens.is(behind, "(") && behind < end) {
      int closing = Math.min(tokens.closing(behind), end);
      elements(behind + 1, closing, values);
      behind = closing + 1;
    }
    to.add(new Annotation(name, values, tokens.place(index)));
    return behind;
  }

  private void elements(int from, int end, Map<String, Expression> to) {
    int index = from;
    while (index < end) {
      boolean named = tokens.at(index).isWord() && tokens.is(index + 1, "=");
      String name = named ? tokens.at(index).text() : "value";
      to.putIfAbsent(name, new Parser(tokens).expression(named ? index + 2 : index, end));
      index = tokens.find(index, end, ",") + 1;
    }
  }

  /** Reads one field, method or initialiser; the answer is the index behind it. */
  private int member(int at, int end, String owner, List<Annotation> annotations, Members to) {
    int index = at;
    while (index < end) {
      Token token = tokens.at(index);
      if (token.is("(")) {
        return method(index, end, owner, annotations, to);
      }
      if (token.is("{")) {
        int closing = Math.min(tokens.closing(index), end);
        Method.Heading none = new Method.Heading("", "", index);
        to.methods.add(new Method(tokens, none, annotations, List.of(), index + 1, closing));
        return closing + 1;
      }
      if (token.is("=")) {
        int stop = tokens.find(index, end, ";");
        field(index, annotations, Optional.of(new Parser(tokens).expression(index + 1, stop)), to);
        return stop + 1;
      }
      if (token.is(";") || token.is(",")) {
        field(index, annotations, Optional.empty(), to);
        return index + 1;
      }
      if (token.is("<")) {
        index = Math.max(index + 1, tokens.beyondGenerics(index, end));
      } else if (token.is("@")) {
        index = annotation(index, end, annotations);
      } else {
        index = tokens.is(index, "[") ? tokens.beyond(index) : index + 1;
      }
    }
    return end;
  }

  private void field(
      int behindName, List<Annotation> annotations, Optional<Expression> value, Members to) {
    int name = behindName - 1;
    if (tokens.at(name).isWord() && name > 0) {
      to.fields.add(
          new Field(
              typeBefore(name), tokens.at(name).text(), annotations, value, tokens.place(name)));
    }
  }

  /** The simple name of the type that stands before a name. */
  private String typeBefore(int name) {
    int index = name - 1;
    while (index > 0 && (tokens.is(index, "]") || tokens.is(index, "["))) {
      index--;
    }
    if (tokens.is(index, "...")) {
      index--;
    }
    if (tokens.is(index, ">")) {
      int depth = 0;
      while (index > 0) {
        depth += tokens.is(index, ">") ? 1 : tokens.is(index, "<") ? -1 : 0;
        index--;
        if (depth == 0) {
          break;
        }
      }
    }
    return tokens.at(index).isWord() && !isModifier(tokens.at(index))
        ? tokens.at(index).text()
        : "";
  }

  private int method(int opening, int end, String owner, List<Annotation> annotations, Members to) {
    int closing = Math.min(tokens.closing(opening), end);
    int name = opening - 1;
    int body = tokens.find(closing + 1, end, "{", ";", ",", "default");
    int behind = tokens.is(body, "{") ? tokens.closing(body) : -1;
    if (tokens.at(name).isWord()) {
      String type = tokens.is(name, owner) ? "" : typeBefore(name);
      Method.Heading heading = new Method.Heading(type, tokens.at(name).text(), name);
      boolean hasBody = behind >= 0;
      to.methods.add(
          new Method(
              tokens,
              heading,
              annotations,
              parameters(opening),
              hasBody ? body + 1 : -1,
              hasBody ? Math.min(behind, end) : -1));
    }
    return (behind >= 0 ? Math.min(behind, end) : body) + 1;
  }

  private List<Field> parameters(int opening) {
    int closing = Math.min(tokens.closing(opening), tokens.size());
    List<Field> parameters = new ArrayList<>();
    int index = opening + 1;
    while (index < closing) {
      List<Annotation> annotations = new ArrayList<>();
      while (tokens.is(index, "@") && index < closing) {
        index = annotation(index, closing, annotations);
      }
      int comma = index;
      while (comma < closing && !tokens.is(comma, ",")) {
        int generics = tokens.beyondGenerics(comma, closing);
        comma = generics > comma ? generics : tokens.beyond(comma);
      }
      int name = comma - 1;
      if (tokens.at(name).isWord() && name > opening) {
        parameters.add(
            new Field(
                typeBefore(name),
                tokens.at(name).text(),
                annotations,
                Optional.empty(),
                tokens.place(name)));
      }
      index = comma + 1;
    }
    return parameters;
  }
}
