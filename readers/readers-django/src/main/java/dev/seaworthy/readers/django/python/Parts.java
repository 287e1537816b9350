package dev.seaworthy.readers.django.python;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts that a statement or an expression directly consists of. Stateless. */
public final class Parts {

  private Parts() {}

  /** The expressions directly inside an expression, in the order they are written. */
  public static List<Expression> of(Expression expression) {
    if (expression instanceof Expression.Attribute node) {
      return List.of(node.of());
    }
    if (expression instanceof Expression.Subscript node) {
      return List.of(node.of(), node.index());
    }
    if (expression instanceof Expression.Call node) {
      return some(Stream.concat(Stream.of(node.function()), values(node.arguments())));
    }
    if (expression instanceof Expression.Display node) {
      return node.items();
    }
    if (expression instanceof Expression.Formatted node) {
      return fields(node.parts());
    }
    if (expression instanceof Expression.Mapping node) {
      return some(node.entries().stream().flatMap(each -> Stream.of(each.key(), each.value())));
    }
    if (expression instanceof Expression.Comprehension node) {
      return of(node);
    }
    return operands(expression);
  }

  private static List<Expression> operands(Expression expression) {
    if (expression instanceof Expression.Unary node) {
      return List.of(node.operand());
    }
    if (expression instanceof Expression.Binary node) {
      return List.of(node.left(), node.right());
    }
    if (expression instanceof Expression.Logical node) {
      return node.operands();
    }
    if (expression instanceof Expression.Comparison node) {
      return some(
          Stream.concat(
              Stream.of(node.first()), node.links().stream().map(Expression.Link::operand)));
    }
    if (expression instanceof Expression.Conditional node) {
      return List.of(node.test(), node.then(), node.otherwise());
    }
    if (expression instanceof Expression.Lambda node) {
      return List.of(node.body());
    }
    if (expression instanceof Expression.Slice node) {
      return some(Stream.of(node.lower(), node.upper(), node.step()));
    }
    return wrapped(expression);
  }

  private static List<Expression> wrapped(Expression expression) {
    if (expression instanceof Expression.Starred node) {
      return List.of(node.value());
    }
    if (expression instanceof Expression.Walrus node) {
      return List.of(node.value());
    }
    if (expression instanceof Expression.Await node) {
      return List.of(node.value());
    }
    return expression instanceof Expression.Yield node ? some(Stream.of(node.value())) : List.of();
  }

  private static List<Expression> of(Expression.Comprehension node) {
    List<Expression> all = new ArrayList<>();
    for (Expression.Generator each : node.generators()) {
      all.add(each.iterable());
      all.addAll(each.conditions());
    }
    all.addAll(some(Stream.of(node.element(), node.value())));
    return all;
  }

  private static List<Expression> fields(List<Expression.Part> parts) {
    List<Expression> all = new ArrayList<>();
    for (Expression.Part part : parts) {
      if (part instanceof Expression.Field field) {
        all.add(field.value());
        all.addAll(field.specification() == null ? List.of() : fields(field.specification()));
      }
    }
    return all;
  }

  private static Stream<Expression> values(List<Expression.Argument> arguments) {
    return arguments.stream().map(Expression.Argument::value);
  }

  private static List<Expression> some(Stream<? extends @Nullable Expression> all) {
    return all.<Expression>mapMulti(
            (each, next) -> {
              if (each != null) {
                next.accept(each);
              }
            })
        .toList();
  }

  /** The expressions directly inside a statement: not those of statements inside it. */
  public static List<Expression> of(Statement statement) {
    if (statement instanceof Statement.Evaluate node) {
      return List.of(node.value());
    }
    if (statement instanceof Statement.Assign node) {
      return some(Stream.concat(node.targets().stream(), Stream.of(node.value())));
    }
    if (statement instanceof Statement.Augment node) {
      return List.of(node.target(), node.value());
    }
    if (statement instanceof Statement.Annotate node) {
      return some(Stream.of(node.target(), node.value()));
    }
    if (statement instanceof Statement.Return node) {
      return some(Stream.of(node.value()));
    }
    if (statement instanceof Statement.Raise node) {
      return some(Stream.of(node.error(), node.cause()));
    }
    if (statement instanceof Statement.Assert node) {
      return some(Stream.of(node.test(), node.message()));
    }
    return compound(statement);
  }

  private static List<Expression> compound(Statement statement) {
    if (statement instanceof Statement.If node) {
      return List.of(node.test());
    }
    if (statement instanceof Statement.While node) {
      return List.of(node.test());
    }
    if (statement instanceof Statement.For node) {
      return List.of(node.iterable());
    }
    if (statement instanceof Statement.With node) {
      return some(node.contexts().stream().map(Statement.Context::value));
    }
    if (statement instanceof Statement.Try node) {
      return some(node.handlers().stream().map(Statement.Handler::type));
    }
    if (statement instanceof Statement.Match node) {
      return some(
          Stream.concat(
              Stream.of(node.subject()), node.cases().stream().map(Statement.Case::guard)));
    }
    if (statement instanceof Statement.ClassDefinition node) {
      return some(Stream.concat(node.decorators().stream(), values(node.arguments())));
    }
    return statement instanceof Statement.Function node ? header(node) : List.of();
  }

  private static List<Expression> header(Statement.Function node) {
    return some(
        Stream.concat(
            node.decorators().stream(),
            node.parameters().all().stream().map(Parameters.Parameter::fallback)));
  }

  /** The statements directly inside a statement. */
  public static List<Statement> inside(Statement statement) {
    if (statement instanceof Statement.If node) {
      return joined(node.body(), node.otherwise());
    }
    if (statement instanceof Statement.While node) {
      return joined(node.body(), node.otherwise());
    }
    if (statement instanceof Statement.For node) {
      return joined(node.body(), node.otherwise());
    }
    if (statement instanceof Statement.With node) {
      return node.body();
    }
    if (statement instanceof Statement.Try node) {
      List<Statement> all = new ArrayList<>(node.body());
      node.handlers().forEach(each -> all.addAll(each.body()));
      all.addAll(joined(node.otherwise(), node.last()));
      return all;
    }
    if (statement instanceof Statement.Match node) {
      return node.cases().stream().flatMap(each -> each.body().stream()).toList();
    }
    if (statement instanceof Statement.ClassDefinition node) {
      return node.body();
    }
    return statement instanceof Statement.Function node ? node.body() : List.of();
  }

  private static List<Statement> joined(List<Statement> one, List<Statement> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }
}
