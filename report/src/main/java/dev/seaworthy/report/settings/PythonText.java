package dev.seaworthy.report.settings;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;

/**
 * Writes a value as Python's {@code repr} does, secrets and what is not known in angle brackets.
 */
final class PythonText {
  private final UnaryOperator<String> hide;

  PythonText(UnaryOperator<String> hide) {
    this.hide = hide;
  }

  String of(String name, Datum datum) {
    return of(datum, Disguise.isSecretName(name));
  }

  private String of(Datum datum, boolean secret) {
    if (datum instanceof Datum.Text text) {
      return secret || Disguise.isSecretText(text.text())
          ? "<" + hide.apply(text.text()) + ">"
          : quoted(text.text());
    }
    if (datum instanceof Datum.Flag flag) {
      return flag.value() ? "True" : "False";
    }
    if (datum instanceof Datum.Whole whole) {
      String digits = whole.value().toString();
      return secret ? "<" + hide.apply(digits) + ">" : digits;
    }
    if (datum instanceof Datum.Real real) {
      return String.valueOf(real.value());
    }
    if (datum instanceof Datum.Items items) {
      return items(items, secret);
    }
    if (datum instanceof Datum.Table table) {
      return table(table, secret);
    }
    return datum instanceof Datum.Opaque opaque ? opaque(opaque) : "None";
  }

  private static String opaque(Datum.Opaque opaque) {
    return "<"
        + Shown.of(opaque.reason().isEmpty() ? opaque.type() : "not known: " + opaque.reason())
        + ">";
  }

  private String items(Datum.Items items, boolean secret) {
    String open = items.kind().equals("list") ? "[" : items.kind().equals("tuple") ? "(" : "{";
    String shut = items.kind().equals("list") ? "]" : items.kind().equals("tuple") ? ")" : "}";
    List<Datum> all = items.items();
    String only = all.size() == 1 && open.equals("(") ? "," : "";
    StringJoiner joined = new StringJoiner(", ", open, only + shut);
    all.forEach(each -> joined.add(of(each, secret)));
    return joined.toString();
  }

  private String table(Datum.Table table, boolean secret) {
    StringJoiner joined = new StringJoiner(", ", "{", "}");
    for (Map.Entry<String, Datum> each : table.entries().entrySet()) {
      boolean hidden = secret || Disguise.isSecretName(each.getKey());
      joined.add(quoted(each.getKey()) + ": " + of(each.getValue(), hidden));
    }
    return joined.toString();
  }

  private static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    String escaped = text.replace("\\", "\\\\");
    return quote + Shown.of(quote == '\'' ? escaped.replace("'", "\\'") : escaped) + quote;
  }
}
