package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.python.Parts;
import dev.seaworthy.readers.django.python.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The statements of a module that some of its names are made of. */
final class Slice {

  private final Function<Expression.Call, List<Expression>> telling;
  private final Set<String> needed;
  private final Set<String> mentioned = new LinkedHashSet<>();
  private final Set<Statement> kept = Collections.newSetFromMap(new IdentityHashMap<>());

  private Slice(Set<String> wanted, Function<Expression.Call, List<Expression>> telling) {
    this.needed = new LinkedHashSet<>(wanted);
    this.telling = telling;
  }

  /**
   * What is to be run, and the names it mentions that are not to be followed.
   *
   * @param statements in order, imports without the names that nobody needs
   * @param leftOut the names that the statements mention and that no statement among them binds
   */
  record Cut(List<Statement> statements, Set<String> leftOut) {}

  /**
   * Cuts a module.
   *
   * @param wanted the names that are wanted
   * @param telling the parts of a call that matter
   */
  static Cut of(
      List<Statement> statements,
      Set<String> wanted,
      Function<Expression.Call, List<Expression>> telling) {
    Slice slice = new Slice(wanted, telling);
    int before;
    do {
      before = slice.kept.size();
      statements.stream().filter(slice::bears).forEach(slice::keep);
    } while (slice.kept.size() > before);
    return slice.cut(statements);
  }

  private boolean bears(Statement statement) {
    if (kept.contains(statement)) {
      return false;
    }
    Set<String> bound = Assigned.in(List.of(statement));
    return bound.contains("*") || bound.stream().anyMatch(needed::contains);
  }

  private void keep(Statement statement) {
    kept.add(statement);
    Parts.of(statement).forEach(this::need);
    if (statement instanceof Statement.ClassDefinition) {
      Parts.inside(statement).forEach(this::mention);
      return;
    }
    Parts.inside(statement).forEach(this::keep);
    if (statement instanceof Statement.If || statement instanceof Statement.Try) {
      needed.addAll(Assigned.in(List.of(statement)));
    }
  }

  private void need(Expression expression) {
    if (expression instanceof Expression.Name name) {
      needed.add(name.id());
    }
    if (expression instanceof Expression.Call call) {
      telling.apply(call).forEach(this::need);
      mention(call);
    } else {
      Parts.of(expression).forEach(this::need);
    }
  }

  /** The body of a class runs with its names, but what they stand for does not matter. */
  private void mention(Statement statement) {
    Parts.of(statement).forEach(this::mention);
    Parts.inside(statement).forEach(this::mention);
  }

  private void mention(Expression expression) {
    if (expression instanceof Expression.Name name) {
      mentioned.add(name.id());
    }
    Parts.of(expression).forEach(this::mention);
  }

  private Cut cut(List<Statement> statements) {
    List<Statement> all = new ArrayList<>();
    Set<String> unbound = new LinkedHashSet<>(mentioned);
    unbound.removeAll(needed);
    for (Statement each : statements) {
      if (kept.contains(each)) {
        all.add(each instanceof Statement.ImportFrom from ? needed(from) : each);
      }
    }
    return new Cut(all, unbound);
  }

  private Statement needed(Statement.ImportFrom from) {
    if (from.star()) {
      return from;
    }
    List<Statement.Alias> names =
        from.names().stream()
            .filter(each -> needed.contains(each.as() == null ? each.name() : each.as()))
            .toList();
    return new Statement.ImportFrom(from.level(), from.module(), names, from.position());
  }
}
