package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.python.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names that statements bind or whose objects they change, found without running them. */
final class Assigned {

  private final Set<String> names = new LinkedHashSet<>();

  private Assigned() {}

  /** The names; a star stands for those of a whole module. */
  static Set<String> in(List<Statement> statements) {
    Assigned assigned = new Assigned();
    statements.forEach(assigned::statement);
    return assigned.names;
  }

  private void all(List<Statement> statements) {
    statements.forEach(this::statement);
  }

  private void statement(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      assign.targets().forEach(this::target);
    } else if (statement instanceof Statement.Augment augment) {
      target(augment.target());
    } else if (statement instanceof Statement.Annotate annotate) {
      target(annotate.target());
    } else if (statement instanceof Statement.Evaluate evaluate) {
      call(evaluate.value());
    } else if (statement instanceof Statement.ImportFrom from) {
      from.names().forEach(each -> names.add(each.as() == null ? each.name() : each.as()));
      if (from.star()) {
        names.add("*");
      }
    } else if (statement instanceof Statement.Import imports) {
      imports
          .names()
          .forEach(
              each -> names.add(each.as() == null ? each.name().split("\\.", 2)[0] : each.as()));
    } else if (statement instanceof Statement.Delete delete) {
      delete.targets().forEach(this::target);
    } else if (statement instanceof Statement.Function function) {
      names.add(function.name());
    } else if (statement instanceof Statement.ClassDefinition type) {
      names.add(type.name());
    } else if (statement instanceof Statement.Broken broken) {
      names.addAll(broken.touched());
    } else {
      nested(statement);
    }
  }

  private void nested(Statement statement) {
    if (statement instanceof Statement.If branch) {
      all(branch.body());
      all(branch.otherwise());
    } else if (statement instanceof Statement.While loop) {
      all(loop.body());
      all(loop.otherwise());
    } else if (statement instanceof Statement.For loop) {
      target(loop.target());
      all(loop.body());
      all(loop.otherwise());
    } else if (statement instanceof Statement.With with) {
      with.contexts().stream()
          .map(Statement.Context::target)
          .filter(java.util.Objects::nonNull)
          .forEach(this::target);
      all(with.body());
    } else if (statement instanceof Statement.Try attempt) {
      all(attempt.body());
      attempt.handlers().forEach(each -> all(each.body()));
      all(attempt.otherwise());
      all(attempt.last());
    } else if (statement instanceof Statement.Match match) {
      match.cases().forEach(each -> all(each.body()));
    }
  }

  private void target(Expression target) {
    if (target instanceof Expression.Name name) {
      names.add(name.id());
    } else if (target instanceof Expression.Attribute attribute) {
      target(attribute.of());
    } else if (target instanceof Expression.Subscript subscript) {
      target(subscript.of());
    } else if (target instanceof Expression.Starred starred) {
      target(starred.value());
    } else if (target instanceof Expression.Display display) {
      display.items().forEach(this::target);
    }
  }

  /** {@code NAME.append(…)} and the like change what the name stands for. */
  private void call(Expression value) {
    if (value instanceof Expression.Call call
        && call.function() instanceof Expression.Attribute attribute) {
      target(attribute.of());
    } else if (value instanceof Expression.Walrus walrus) {
      names.add(walrus.name());
    }
  }
}
