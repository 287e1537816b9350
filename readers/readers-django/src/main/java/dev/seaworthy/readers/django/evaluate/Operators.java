package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binary and unary operators. */
final class Operators {

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("+", "add"),
          Map.entry("-", "sub"),
          Map.entry("*", "mul"),
          Map.entry("/", "truediv"),
          Map.entry("//", "floordiv"),
          Map.entry("%", "mod"),
          Map.entry("**", "pow"),
          Map.entry("|", "or"),
          Map.entry("&", "and"),
          Map.entry("^", "xor"),
          Map.entry("<<", "lshift"),
          Map.entry(">>", "rshift"),
          Map.entry("@", "matmul"));

  private Operators() {}

  static Traced binary(Interpreter interpreter, Traced left, String operator, Traced right) {
    Trace trace = left.trace().and(right.trace());
    if (operator.equals("+") && isSequence(left) && right.object() instanceof Unknown why) {
      return longer((Items) left.object(), why).with(trace);
    }
    if (operator.equals("+") && isSequence(right) && left.object() instanceof Unknown why) {
      return longer((Items) right.object(), why).with(trace);
    }
    if (left.object() instanceof Unknown one) {
      Unknown why = right.object() instanceof Unknown other ? one.and(other) : one;
      return new Traced(why, trace);
    }
    if (right.object() instanceof Unknown why) {
      return new Traced(why, trace);
    }
    if (left.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> binary(interpreter, each, operator, right))
          .with(trace);
    }
    if (right.object() instanceof Choice choice) {
      return interpreter
          .eachThatWorks(choice, each -> binary(interpreter, left, operator, each))
          .with(trace);
    }
    try {
      return known(interpreter, left, operator, right).with(trace);
    } catch (Raised e) {
      throw orAbsent(interpreter, e, left, right);
    }
  }

  /** An operation that fails for want of a variable is not known. */
  private static RuntimeException orAbsent(
      Interpreter interpreter, Raised error, Traced... operands) {
    for (Traced each : operands) {
      if (each.isNone() && each.trace().implicit()) {
        return new NotKnown(Attributes.absent(interpreter, each));
      }
    }
    return error;
  }

  private static Traced known(Interpreter interpreter, Traced left, String operator, Traced right) {
    PythonObject one = left.object();
    PythonObject other = right.object();
    if (Arithmetic.isNumber(one) && Arithmetic.isNumber(other)) {
      return Traced.of(Arithmetic.binary(interpreter, one, operator, other));
    }
    if (one instanceof Text text && operator.equals("%")) {
      return PercentFormat.format(interpreter, text.value(), right);
    }
    if (one instanceof Text first && other instanceof Text second && operator.equals("+")) {
      return interpreter.textOf(first.value() + second.value());
    }
    if (one instanceof ByteText first && other instanceof ByteText second && operator.equals("+")) {
      return Traced.of(new ByteText(first.latin1() + second.latin1()));
    }
    if (operator.equals("*") && (repeatable(one) || repeatable(other))) {
      return repeatable(one) ? repeat(interpreter, one, other) : repeat(interpreter, other, one);
    }
    if (one instanceof Items first && other instanceof Items second) {
      return sequences(interpreter, first, operator, second);
    }
    if (one instanceof Table && other instanceof Table && operator.equals("|")) {
      Table both = interpreter.table();
      TableMethods.absorb(interpreter, both, left);
      TableMethods.absorb(interpreter, both, right);
      return Traced.of(both);
    }
    return custom(interpreter, left, operator, right);
  }

  private static boolean repeatable(PythonObject object) {
    return object instanceof Text || object instanceof Items || object instanceof ByteText;
  }

  private static Traced repeat(Interpreter interpreter, PythonObject what, PythonObject times) {
    if (!(times instanceof Int) && !(times instanceof Bool)) {
      throw interpreter.raise(
          "TypeError", "can't multiply sequence by non-int of type '" + times.typeName() + "'");
    }
    java.math.BigInteger wanted = Arithmetic.whole(times);
    int count =
        wanted.signum() <= 0 ? 0 : wanted.bitLength() < 31 ? wanted.intValue() : Integer.MAX_VALUE;
    if (what instanceof Items items) {
      return repeatItems(interpreter, items, count);
    }
    String text = what instanceof Text plain ? plain.value() : ((ByteText) what).latin1();
    if ((long) text.length() * count > interpreter.limits().characters()) {
      return Traced.of(
          interpreter.limit("a text of " + (long) text.length() * count + " characters"));
    }
    String repeated = text.repeat(count);
    return Traced.of(what instanceof Text ? new Text(repeated) : new ByteText(repeated));
  }

  private static Traced repeatItems(Interpreter interpreter, Items items, int count) {
    if ((long) items.items().size() * count > interpreter.limits().items()) {
      return Traced.of(
          interpreter.limit("a list of " + (long) items.items().size() * count + " items"));
    }
    List<Traced> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.addAll(items.items());
    }
    return interpreter.items(items.kind(), all).with(items.shape());
  }

  private static Traced sequences(
      Interpreter interpreter, Items one, String operator, Items other) {
    if (operator.equals("+") && one.kind() == other.kind() && !one.kind().unique()) {
      List<Traced> all = new ArrayList<>(one.items());
      all.addAll(other.items());
      return reshaped(interpreter.items(one.kind(), all), one, other);
    }
    if (one.kind().unique() && other.kind().unique()) {
      String method =
          switch (operator) {
            case "|" -> "union";
            case "&" -> "intersection";
            case "-" -> "difference";
            case "^" -> "symmetric_difference";
            default -> "";
          };
      if (!method.isEmpty()) {
        return interpreter.call(interpreter.attribute(Traced.of(one), method), Traced.of(other));
      }
    }
    throw unsupported(interpreter, one, operator, other);
  }

  private static Traced reshaped(Traced made, Items one, Items other) {
    if (made.object() instanceof Items items) {
      items.shapedBy(one.shape().and(other.shape()));
      one.openBecause().ifPresent(items::open);
      other.openBecause().ifPresent(items::open);
    }
    return made;
  }

  private static Traced custom(
      Interpreter interpreter, Traced left, String operator, Traced right) {
    PythonObject one = left.object();
    PythonObject other = right.object();
    if (one instanceof NativeObject known) {
      Optional<Traced> result = known.operate(interpreter, operator, right, false);
      if (result.isPresent()) {
        return result.get();
      }
    }
    if (other instanceof NativeObject known) {
      Optional<Traced> result = known.operate(interpreter, operator, left, true);
      if (result.isPresent()) {
        return result.get();
      }
    }
    String method = METHODS.getOrDefault(operator, operator);
    if (one instanceof InstanceObject instance) {
      Optional<Traced> found = instance.type().find("__" + method + "__");
      if (found.isPresent()) {
        return interpreter.call(found.get(), left, right);
      }
      if (instance.payload().isPresent()) {
        return binary(interpreter, instance.payload().get(), operator, right);
      }
      if (instance.type().unknownBase().isPresent()) {
        return Traced.of(instance.type().unknownBase().get());
      }
    }
    if (other instanceof InstanceObject instance) {
      Optional<Traced> found = instance.type().find("__r" + method + "__");
      if (found.isPresent()) {
        return interpreter.call(found.get(), right, left);
      }
      if (instance.payload().isPresent()) {
        return binary(interpreter, left, operator, instance.payload().get());
      }
      if (instance.type().unknownBase().isPresent()) {
        return Traced.of(instance.type().unknownBase().get());
      }
    }
    if (operator.equals("|") && (one instanceof ClassObject || other instanceof ClassObject)) {
      return left;
    }
    throw unsupported(interpreter, one, operator, other);
  }

  private static Raised unsupported(
      Interpreter interpreter, PythonObject one, String operator, PythonObject other) {
    return interpreter.raise(
        "TypeError",
        "unsupported operand type(s) for "
            + operator
            + ": '"
            + one.typeName()
            + "' and '"
            + other.typeName()
            + "'");
  }

  private static boolean isSequence(Traced value) {
    return value.object() instanceof Items items && !items.kind().unique();
  }

  /** A list, and something unknown that can only be added if it is a list too. */
  private static Traced longer(Items items, Unknown more) {
    Items all = new Items(items.journal(), items.kind(), items.items());
    all.shapedBy(items.shape());
    items.openBecause().ifPresent(all::open);
    all.open(more);
    return Traced.of(all);
  }

  /** {@code target op= value}: lists, sets and dictionaries change in place. */
  static Traced augmented(Interpreter interpreter, Traced left, String operator, Traced right) {
    PythonObject one = left.object();
    if (one instanceof Choice) {
      return interpreter.each(left, each -> augmented(interpreter, each, operator, right));
    }
    if (one instanceof Items items && items.kind() == Items.Kind.LIST && operator.equals("+")) {
      ItemsMethods.extend(interpreter, items, right);
      return left;
    }
    if (one instanceof Items items && items.kind() == Items.Kind.SET && operator.equals("|")) {
      ItemsMethods.extend(interpreter, items, right);
      return left;
    }
    if (one instanceof Table table && operator.equals("|")) {
      TableMethods.absorb(interpreter, table, right);
      return left;
    }
    if (one instanceof InstanceObject instance) {
      String method = "__i" + METHODS.getOrDefault(operator, operator) + "__";
      Optional<Traced> found = instance.type().find(method);
      if (found.isPresent()) {
        return interpreter.call(found.get(), left, right);
      }
    }
    return binary(interpreter, left, operator, right);
  }

  static Traced unary(Interpreter interpreter, String operator, Traced operand) {
    if (operator.equals("not")) {
      return negated(interpreter, operand);
    }
    if (operand.isUnknown()) {
      return operand;
    }
    return interpreter.each(
        operand,
        each -> {
          if (!Arithmetic.isNumber(each.object())) {
            interpreter.known(each);
            throw interpreter.raise(
                "TypeError",
                "bad operand type for unary " + operator + ": '" + each.object().typeName() + "'");
          }
          return new Traced(Arithmetic.unary(operator, each.object()), each.trace());
        });
  }

  private static Traced negated(Interpreter interpreter, Traced operand) {
    Traced truth = Truth.of(interpreter, operand);
    return interpreter.each(
        truth,
        each ->
            each.object() instanceof Bool bool
                ? new Traced(Bool.of(!bool.value()), each.trace())
                : each);
  }
}
