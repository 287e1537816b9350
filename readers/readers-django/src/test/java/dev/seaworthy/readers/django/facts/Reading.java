package dev.seaworthy.readers.django.facts;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Limits;
import dev.seaworthy.readers.django.evaluate.ModuleObject;
import dev.seaworthy.readers.django.evaluate.Run;
import dev.seaworthy.readers.django.evaluate.Setup;
import dev.seaworthy.readers.django.evaluate.Surroundings;
import dev.seaworthy.readers.django.evaluate.Tree;
import dev.seaworthy.readers.django.library.Libraries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One evaluation of the module {@code settings} of a tree, and its facts as short texts. */
final class Reading {

  private final Run<Settings> run;

  private Reading(Run<Settings> run) {
    this.run = run;
  }

  /** Evaluates with names that may be set at a deployment. */
  static Reading open(Tree tree, String... environment) {
    return of(tree, false, Limits.USUAL, environment);
  }

  /** Evaluates with the whole environment given. */
  static Reading complete(Tree tree, String... environment) {
    return of(tree, true, Limits.USUAL, environment);
  }

  static Reading of(Tree tree, boolean complete, Limits limits, String... environment) {
    Map<String, Surroundings.Supplied> supplied = new LinkedHashMap<>();
    for (int i = 0; i < environment.length; i += 2) {
      supplied.put(environment[i], new Surroundings.Supplied(environment[i + 1], null));
    }
    Interpreter interpreter =
        new Interpreter(
            new Setup(
                tree,
                List.of(""),
                "",
                supplied,
                complete,
                Libraries.forDjango(5, 2),
                module -> List.of("enum", "celery").contains(module),
                limits,
                System::nanoTime));
    return new Reading(Run.of(interpreter, () -> settings(interpreter)));
  }

  private static Settings settings(Interpreter interpreter) {
    ModuleObject module = (ModuleObject) interpreter.importModule("settings").object();
    return SettingFacts.of(
        module.names().bindings(),
        module.names()::elsewhere,
        module.names().openBecause(),
        DjangoDefaults.of(Version.of("5.2")));
  }

  /** The exception that keeps the settings from loading, or the limit, or nothing. */
  String failure() {
    return run.raised()
        .map(each -> each.type() + ": " + each.text() + " at " + each.site())
        .or(run::exhausted)
        .orElse("");
  }

  /** The value of a setting as text: {@code known 1}, {@code default 1 unless A}, … */
  String value(String name) {
    return shown(fact(name).value());
  }

  Fact<Datum> fact(String name) {
    return run.value().orElseThrow(() -> new AssertionError(failure())).fact(name);
  }

  /** Where a setting came from. */
  String origin(String name) {
    return fact(name).origin().places().stream()
        .map(each -> each.file() + ":" + each.line())
        .collect(Collectors.joining(" "));
  }

  private static String shown(Value<Datum> value) {
    if (value instanceof Value.Known<Datum> known) {
      return "known " + text(known.value());
    }
    if (value instanceof Value.DefaultInForce<Datum> byDefault) {
      return "default "
          + text(byDefault.value())
          + " unless "
          + String.join(",", byDefault.names());
    }
    if (value instanceof Value.Unset<Datum> unset) {
      return "unset " + unset.value().map(Reading::text).orElse("?") + " by " + unset.whose();
    }
    Value.Unknown<Datum> unknown = (Value.Unknown<Datum>) value;
    String candidates =
        unknown.candidates().isEmpty()
            ? ""
            : " of " + unknown.candidates().stream().map(Reading::text).toList();
    return "unknown " + unknown.names() + " because " + unknown.reason() + candidates;
  }

  private static String text(Datum datum) {
    if (datum instanceof Datum.Text text) {
      return "'" + text.text() + "'";
    }
    if (datum instanceof Datum.Flag flag) {
      return flag.value() ? "True" : "False";
    }
    if (datum instanceof Datum.Whole whole) {
      return whole.value().toString();
    }
    if (datum instanceof Datum.Real real) {
      return String.valueOf(real.value());
    }
    if (datum instanceof Datum.Items items) {
      return items.kind() + items.items().stream().map(Reading::text).toList();
    }
    if (datum instanceof Datum.Table table) {
      return table.entries().entrySet().stream()
          .map(each -> each.getKey() + ": " + text(each.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return datum instanceof Datum.Opaque opaque ? "<" + opaque.type() + ">" : "None";
  }
}
