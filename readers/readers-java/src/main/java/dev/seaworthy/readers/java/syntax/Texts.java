package dev.seaworthy.readers.java.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the texts that an expression stands for: literals, constants of the same type or of another
 * one in the tree, what is joined of them, lists of them. Not thread-safe.
 */
public final class Texts {
  /** Constants made of constants, deeper than anybody writes them. */
  private static final int DEEPEST = 16;

  /** Parts that one text may be made of: no work without an end in what names itself. */
  private static final int MOST_STEPS = 2_000;

  private static final Set<String> LISTS = Set.of("of", "asList", "toList", "toArray", "copyOf");

  private final TypeDeclaration here;
  private final Function<String, Optional<TypeDeclaration>> elsewhere;
  private final Map<String, Expression> locals = new HashMap<>();
  private int stepsLeft;

  /**
   * Texts as one type sees them.
   *
   * @param here the type
   * @param elsewhere other types by simple name
   */
  public Texts(TypeDeclaration here, Function<String, Optional<TypeDeclaration>> elsewhere) {
    this.here = here;
    this.elsewhere = elsewhere;
  }

  /** Notes the value of a variable of a method. */
  public void note(String variable, Expression value) {
    locals.put(variable, value);
  }

  /** The texts; empty where some of them is not known. */
  public Optional<List<String>> of(Expression expression) {
    stepsLeft = MOST_STEPS;
    return all(expression, here, 0);
  }

  /** The one text; empty where it is not known, or there are several. */
  public Optional<String> one(Expression expression) {
    return of(expression).filter(texts -> texts.size() == 1).map(texts -> texts.get(0));
  }

  private Optional<List<String>> all(Expression expression, TypeDeclaration type, int depth) {
    stepsLeft--;
    if (depth > DEEPEST || stepsLeft < 0) {
      return Optional.empty();
    }
    if (expression instanceof Expression.Text text) {
      return Optional.of(List.of(text.text()));
    }
    if (expression instanceof Expression.Items items) {
      return each(items.items(), type, depth);
    }
    if (expression instanceof Expression.Joined joined) {
      return joined(joined.parts(), type, depth);
    }
    if (expression instanceof Expression.Name name) {
      return named(name, type, depth);
    }
    if (expression instanceof Expression.Call call && LISTS.contains(call.name())) {
      boolean array = call.name().equals("toArray") || call.name().equals("toList");
      return array
          ? call.on().flatMap(on -> all(on, type, depth + 1))
          : each(call.arguments(), type, depth);
    }
    return Optional.empty();
  }

  private Optional<List<String>> each(
      List<Expression> expressions, TypeDeclaration type, int depth) {
    List<String> texts = new ArrayList<>();
    for (Expression each : expressions) {
      Optional<List<String>> more = all(each, type, depth + 1);
      if (more.isEmpty()) {
        return Optional.empty();
      }
      texts.addAll(more.get());
    }
    return Optional.of(texts);
  }

  private Optional<List<String>> joined(List<Expression> parts, TypeDeclaration type, int depth) {
    StringBuilder text = new StringBuilder();
    for (Expression part : parts) {
      Optional<List<String>> one = all(part, type, depth + 1).filter(all -> all.size() == 1);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      text.append(one.get().get(0));
    }
    return Optional.of(List.of(text.toString()));
  }

  private Optional<List<String>> named(Expression.Name name, TypeDeclaration type, int depth) {
    String text = name.text().startsWith("this.") ? name.text().substring(5) : name.text();
    int dot = text.lastIndexOf('.');
    if (dot < 0) {
      Expression local = locals.get(text);
      return local != null && type.name().equals(here.name())
          ? all(local, type, depth + 1)
          : constant(type, text, depth);
    }
    String owner = text.substring(text.lastIndexOf('.', dot - 1) + 1, dot);
    Optional<TypeDeclaration> other =
        owner.equals(type.name()) ? Optional.of(type) : elsewhere.apply(owner);
    return other.flatMap(found -> constant(found, text.substring(dot + 1), depth));
  }

  private Optional<List<String>> constant(TypeDeclaration type, String name, int depth) {
    return type.field(name)
        .filter(field -> field.annotations().isEmpty())
        .flatMap(Field::value)
        .flatMap(value -> all(value, type, depth + 1));
  }
}
