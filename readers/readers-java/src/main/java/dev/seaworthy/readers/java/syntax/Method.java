package dev.seaworthy.readers.java.syntax;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A method; its inside is read when it is asked for. Not thread-safe. */
public final class Method {
  private final Tokens tokens;
  private final String type;
  private final String name;
  private final List<Annotation> annotations;
  private final List<Field> parameters;
  private final int from;
  private final int end;
  private final Place place;
  private final List<Statement> statements = new ArrayList<>();
  private boolean read;

  Method(
      Tokens tokens,
      Heading heading,
      List<Annotation> annotations,
      List<Field> parameters,
      int from,
      int end) {
    this.tokens = tokens;
    this.type = heading.type();
    this.name = heading.name();
    this.annotations = List.copyOf(annotations);
    this.parameters = List.copyOf(parameters);
    this.from = from;
    this.end = end;
    this.place = tokens.place(heading.index());
  }

  /**
   * How a method is introduced.
   *
   * @param type the simple name of what it returns; empty for a constructor
   * @param name its name
   * @param index the token of the name
   */
  record Heading(String type, String name, int index) {}

  /** The simple name of the type it returns; empty for a constructor. */
  public String type() {
    return type;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Where its name stands. */
  public Place place() {
    return place;
  }

  /** Its annotations. */
  public List<Annotation> annotations() {
    return annotations;
  }

  /** Its parameters. */
  public List<Field> parameters() {
    return parameters;
  }

  /** Whether it has an inside; one of an interface may have none. */
  public boolean hasBody() {
    return from >= 0;
  }

  /** Its statements. */
  public List<Statement> statements() {
    if (!read && hasBody()) {
      statements.addAll(new Parser(tokens).statements(from, end));
    }
    read = true;
    return statements;
  }

  /** Whether a word stands in it. */
  public boolean mentions(String word) {
    for (int i = Math.max(0, from); i < end; i++) {
      if (tokens.at(i).isWord() && tokens.is(i, word)) {
        return true;
      }
    }
    return false;
  }

  /** Where a word stands in it first. */
  public Optional<Place> placeOf(String word) {
    for (int i = Math.max(0, from); i < end; i++) {
      if (tokens.at(i).isWord() && tokens.is(i, word)) {
        return Optional.of(tokens.place(i));
      }
    }
    return Optional.empty();
  }

  /** Where a class without a name, made in it, has a method of that name that does nothing. */
  public Optional<Place> emptyInside(String wanted) {
    for (int i = Math.max(0, from); i < end; i++) {
      if (tokens.at(i).isWord() && tokens.is(i, wanted) && tokens.is(i + 1, "(")) {
        int body = tokens.find(tokens.beyond(i + 1), end, "{", ";", ")", ",");
        if (tokens.is(body, "{") && tokens.closing(body) == body + 1) {
          return Optional.of(tokens.place(i));
        }
      }
    }
    return Optional.empty();
  }

  /** Hands out each call and each new object in it whose name is asked for. */
  public void calls(Set<String> names, Consumer<Expression> to) {
    for (int i = Math.max(0, from); i < end; i++) {
      Token token = tokens.at(i);
      if (!token.isWord() || !names.contains(token.text())) {
        continue;
      }
      int opening = tokens.beyondGenerics(i + 1, end);
      if (tokens.is(opening, "(")) {
        to.accept(one(i, opening));
      }
    }
  }

  private Expression one(int index, int opening) {
    List<Expression> arguments = new Parser(tokens).arguments(opening, end);
    Place where = tokens.place(index);
    String word = tokens.at(index).text();
    return tokens.is(index - 1, "new")
        ? new Expression.New(word, arguments, where)
        : new Expression.Call(receiver(index), word, arguments, where);
  }

  /** The plain name that a call is made on, such as the class of a static method. */
  private Optional<Expression> receiver(int index) {
    boolean named = tokens.is(index - 1, ".") && tokens.at(index - 2).isWord();
    return named
        ? Optional.of(new Expression.Name(tokens.at(index - 2).text(), tokens.place(index - 2)))
        : Optional.empty();
  }
}
