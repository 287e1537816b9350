package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.ClassObject;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How django-environ turns the text of a variable into a value. */
final class Variables {

  private static final Set<String> TRUE = Set.of("true", "on", "ok", "y", "yes", "1");

  private final Interpreter interpreter;

  Variables(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The value of a text under a cast, which may be a type, a list of one, a tuple or a mapping. */
  Traced parse(Traced value, Optional<Traced> cast) {
    if (cast.isEmpty() || cast.get().isNone() || !(value.object() instanceof Text)) {
      return value;
    }
    String text = interpreter.text(value);
    Traced made = parsed(text, cast.get(), value);
    return made.with(value.trace());
  }

  private Traced parsed(String text, Traced cast, Traced value) {
    if (cast.object() instanceof Items items && items.items().size() == 1) {
      boolean tuple = items.kind() == Items.Kind.TUPLE;
      return sequence(text, items.kind(), tuple, Optional.of(items.items().get(0)), value);
    }
    if (cast.object() instanceof Table table) {
      return mapping(text, table);
    }
    String type = cast.object() instanceof ClassObject known ? known.name() : "";
    return switch (type) {
      case "bool" -> Traced.of(truth(text));
      case "list" -> sequence(text, Items.Kind.LIST, false, Optional.empty(), value);
      case "tuple" -> sequence(text, Items.Kind.TUPLE, true, Optional.empty(), value);
      case "set" -> sequence(text, Items.Kind.SET, false, Optional.empty(), value);
      case "dict" -> pairs(text, ",", value);
      case "float" -> Traced.of(new Real(real(text)));
      case "str" -> Traced.of(text);
      default -> interpreter.call(cast, value);
    };
  }

  static boolean truth(String text) {
    String plain = text.strip();
    if (plain.matches("[-+]?\\d{1,30}")) {
      return !plain.matches("[-+]?0+");
    }
    return TRUE.contains(text.toLowerCase(Locale.ROOT).strip());
  }

  private double real(String text) {
    String digits = text.replaceAll("[^\\d.,-]", "").replace(',', '.');
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException e) {
      throw interpreter.raise("ValueError", "could not convert string to float");
    }
  }

  private Traced sequence(
      String text, Items.Kind kind, boolean brackets, Optional<Traced> cast, Traced value) {
    String inner = brackets ? text.replaceAll("^[()]++|[()]++$", "") : text;
    List<Traced> items = new ArrayList<>();
    for (String part : inner.split(",")) {
      if (!part.isEmpty()) {
        Traced one = new Traced(new Text(part), value.trace());
        items.add(cast.isPresent() ? parse(one, cast) : one);
      }
    }
    return interpreter.items(kind, items);
  }

  private Traced pairs(String text, String separator, Traced value) {
    Map<String, Traced> all = new LinkedHashMap<>();
    for (String part : text.split(separator)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        all.put(
            part.substring(0, equals),
            new Traced(new Text(part.substring(equals + 1)), value.trace()));
      }
    }
    return interpreter.table(all);
  }

  private Traced mapping(String text, Table casts) {
    Optional<Traced> valueCast = casts.get("value");
    Map<String, Traced> all = new LinkedHashMap<>();
    for (String part : text.split(";")) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        all.put(part.substring(0, equals), parse(Traced.of(part.substring(equals + 1)), valueCast));
      }
    }
    return interpreter.table(all);
  }
}
