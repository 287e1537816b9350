package dev.seaworthy.readers.django.facts;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.readers.django.evaluate.InstanceObject;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.evaluate.Paths;
import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.ByteText;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Reason;
import dev.seaworthy.readers.django.value.Singleton;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Python values as the engine's data; what is not known becomes an opaque part with its reason. */
final class Data {

  /** Beyond this depth a value is opaque. */
  static final int DEEPEST = 12;

  private Data() {}

  static Datum of(Traced value) {
    return of(value, 0);
  }

  private static Datum of(Traced value, int depth) {
    PythonObject object = value.object();
    if (depth > DEEPEST) {
      return new Datum.Opaque(object.typeName(), "it is nested deeper than " + DEEPEST);
    }
    if (Reasons.isAbsent(value)) {
      return new Datum.Opaque("unknown", Reasons.absent(value));
    }
    if (object instanceof Items items) {
      return items(items, depth);
    }
    if (object instanceof Table table) {
      return table(table, depth);
    }
    return plain(object, depth);
  }

  private static Datum plain(PythonObject object, int depth) {
    if (object instanceof Text text) {
      return new Datum.Text(shown(text.value()));
    }
    if (object instanceof ByteText bytes) {
      return new Datum.Text(bytes.latin1());
    }
    if (object instanceof Bool bool) {
      return new Datum.Flag(bool.value());
    }
    if (object instanceof Int number) {
      return new Datum.Whole(number.value());
    }
    if (object instanceof Real real) {
      return new Datum.Real(real.value());
    }
    if (object == Singleton.NONE) {
      return new Datum.Nothing();
    }
    return other(object, depth);
  }

  private static Datum other(PythonObject object, int depth) {
    if (object instanceof Unknown unknown) {
      return new Datum.Opaque("unknown", Reasons.sentence(unknown));
    }
    if (object instanceof Choice choice) {
      return new Datum.Opaque("unknown", Reasons.sentence(choice.why()));
    }
    if (object instanceof Perhaps perhaps) {
      return new Datum.Opaque("unknown", "perhaps there: " + Reasons.sentence(perhaps.why()));
    }
    if (object instanceof InstanceObject instance && instance.payload().isPresent()) {
      return of(instance.payload().get(), depth + 1);
    }
    if (object instanceof NativeObject path
        && path.typeName().endsWith("Path")
        && path.text().isPresent()) {
      return new Datum.Text(shown(path.text().get()));
    }
    return new Datum.Opaque(object.typeName(), "");
  }

  /** A path of the tree without the place where the evaluation lets the tree stand. */
  private static String shown(String text) {
    if (!text.startsWith(Paths.ROOT)) {
      return text;
    }
    String inside = text.substring(Paths.ROOT.length());
    return inside.isEmpty() ? "." : inside.startsWith("/") ? inside.substring(1) : text;
  }

  private static Datum items(Items items, int depth) {
    List<Datum> all = new ArrayList<>();
    items.items().forEach(each -> all.add(of(each, depth + 1)));
    items.openBecause().ifPresent(why -> all.add(new Datum.Opaque("more", Reasons.sentence(why))));
    return new Datum.Items(items.typeName(), all);
  }

  private static Datum table(Table table, int depth) {
    Map<String, Datum> all = new LinkedHashMap<>();
    table.entries().values().forEach(each -> all.put(key(each.key()), of(each.value(), depth + 1)));
    table
        .openBecause()
        .ifPresent(why -> all.put("…", new Datum.Opaque("more", Reasons.sentence(why))));
    return new Datum.Table(all);
  }

  /** A key as text. */
  static String key(Traced key) {
    Datum datum = of(key, DEEPEST);
    if (datum instanceof Datum.Text text) {
      return text.text();
    }
    return datum instanceof Datum.Whole whole ? whole.value().toString() : key.object().typeName();
  }

  /** Whether a reason is a variable or file that a deployment can supply. */
  static boolean isOutside(Reason reason) {
    return reason.kind() == Reason.Kind.ENVIRONMENT || reason.kind() == Reason.Kind.FILE;
  }
}
