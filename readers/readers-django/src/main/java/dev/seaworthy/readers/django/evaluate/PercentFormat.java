package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code "…" % values}. */
final class PercentFormat {

  private static final Pattern FIELD =
      Pattern.compile("%(?:\\(([^)]*)\\))?([-+ #0]*)(\\d{0,6})(?:\\.(\\d{1,4}))?([a-zA-Z%])");

  private PercentFormat() {}

  static Traced format(Interpreter interpreter, String format, Traced values) {
    boolean tuple = values.object() instanceof Items items && items.kind() == Items.Kind.TUPLE;
    List<Traced> positional = tuple ? interpreter.iterate(values) : List.of(values);
    StringBuilder out = new StringBuilder();
    Trace trace = values.trace();
    Matcher matcher = FIELD.matcher(format);
    int end = 0;
    int next = 0;
    while (matcher.find()) {
      out.append(format, end, matcher.start());
      end = matcher.end();
      if (matcher.group(5).equals("%")) {
        out.append('%');
        continue;
      }
      Traced value;
      if (matcher.group(1) != null) {
        value = interpreter.item(values, Traced.of(matcher.group(1)));
      } else if (next < positional.size()) {
        value = positional.get(next++);
      } else {
        throw interpreter.raise("TypeError", "not enough arguments for format string");
      }
      trace = trace.and(value.trace());
      out.append(field(interpreter, value, matcher));
    }
    out.append(format, end, format.length());
    if (next < positional.size() && tuple && !(values.object() instanceof Table)) {
      throw interpreter.raise("TypeError", "not all arguments converted during string formatting");
    }
    return interpreter.textOf(out.toString()).with(trace);
  }

  private static String field(Interpreter interpreter, Traced value, Matcher matcher) {
    if (matcher.group().equals("%d") && value.object() instanceof Int whole) {
      return whole.value().toString();
    }
    String flags = matcher.group(2);
    String width = matcher.group(3);
    String precision = matcher.group(4) == null ? "" : "." + matcher.group(4);
    String align = flags.contains("-") ? "<" : flags.contains("0") ? "0" : ">";
    String lead = width.isEmpty() ? "" : align + width;
    return switch (matcher.group(5)) {
      case "s" ->
          FormatSpec.apply(
              interpreter,
              Traced.of(interpreter.printed(value)),
              lead.replace("0", "") + precision);
      case "r" -> Printing.plain(interpreter.known(value), false);
      case "d", "i", "u" -> FormatSpec.apply(interpreter, value, lead + "d");
      default -> FormatSpec.apply(interpreter, value, lead + precision + matcher.group(5));
    };
  }
}
