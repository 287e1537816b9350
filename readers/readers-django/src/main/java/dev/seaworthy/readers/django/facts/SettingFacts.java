package dev.seaworthy.readers.django.facts;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.value.Change;
import dev.seaworthy.readers.django.value.Choice;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Perhaps;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Gathers the facts about the settings of one environment. Not safe for use by several threads. */
public final class SettingFacts {

  /** How deep nested values get facts of their own. */
  private static final int DEEPEST = 4;

  /** How many facts one environment may have. */
  private static final int MOST = 5000;

  private final List<Fact<Datum>> facts = new ArrayList<>();

  private SettingFacts() {}

  /**
   * The settings of a module or class.
   *
   * @param bound the names and their values; names in lower case or with a leading underscore are
   *     no settings
   * @param elsewhere the outside things that would have set a name that is not set
   * @param open why any name may be set, if so
   * @param defaults Django's own defaults
   */
  public static Settings of(
      Map<String, Namespace.Binding> bound,
      Function<String, Trace> elsewhere,
      Optional<Unknown> open,
      DjangoDefaults defaults) {
    SettingFacts gathered = new SettingFacts();
    bound.forEach(
        (name, binding) -> {
          if (isSetting(name)) {
            gathered.add(name, binding.value(), binding.changes(), Trace.NONE, 0);
          }
        });
    defaults
        .names()
        .filter(name -> !bound.containsKey(name))
        .forEach(name -> gathered.unset(name, defaults, elsewhere.apply(name), open));
    return Settings.of(Settings.Naming.EXACT, gathered.facts);
  }

  /** The fact about one value that is no setting. */
  public static Fact<Datum> fact(String name, Traced value) {
    Trace trace = Traces.deep(value);
    return new Fact<>(name, form(value, trace), Origins.of(value, List.of(), trace));
  }

  /** Whether Django takes a name for a setting. */
  public static boolean isSetting(String name) {
    return !name.startsWith("_")
        && name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }

  private void unset(
      String name, DjangoDefaults defaults, Trace elsewhere, Optional<Unknown> open) {
    Value<Datum> value;
    Datum usual = defaults.value(name);
    if (open.isPresent()) {
      Unknown why = open.get();
      value = Value.unknown(Reasons.names(why), Reasons.sentence(why));
    } else if (elsewhere.replaceable()) {
      value = Value.defaultInForce(usual, Reasons.names(elsewhere));
    } else {
      value = new Value.Unset<>(Optional.of(usual), defaults.whose());
    }
    facts.add(new Fact<>(name, value, Origin.none()));
  }

  /** A value and those inside it, which depend on whatever decides that it is this one. */
  private void add(String name, Traced value, List<Change> changes, Trace above, int depth) {
    if (facts.size() >= MOST) {
      return;
    }
    Trace trace = Traces.deep(value);
    Trace whole = trace.and(above);
    facts.add(new Fact<>(name, form(value, whole), Origins.of(value, changes, trace)));
    if (depth >= DEEPEST) {
      return;
    }
    if (value.object() instanceof Table table) {
      table
          .entries()
          .values()
          .forEach(
              each ->
                  add(
                      name + "." + Data.key(each.key()),
                      each.value(),
                      each.changes().isEmpty() ? changes : each.changes(),
                      above.and(value.trace()),
                      depth + 1));
    } else if (value.object() instanceof Items items && items.exact()) {
      for (int i = 0; i < items.items().size(); i++) {
        Traced item = items.items().get(i);
        if (item.object() instanceof Table) {
          add(name + "[" + i + "]", item, changes, above.and(value.trace()), depth + 1);
        }
      }
    }
  }

  private static Value<Datum> form(Traced value, Trace trace) {
    if (value.object() instanceof Unknown why) {
      return Value.unknown(Reasons.names(why), Reasons.sentence(why));
    }
    if (value.object() instanceof Choice choice) {
      List<Datum> candidates = choice.alternatives().stream().map(Data::of).toList();
      return unknown(choice.why(), candidates);
    }
    if (value.object() instanceof Perhaps perhaps) {
      return unknown(perhaps.why(), List.of(Data.of(perhaps.present())));
    }
    if (Reasons.isAbsent(value)) {
      return Value.unknown(Reasons.names(value.trace()), Reasons.absent(value));
    }
    List<String> names = Reasons.names(trace);
    Datum datum = Data.of(value);
    return names.isEmpty() ? Value.known(datum) : Value.defaultInForce(datum, names);
  }

  private static Value<Datum> unknown(Unknown why, List<Datum> candidates) {
    return new Value.Unknown<>(Reasons.names(why), Reasons.sentence(why), candidates);
  }
}
