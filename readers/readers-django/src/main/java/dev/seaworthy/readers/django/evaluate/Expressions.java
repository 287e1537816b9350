package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.python.Expression;
import dev.seaworthy.readers.django.python.Expression.Argument;
import dev.seaworthy.readers.django.python.Parameters;
import dev.seaworthy.readers.django.python.Statement;
import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Keys;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Singleton;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates expressions in a scope.
 *
 * <p>Longer than most files: one short method for each kind of expression, which belong together.
 */
final class Expressions implements Expression.Visitor<Traced> {

  private final Interpreter interpreter;
  private final Scope scope;
  private final Targets targets;

  Expressions(Interpreter interpreter, Scope scope) {
    this.interpreter = interpreter;
    this.scope = scope;
    this.targets = new Targets(interpreter, scope, this);
  }

  Targets targets() {
    return targets;
  }

  /** The value of an expression; unknown where something in it cannot be followed. */
  Traced evaluate(Expression expression) {
    interpreter.step();
    Site before = interpreter.at(expression.position());
    try {
      interpreter.deeper();
      try {
        return expression.accept(this);
      } finally {
        interpreter.shallower();
      }
    } catch (NotKnown e) {
      return Traced.of(e.why());
    } finally {
      interpreter.at(before);
    }
  }

  private Traced evaluate(@Nullable Expression expression, Traced fallback) {
    return expression == null ? fallback : evaluate(expression);
  }

  @Override
  public Traced name(Expression.Name node) {
    Optional<Traced> found = scope.get(node.id());
    if (found.isPresent()) {
      return found.get();
    }
    Optional<Traced> builtin = interpreter.builtins().get(node.id(), scope);
    if (builtin.isPresent()) {
      return builtin.get();
    }
    Optional<Unknown> open = scope.module().names().openBecause();
    if (open.isPresent()) {
      return Traced.of(open.get());
    }
    throw interpreter.raise("NameError", "name '" + node.id() + "' is not defined");
  }

  @Override
  public Traced constant(Expression.Constant node) {
    return switch (node.word()) {
      case NONE -> Traced.NONE;
      case TRUE -> Traced.of(true);
      case FALSE -> Traced.of(false);
      case ELLIPSIS -> Traced.of(Singleton.ELLIPSIS);
    };
  }

  @Override
  public Traced number(Expression.Numeral node) {
    if (node.imaginary()) {
      throw new NotKnown(interpreter.limit("a complex number"));
    }
    return Traced.of(node.whole() != null ? new Int(node.whole()) : new Real(node.fraction()));
  }

  @Override
  public Traced text(Expression.Text node) {
    return Traced.of(new Text(node.value()));
  }

  @Override
  public Traced bytes(Expression.Bytes node) {
    return Traced.of(new ByteText(node.latin1()));
  }

  @Override
  public Traced formatted(Expression.Formatted node) {
    if (node.template()) {
      throw new NotKnown(interpreter.limit("a template string"));
    }
    return parts(node.parts());
  }

  private Traced parts(List<Expression.Part> parts) {
    Traced result = Traced.of("");
    for (Expression.Part part : parts) {
      Traced piece =
          part instanceof Expression.Field field
              ? field(field)
              : Traced.of(((Expression.Literal) part).value());
      result = interpreter.operate(result, "+", piece);
    }
    return result;
  }

  private Traced field(Expression.Field field) {
    Traced value = evaluate(field.value());
    Traced specification =
        field.specification() == null ? Traced.of("") : parts(field.specification());
    Traced text =
        interpreter.each(
            value,
            each -> {
              Traced shown =
                  field.conversion() == 'r'
                      ? Traced.of(Printing.plain(interpreter.known(each), false))
                      : each;
              String form = interpreter.text(specification);
              return interpreter.textOf(FormatSpec.apply(interpreter, shown, form));
            });
    Traced whole =
        field.echo() == null ? text : interpreter.operate(Traced.of(field.echo()), "+", text);
    return whole.with(Interpreter.traceOf(value)).with(specification.trace());
  }

  @Override
  public Traced attribute(Expression.Attribute node) {
    return interpreter.attribute(evaluate(node.of()), node.name());
  }

  @Override
  public Traced subscript(Expression.Subscript node) {
    Traced object = evaluate(node.of());
    return interpreter.item(object, evaluate(node.index()));
  }

  @Override
  public Traced slice(Expression.Slice node) {
    return Traced.of(
        new Subscripts.Slice(
            evaluate(node.lower(), Traced.NONE),
            evaluate(node.upper(), Traced.NONE),
            evaluate(node.step(), Traced.NONE)));
  }

  @Override
  public Traced call(Expression.Call node) {
    Traced callee = evaluate(node.function());
    List<Traced> positional = new ArrayList<>();
    Map<String, Traced> named = new LinkedHashMap<>();
    Optional<Unknown> lost = arguments(node.arguments(), positional, named);
    if (lost.isPresent() && !callee.isUnknown()) {
      return Traced.of(lost.get());
    }
    if (callee.object() == Builtins.SUPER) {
      return interpreter.builtins().superOf(scope, positional);
    }
    return interpreter.call(callee, positional, named).with(callee.trace());
  }

  /** Evaluates arguments; gives what makes the list of arguments itself unknown, if anything. */
  Optional<Unknown> arguments(
      List<Argument> arguments, List<Traced> positional, Map<String, Traced> named) {
    Unknown lost = null;
    for (Argument argument : arguments) {
      Traced value = evaluate(argument.value());
      switch (argument.passing()) {
        case POSITIONAL -> positional.add(value);
        case KEYWORD -> named.put(String.valueOf(argument.name()), value);
        case STAR -> lost = spread(value, positional, lost);
        case DOUBLE_STAR -> lost = spread(value, named, lost);
      }
    }
    return Optional.ofNullable(lost);
  }

  private @Nullable Unknown spread(Traced value, List<Traced> positional, @Nullable Unknown lost) {
    try {
      positional.addAll(interpreter.iterate(value));
      return lost;
    } catch (NotKnown e) {
      return e.why();
    }
  }

  private @Nullable Unknown spread(
      Traced value, Map<String, Traced> named, @Nullable Unknown lost) {
    if (value.object() instanceof Table table && table.exact()) {
      table
          .entries()
          .values()
          .forEach(each -> named.put(interpreter.text(each.key()), each.value()));
      return lost;
    }
    return value.object() instanceof Unknown why ? why : interpreter.limit("computed arguments");
  }

  @Override
  public Traced unary(Expression.Unary node) {
    return Operators.unary(interpreter, node.operator(), evaluate(node.operand()));
  }

  /** Chains lean to the left and may be long, so the spine is walked in a loop. */
  @Override
  public Traced binary(Expression.Binary node) {
    List<Expression.Binary> spine = new ArrayList<>(List.of(node));
    Expression left = node.left();
    while (left instanceof Expression.Binary inner) {
      spine.add(inner);
      left = inner.left();
    }
    Traced result = evaluate(left);
    for (int i = spine.size() - 1; i >= 0; i--) {
      Expression.Binary each = spine.get(i);
      Traced one = result;
      Traced right = evaluate(each.right());
      result = interpreter.attempt(() -> interpreter.operate(one, each.operator(), right));
    }
    return result;
  }

  @Override
  public Traced logical(Expression.Logical node) {
    Traced result = evaluate(node.operands().get(0));
    for (Expression next : node.operands().subList(1, node.operands().size())) {
      Traced truth = Truth.of(interpreter, result);
      if (truth.object() instanceof Bool bool) {
        if (bool.value() != node.conjunction()) {
          return result;
        }
        result = evaluate(next).with(truth.trace());
      } else {
        Unknown why = reason(truth);
        result = Merging.join(kept(result, node.conjunction()), evaluate(next), why);
      }
    }
    return result;
  }

  /** Of the alternatives of a value, those that end an {@code or} or {@code and}. */
  private Traced kept(Traced value, boolean conjunction) {
    List<Traced> kept =
        Merging.alternatives(value).stream()
            .filter(
                each ->
                    !(Truth.of(interpreter, each).object() instanceof Bool bool)
                        || bool.value() != conjunction)
            .toList();
    return kept.size() == 1 ? kept.get(0) : value;
  }

  private static Unknown reason(Traced truth) {
    return truth.object() instanceof dev.seaworthy.readers.django.value.Choice choice
        ? choice.why()
        : (Unknown) truth.object();
  }

  @Override
  public Traced comparison(Expression.Comparison node) {
    Traced left = evaluate(node.first());
    Traced result = Traced.of(true);
    for (Expression.Link link : node.links()) {
      Traced right = evaluate(link.operand());
      Traced one = left;
      Traced truth =
          interpreter.attempt(() -> Comparisons.compare(interpreter, one, link.operator(), right));
      result = truth.with(result.trace());
      if (truth.object() != Bool.TRUE) {
        return result;
      }
      left = right;
    }
    return result;
  }

  @Override
  public Traced conditional(Expression.Conditional node) {
    Traced truth = Truth.of(interpreter, evaluate(node.test()));
    if (truth.object() instanceof Bool bool) {
      return evaluate(bool.value() ? node.then() : node.otherwise()).with(truth.trace());
    }
    Traced then = withoutRaising(node.then());
    Traced otherwise = withoutRaising(node.otherwise());
    return Merging.join(then, otherwise, reason(truth)).with(truth.trace());
  }

  private Traced withoutRaising(Expression expression) {
    try {
      return evaluate(expression);
    } catch (Raised e) {
      return Traced.of(
          Unknown.because(
              Reason.Kind.CODE, "an expression that may raise " + e.getMessage(), e.site()));
    }
  }

  @Override
  public Traced lambda(Expression.Lambda node) {
    Statement body = new Statement.Return(node.body(), node.position());
    return Traced.of(
        new FunctionObject(
            "<lambda>",
            node.parameters(),
            List.of(body),
            scope,
            defaults(node.parameters()),
            false,
            false,
            null));
  }

  Map<String, Traced> defaults(Parameters parameters) {
    Map<String, Traced> defaults = new LinkedHashMap<>();
    for (Parameters.Parameter each : parameters.all()) {
      if (each.fallback() != null) {
        defaults.put(each.name(), evaluate(each.fallback()));
      }
    }
    return defaults;
  }

  @Override
  public Traced display(Expression.Display node) {
    List<Traced> items = new ArrayList<>();
    Trace trace = Trace.NONE;
    Unknown open = null;
    for (Expression each : node.items()) {
      if (!(each instanceof Expression.Starred starred)) {
        items.add(evaluate(each));
        continue;
      }
      Traced value = evaluate(starred.value());
      try {
        Iteration.Sequence sequence = Iteration.of(interpreter, value);
        items.addAll(sequence.items());
        trace = trace.and(sequence.trace());
        open = sequence.open() == null ? open : sequence.open();
      } catch (NotKnown e) {
        open = e.why();
      }
    }
    Traced made = interpreter.items(kind(node.shape()), items);
    if (made.object() instanceof Items all) {
      all.shapedBy(trace);
      if (open != null) {
        all.open(open);
      }
    }
    return made;
  }

  private static Items.Kind kind(Expression.Shape shape) {
    return switch (shape) {
      case LIST -> Items.Kind.LIST;
      case TUPLE -> Items.Kind.TUPLE;
      case SET -> Items.Kind.SET;
    };
  }

  @Override
  public Traced mapping(Expression.Mapping node) {
    Table table = interpreter.table();
    Traced made = Traced.of(table);
    for (Expression.Entry entry : node.entries()) {
      Traced value = evaluate(entry.value());
      Expression written = entry.key();
      if (written == null) {
        TableMethods.absorb(interpreter, table, value);
      } else {
        Traced key = evaluate(written);
        interpreter.setItem(made, key, value);
        Site site = interpreter.siteOf(written.position());
        Keys.of(key.object()).ifPresent(each -> table.standsAt(each, site));
      }
    }
    return made;
  }

  @Override
  public Traced comprehension(Expression.Comprehension node) {
    return new Comprehending(interpreter, scope, node).run();
  }

  @Override
  public Traced starred(Expression.Starred node) {
    return evaluate(node.value());
  }

  @Override
  public Traced walrus(Expression.Walrus node) {
    Traced value = evaluate(node.value());
    scope.target(node.name()).put(node.name(), value.with(interpreter.control()));
    return value;
  }

  @Override
  public Traced await(Expression.Await node) {
    evaluate(node.value());
    throw new NotKnown(interpreter.limit("an awaited value"));
  }

  @Override
  public Traced yielding(Expression.Yield node) {
    Traced value = evaluate(node.value(), Traced.NONE);
    if (node.from()) {
      scope.yielded().addAll(interpreter.iterate(value));
    } else {
      scope.yielded().add(value);
    }
    return Traced.NONE;
  }
}
