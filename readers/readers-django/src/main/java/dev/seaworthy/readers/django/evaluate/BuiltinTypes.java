package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of the language and what calling them gives. */
final class BuiltinTypes {

  private BuiltinTypes() {}

  /** What makes an instance of a type; null if no type is called so. */
  static @Nullable NativeCode named(String name) {
    return switch (name) {
      case "str" -> BuiltinTypes::text;
      case "int" -> BuiltinTypes::whole;
      case "float" -> BuiltinTypes::real;
      case "bytes" -> BuiltinTypes::bytes;
      case "list" -> call -> items(call, Items.Kind.LIST);
      case "tuple" -> call -> items(call, Items.Kind.TUPLE);
      case "set" -> call -> items(call, Items.Kind.SET);
      case "frozenset" -> call -> items(call, Items.Kind.FROZENSET);
      case "dict" -> BuiltinTypes::table;
      case "bool" -> BuiltinTypes::truth;
      case "object" -> BuiltinTypes::object;
      case "type" -> BuiltinTypes::typeOf;
      case "complex" -> call -> Traced.of(call.interpreter().limit("a complex number"));
      case "bytearray" -> call -> Traced.of(call.interpreter().limit("a bytearray"));
      case "slice" -> call -> Traced.of(call.interpreter().limit("a slice object"));
      default -> null;
    };
  }

  private static Traced truth(Invocation call) {
    return call.get(0, "x")
        .map(each -> Truth.of(call.interpreter(), each))
        .orElse(Traced.of(false));
  }

  private static Traced object(Invocation call) {
    Interpreter interpreter = call.interpreter();
    return Traced.of(interpreter.instance((ClassObject) interpreter.builtin("object").object()));
  }

  private static Traced text(Invocation call) {
    if (call.get(0, "object").isEmpty()) {
      return Traced.of("");
    }
    Traced value = call.need(0, "object");
    return call.interpreter().textOf(call.interpreter().printed(value));
  }

  private static Traced whole(Invocation call) {
    if (call.get(0, "x").isEmpty()) {
      return Traced.of(0);
    }
    PythonObject object = call.interpreter().known(call.need(0, "x")).object();
    if (object instanceof Int || object instanceof Bool) {
      return Traced.of(new Int(Arithmetic.whole(object)));
    }
    if (object instanceof Real real) {
      return Traced.of(new Int(new java.math.BigDecimal(real.value()).toBigInteger()));
    }
    if (object instanceof Text text) {
      return Traced.of(new Int(parsed(call, text.value())));
    }
    if (object instanceof InstanceObject instance && instance.payload().isPresent()) {
      return whole(new Invocation(call.interpreter(), List.of(instance.payload().get()), Map.of()));
    }
    throw call.interpreter()
        .raise(
            "TypeError",
            "int() argument must be a string, a bytes-like object or a real number, not '"
                + object.typeName()
                + "'");
  }

  private static BigInteger parsed(Invocation call, String text) {
    int base = (int) call.whole(1, "base", 10);
    String digits = text.strip().replace("_", "");
    try {
      if (digits.length() > 4300) {
        throw new NumberFormatException("too long");
      }
      String plain = digits.startsWith("+") ? digits.substring(1) : digits;
      boolean prefixed =
          base != 10
              && plain.length() > 2
              && plain.charAt(0) == '0'
              && "xXoObB".indexOf(plain.charAt(1)) >= 0;
      return new BigInteger(
          prefixed ? plain.substring(2) : plain, base == 0 ? (prefixed ? 16 : 10) : base);
    } catch (NumberFormatException e) {
      throw call.interpreter()
          .raise(
              "ValueError",
              "invalid literal for int() with base "
                  + base
                  + ": "
                  + Printing.plain(Traced.of(text), false));
    }
  }

  private static Traced real(Invocation call) {
    PythonObject object = call.get(0, "x").orElse(Traced.of(0)).object();
    if (Arithmetic.isNumber(object)) {
      return Traced.of(new Real(Arithmetic.real(object)));
    }
    String text = call.text(0, "x").strip().replace("_", "");
    boolean number =
        text.matches("[-+]?(\\d++\\.?\\d*+|\\.\\d++)([eE][-+]?\\d{1,4})?") && text.length() < 400;
    if (!number) {
      throw call.interpreter()
          .raise(
              "ValueError",
              "could not convert string to float: " + Printing.plain(Traced.of(text), false));
    }
    return Traced.of(new Real(Double.parseDouble(text)));
  }

  private static Traced bytes(Invocation call) {
    Traced value = call.get(0, "source").orElse(Traced.of(new ByteText("")));
    if (value.object() instanceof ByteText) {
      return value;
    }
    if (value.object() instanceof Text) {
      return call.interpreter().call(call.interpreter().attribute(value, "encode"));
    }
    return Traced.of(call.interpreter().limit("a bytes object"));
  }

  private static Traced items(Invocation call, Items.Kind kind) {
    Interpreter interpreter = call.interpreter();
    if (call.size() == 0) {
      return interpreter.items(kind, List.of());
    }
    Iteration.Sequence sequence = Iteration.of(interpreter, call.need(0, "iterable"));
    Traced made = interpreter.items(kind, sequence.items());
    if (made.object() instanceof Items items) {
      items.shapedBy(sequence.trace());
      if (sequence.open() != null) {
        items.open(sequence.open());
      }
    }
    return made;
  }

  private static Traced table(Invocation call) {
    Table table = call.interpreter().table();
    if (call.size() > 0) {
      TableMethods.absorb(call.interpreter(), table, call.need(0, "mapping"));
    }
    call.named().forEach(table::put);
    return Traced.of(table);
  }

  private static Traced typeOf(Invocation call) {
    Interpreter interpreter = call.interpreter();
    if (call.size() == 3) {
      return interpreter.notFollowed("type()");
    }
    Traced value = interpreter.known(call.need(0, "object"));
    if (value.object() instanceof InstanceObject instance) {
      return Traced.of(instance.type());
    }
    Traced known = interpreter.builtins().named(value.object().typeName());
    return known == null ? interpreter.notFollowed("type()") : known;
  }
}
