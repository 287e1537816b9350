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

/** The types of the language and what calling them gives. */
final class BuiltinTypes {

  private BuiltinTypes() {}

  static void fill(Interpreter interpreter, Map<String, Traced> into) {
    add(interpreter, into, "str", BuiltinTypes::text);
    add(interpreter, into, "int", BuiltinTypes::whole);
    add(interpreter, into, "float", BuiltinTypes::real);
    add(interpreter, into, "bytes", BuiltinTypes::bytes);
    add(interpreter, into, "list", call -> items(call, Items.Kind.LIST));
    add(interpreter, into, "tuple", call -> items(call, Items.Kind.TUPLE));
    add(interpreter, into, "set", call -> items(call, Items.Kind.SET));
    add(interpreter, into, "frozenset", call -> items(call, Items.Kind.FROZENSET));
    add(interpreter, into, "dict", BuiltinTypes::table);
    add(
        interpreter,
        into,
        "bool",
        call -> call.get(0, "x").map(each -> Truth.of(interpreter, each)).orElse(Traced.of(false)));
    add(interpreter, into, "object", call -> Traced.of(interpreter.instance(type(into, "object"))));
    add(interpreter, into, "type", BuiltinTypes::typeOf);
    add(interpreter, into, "complex", call -> Traced.of(interpreter.limit("a complex number")));
    add(interpreter, into, "bytearray", call -> Traced.of(interpreter.limit("a bytearray")));
    add(interpreter, into, "slice", call -> Traced.of(interpreter.limit("a slice object")));
  }

  private static void add(
      Interpreter interpreter, Map<String, Traced> into, String name, NativeCode code) {
    into.put(name, Traced.of(interpreter.nativeClass(name, List.of(), code)));
  }

  private static ClassObject type(Map<String, Traced> all, String name) {
    return (ClassObject) java.util.Objects.requireNonNull(all.get(name)).object();
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
    Traced known = interpreter.builtins().all().get(value.object().typeName());
    return known == null ? interpreter.notFollowed("type()") : known;
  }
}
