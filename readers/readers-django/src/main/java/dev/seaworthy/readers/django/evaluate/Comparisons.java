package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Keys;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Singleton;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.List;
import java.util.Optional;

/** Comparison and membership. */
final class Comparisons {

  private static final int DEEPEST = 30;

  private Comparisons() {}

  static Traced compare(Interpreter interpreter, Traced left, String operator, Traced right) {
    return switch (operator) {
      case "is" -> identical(interpreter, left, right);
      case "is not" -> Operators.unary(interpreter, "not", identical(interpreter, left, right));
      case "in" -> contains(interpreter, right, left);
      case "not in" -> Operators.unary(interpreter, "not", contains(interpreter, right, left));
      case "==" -> equal(interpreter, left, right);
      case "!=" -> Operators.unary(interpreter, "not", equal(interpreter, left, right));
      default -> ordered(interpreter, left, operator, right);
    };
  }

  private static Traced identical(Interpreter interpreter, Traced left, Traced right) {
    Trace trace = left.trace().and(right.trace());
    Optional<Unknown> why = unknown(left, right);
    if (why.isPresent()) {
      return new Traced(why.get(), trace);
    }
    if (left.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> identical(interpreter, each, right))
          .with(trace);
    }
    if (right.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> identical(interpreter, left, each))
          .with(trace);
    }
    boolean same =
        left.object() == right.object()
            || (!(left.object() instanceof Items)
                && !(left.object() instanceof Table)
                && left.object().typeName().equals(right.object().typeName())
                && Keys.of(left.object()).isPresent()
                && Keys.of(left.object()).equals(Keys.of(right.object())));
    return new Traced(Bool.of(same), trace);
  }

  private static Optional<Unknown> unknown(Traced left, Traced right) {
    if (left.object() instanceof Unknown one) {
      return Optional.of(right.object() instanceof Unknown other ? one.and(other) : one);
    }
    return right.object() instanceof Unknown other ? Optional.of(other) : Optional.empty();
  }

  static Traced equal(Interpreter interpreter, Traced left, Traced right) {
    return equal(interpreter, left, right, 0);
  }

  private static Traced equal(Interpreter interpreter, Traced left, Traced right, int depth) {
    Trace trace = Interpreter.traceOf(left).and(Interpreter.traceOf(right));
    Optional<Unknown> why = unknown(left, right);
    if (why.isPresent()) {
      return new Traced(why.get(), trace);
    }
    if (depth > DEEPEST) {
      return Traced.of(interpreter.limit("a comparison nested deeper than " + DEEPEST));
    }
    if (left.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> equal(interpreter, each, right, depth + 1))
          .with(trace);
    }
    if (right.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> equal(interpreter, left, each, depth + 1))
          .with(trace);
    }
    return known(interpreter, left, right, depth).with(trace);
  }

  private static Traced known(Interpreter interpreter, Traced left, Traced right, int depth) {
    PythonObject one = left.object();
    PythonObject other = right.object();
    if (one instanceof Items first && other instanceof Items second) {
      return items(interpreter, first, second, depth);
    }
    if (one instanceof Table first && other instanceof Table second) {
      return tables(interpreter, first, second, depth);
    }
    if (one instanceof InstanceObject instance) {
      Optional<Traced> method = instance.type().find("__eq__");
      if (method.isPresent()) {
        return Truth.of(interpreter, interpreter.call(method.get(), left, right));
      }
      if (instance.payload().isPresent() && one != other) {
        return equal(interpreter, instance.payload().get(), right, depth + 1);
      }
    }
    if (other instanceof InstanceObject instance
        && instance.payload().isPresent()
        && one != other) {
      return equal(interpreter, left, instance.payload().get(), depth + 1);
    }
    if (one instanceof NativeObject first && other instanceof NativeObject second && one != other) {
      Optional<String> text = first.text();
      boolean same =
          one.equals(other)
              || (one.typeName().equals(other.typeName())
                  && text.isPresent()
                  && text.equals(second.text()));
      return Traced.of(same);
    }
    boolean same =
        one == other || (Keys.of(one).isPresent() && Keys.of(one).equals(Keys.of(other)));
    return Traced.of(same);
  }

  private static Traced items(Interpreter interpreter, Items one, Items other, int depth) {
    boolean sets = one.kind().unique() && other.kind().unique();
    if (!sets && one.kind() != other.kind()) {
      return Traced.of(false);
    }
    if (!one.exact() || !other.exact()) {
      return Traced.of(!one.exact() ? one.uncertainty() : other.uncertainty());
    }
    if (one.items().size() != other.items().size()) {
      return Traced.of(false);
    }
    for (int i = 0; i < one.items().size(); i++) {
      Traced same =
          sets
              ? contains(interpreter, Traced.of(other), one.items().get(i))
              : equal(interpreter, one.items().get(i), other.items().get(i), depth + 1);
      if (same.object() != Bool.TRUE) {
        return same;
      }
    }
    return Traced.of(true);
  }

  private static Traced tables(Interpreter interpreter, Table one, Table other, int depth) {
    if (!one.exact() || !other.exact()) {
      return Traced.of(
          one.openBecause()
              .or(other::openBecause)
              .orElseGet(() -> interpreter.limit("a comparison of dictionaries")));
    }
    if (!one.entries().keySet().equals(other.entries().keySet())) {
      return Traced.of(false);
    }
    for (Object key : one.entries().keySet()) {
      Traced first = one.get(key).orElseThrow().value();
      Traced second = other.get(key).orElseThrow().value();
      Traced same = equal(interpreter, first, second, depth + 1);
      if (same.object() != Bool.TRUE) {
        return same;
      }
    }
    return Traced.of(true);
  }

  static Traced contains(Interpreter interpreter, Traced container, Traced needle) {
    Trace trace = container.trace().and(needle.trace());
    Optional<Unknown> why = unknown(container, needle);
    if (why.isPresent()) {
      return new Traced(why.get(), trace);
    }
    if (container.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> contains(interpreter, each, needle))
          .with(trace);
    }
    if (needle.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> contains(interpreter, container, each))
          .with(trace);
    }
    PythonObject it = container.object();
    if (it instanceof Items items) {
      return among(interpreter, items.items(), items.openBecause(), needle)
          .with(trace)
          .with(items.shape());
    }
    if (it instanceof Table table) {
      return inTable(table, needle).with(trace).with(table.shape());
    }
    if (it instanceof Text text) {
      return new Traced(Bool.of(text.value().contains(interpreter.text(needle))), trace);
    }
    if (it instanceof ByteText bytes && needle.object() instanceof ByteText part) {
      return new Traced(Bool.of(bytes.latin1().contains(part.latin1())), trace);
    }
    return custom(interpreter, container, needle).with(trace);
  }

  private static Traced custom(Interpreter interpreter, Traced container, Traced needle) {
    PythonObject it = container.object();
    if (it instanceof NativeObject known) {
      Optional<Traced> result = known.contains(interpreter, needle);
      if (result.isPresent()) {
        return result.get();
      }
    }
    if (it instanceof InstanceObject instance) {
      Optional<Traced> method = instance.type().find("__contains__");
      if (method.isPresent()) {
        return Truth.of(interpreter, interpreter.call(method.get(), container, needle));
      }
      if (instance.payload().isPresent()) {
        return contains(interpreter, instance.payload().get(), needle);
      }
    }
    if (container.isNone() && container.trace().implicit()) {
      throw new NotKnown(Attributes.absent(interpreter, container));
    }
    Iteration.Sequence sequence = Iteration.of(interpreter, container);
    return among(interpreter, sequence.items(), Optional.ofNullable(sequence.open()), needle);
  }

  private static Traced among(
      Interpreter interpreter, List<Traced> items, Optional<Unknown> open, Traced needle) {
    Optional<Unknown> doubt = open;
    for (Traced each : items) {
      Traced same = equal(interpreter, Merging.present(each), needle);
      if (same.object() == Bool.TRUE && !(each.object() instanceof Perhaps)) {
        return same;
      }
      if (same.object() == Bool.TRUE) {
        doubt = Optional.of(((Perhaps) each.object()).why());
      } else if (same.object() instanceof Unknown why) {
        doubt = Optional.of(why);
      } else if (same.object() instanceof Choice choice) {
        doubt = Optional.of(choice.why());
      }
    }
    return doubt.<Traced>map(Traced::of).orElseGet(() -> Traced.of(false));
  }

  private static Traced inTable(Table table, Traced needle) {
    Optional<Table.Entry> found = Keys.of(needle.object()).flatMap(table::get);
    if (found.isPresent()) {
      return found.get().value().object() instanceof Perhaps perhaps
          ? Traced.of(perhaps.why())
          : Traced.of(true);
    }
    return table.openBecause().<Traced>map(Traced::of).orElseGet(() -> Traced.of(false));
  }

  private static Traced ordered(
      Interpreter interpreter, Traced left, String operator, Traced right) {
    Trace trace = left.trace().and(right.trace());
    Optional<Unknown> why = unknown(left, right);
    if (why.isPresent()) {
      return new Traced(why.get(), trace);
    }
    if (left.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> ordered(interpreter, each, operator, right))
          .with(trace);
    }
    if (right.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> ordered(interpreter, left, operator, each))
          .with(trace);
    }
    int order = order(interpreter, left, right);
    boolean holds =
        switch (operator) {
          case "<" -> order < 0;
          case "<=" -> order <= 0;
          case ">" -> order > 0;
          default -> order >= 0;
        };
    return new Traced(Bool.of(holds), trace);
  }

  /** Negative, zero or positive, for objects that have an order. */
  static int order(Interpreter interpreter, Traced left, Traced right) {
    PythonObject one = interpreter.known(left).object();
    PythonObject other = interpreter.known(right).object();
    if (Arithmetic.isNumber(one) && Arithmetic.isNumber(other)) {
      return one instanceof Real || other instanceof Real
          ? Double.compare(Arithmetic.real(one), Arithmetic.real(other))
          : Arithmetic.whole(one).compareTo(Arithmetic.whole(other));
    }
    if (one instanceof Text first && other instanceof Text second) {
      return first.value().compareTo(second.value());
    }
    if (one instanceof Items first
        && other instanceof Items second
        && first.exact()
        && second.exact()) {
      for (int i = 0; i < Math.min(first.items().size(), second.items().size()); i++) {
        int order = order(interpreter, first.items().get(i), second.items().get(i));
        if (order != 0) {
          return order;
        }
      }
      return Integer.compare(first.items().size(), second.items().size());
    }
    if (one instanceof InstanceObject instance && instance.payload().isPresent()) {
      return order(interpreter, instance.payload().get(), right);
    }
    if (other instanceof InstanceObject instance && instance.payload().isPresent()) {
      return order(interpreter, left, instance.payload().get());
    }
    boolean plain =
        one == Singleton.NONE
            || other == Singleton.NONE
            || one instanceof Text
            || other instanceof Text;
    if (one == Singleton.NONE && left.trace().implicit()) {
      throw new NotKnown(Attributes.absent(interpreter, left));
    }
    if (!plain) {
      throw new NotKnown(
          interpreter.limit("an order of " + one.typeName() + " and " + other.typeName()));
    }
    throw interpreter.raise(
        "TypeError",
        "'<' not supported between instances of '"
            + one.typeName()
            + "' and '"
            + other.typeName()
            + "'");
  }
}
