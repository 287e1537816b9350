package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Singleton;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** What {@code str} and {@code repr} give. */
final class Printing {

  private static final int DEEPEST = 20;

  private Printing() {}

  /** {@code str(value)}, following the program's own methods. */
  static String text(Interpreter interpreter, Traced value) {
    interpreter.known(value);
    if (value.object() instanceof InstanceObject instance) {
      for (String method : new String[] {"__str__", "__repr__"}) {
        Optional<Traced> found = instance.type().find(method);
        if (found.isPresent()) {
          return interpreter.text(interpreter.call(found.get(), value));
        }
      }
      if (instance.type().is("Enum")
          && !instance.type().is("StrEnum")
          && !instance.type().is("Choices")) {
        return instance.type().name()
            + "."
            + instance.names().get("name").map(Printing::raw).orElse("");
      }
      if (instance.payload().isPresent()) {
        return text(interpreter, instance.payload().get());
      }
      if (instance.type().is("BaseException")) {
        return instance.message();
      }
    }
    return plain(value, true);
  }

  private static String raw(Traced value) {
    return value.object() instanceof Text text ? text.value() : "";
  }

  /** {@code str} or {@code repr} of a value of the language itself. */
  static String plain(Traced value, boolean str) {
    return str && value.object() instanceof Text text ? text.value() : repr(value.object(), 0);
  }

  private static String repr(PythonObject object, int depth) {
    if (depth > DEEPEST) {
      return "...";
    }
    if (object instanceof Text text) {
      return quoted(text.value());
    }
    if (object instanceof ByteText bytes) {
      return "b" + quoted(bytes.latin1());
    }
    if (object instanceof Bool bool) {
      return bool.value() ? "True" : "False";
    }
    if (object instanceof Int number) {
      return number.value().toString();
    }
    if (object instanceof Real real) {
      return real(real.value());
    }
    if (object instanceof Items items) {
      return items(items, depth);
    }
    if (object instanceof Table table) {
      return table(table, depth);
    }
    return other(object);
  }

  private static String other(PythonObject object) {
    if (object instanceof Singleton one) {
      return switch (one) {
        case NONE -> "None";
        case ELLIPSIS -> "Ellipsis";
        case NOT_IMPLEMENTED -> "NotImplemented";
      };
    }
    if (object instanceof NativeObject known && known.text().isPresent()) {
      return known.text().get();
    }
    if (object instanceof dev.seaworthy.readers.django.value.Unknown unknown) {
      throw new NotKnown(unknown);
    }
    if (object instanceof ClassObject type) {
      return "<class '" + type.name() + "'>";
    }
    return "<" + object.typeName() + " object>";
  }

  private static String quoted(String value) {
    String escaped =
        value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
    boolean single = value.indexOf('\'') >= 0;
    if (single && value.indexOf('"') < 0) {
      return '"' + escaped + '"';
    }
    return "'" + escaped.replace("'", "\\'") + "'";
  }

  private static String items(Items items, int depth) {
    if (!items.exact()) {
      throw new NotKnown(items.uncertainty());
    }
    List<Traced> all = items.items();
    StringJoiner joiner = new StringJoiner(", ");
    all.forEach(each -> joiner.add(repr(each.object(), depth + 1)));
    return switch (items.kind()) {
      case LIST -> "[" + joiner + "]";
      case TUPLE -> "(" + joiner + (all.size() == 1 ? ",)" : ")");
      case SET -> all.isEmpty() ? "set()" : "{" + joiner + "}";
      case FROZENSET -> "frozenset({" + joiner + "})";
    };
  }

  private static String table(Table table, int depth) {
    StringJoiner joiner = new StringJoiner(", ", "{", "}");
    for (Table.Entry each : table.entries().values()) {
      String key = repr(each.key().object(), depth + 1);
      joiner.add(key + ": " + repr(each.value().object(), depth + 1));
    }
    return joiner.toString();
  }

  static String real(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    double size = Math.abs(value);
    if (size != 0 && (size >= 1e16 || size < 1e-4)) {
      return scientific(value);
    }
    String plain = new BigDecimal(Double.toString(value)).toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  private static String scientific(double value) {
    String[] parts = Double.toString(value).split("E");
    String digits =
        parts[0].endsWith(".0") ? parts[0].substring(0, parts[0].length() - 2) : parts[0];
    int exponent = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
    String sign = exponent < 0 ? "-" : "+";
    int size = Math.abs(exponent);
    return digits + "e" + sign + (size < 10 ? "0" : "") + size;
  }
}
