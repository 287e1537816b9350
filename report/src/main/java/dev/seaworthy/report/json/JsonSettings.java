package dev.seaworthy.report.json;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.report.settings.Disguise;
import dev.seaworthy.report.settings.Listing;
import dev.seaworthy.report.settings.Setting;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A listing of settings as JSON, in version {@value #VERSION} of the form that {@code
 * docs/report-format.md} describes. Immutable.
 */
public final class JsonSettings {
  /** The version of the form. */
  public static final int VERSION = 1;

  private final UnaryOperator<String> hide;

  /**
   * A writer.
   *
   * @param hide how a secret is shown
   */
  public JsonSettings(UnaryOperator<String> hide) {
    this.hide = hide;
  }

  /**
   * Writes a listing.
   *
   * @throws IOException if the stream fails
   */
  public void write(Listing listing, OutputStream out) throws IOException {
    JsonText.write(out, json -> all(json, listing));
  }

  private void all(JsonText json, Listing listing) {
    Deployment deployment = listing.deployment();
    json.text("format", "seaworthy-settings");
    json.number("version", VERSION);
    json.text("application", deployment.application().name());
    json.text("folder", deployment.application().folder());
    json.text("environment", deployment.environment().name());
    json.text(
        "frameworkVersion", deployment.application().version().inForce().map(Object::toString));
    json.objects("settings", listing.settings(), each -> setting(json, each));
  }

  private void setting(JsonText json, Setting setting) {
    Fact<Datum> fact = setting.fact();
    json.text("name", fact.name());
    json.text("state", state(fact.value()));
    json.flag("default", setting.isUsual());
    fact.inForce()
        .ifPresent(
            value -> {
              json.name("value");
              value(json, value, Disguise.isSecretName(fact.name()));
            });
    if (fact.value() instanceof Value.Unknown<Datum> unknown) {
      json.text("reason", unknown.reason());
      json.texts("supply", unknown.names());
    } else if (fact.value() instanceof Value.DefaultInForce<Datum> byDefault) {
      json.texts("unless", byDefault.names());
    }
    json.texts("at", fact.origin().places().stream().map(Object::toString).toList());
  }

  private static String state(Value<Datum> value) {
    if (value instanceof Value.Known<Datum>) {
      return "known";
    }
    if (value instanceof Value.DefaultInForce<Datum>) {
      return "default in force";
    }
    return value instanceof Value.Unset<Datum> ? "unset" : "unknown";
  }

  private void value(JsonText json, Datum datum, boolean secret) {
    if (datum instanceof Datum.Text text) {
      text(json, text.text(), secret);
    } else if (datum instanceof Datum.Flag flag) {
      json.item(flag.value());
    } else if (datum instanceof Datum.Whole whole) {
      whole(json, whole, secret);
    } else if (datum instanceof Datum.Real real) {
      json.item(real.value());
    } else if (datum instanceof Datum.Items items) {
      json.items(items.items(), each -> value(json, each, secret));
    } else if (datum instanceof Datum.Table table) {
      json.properties(() -> table.entries().entrySet().forEach(each -> entry(json, each, secret)));
    } else if (datum instanceof Datum.Opaque opaque) {
      json.properties(() -> opaque(json, opaque));
    } else {
      json.nothing();
    }
  }

  private void text(JsonText json, String text, boolean secret) {
    if (secret || Disguise.isSecretText(text)) {
      json.properties(() -> json.text("hidden", hide.apply(text)));
    } else {
      json.item(text);
    }
  }

  private void whole(JsonText json, Datum.Whole whole, boolean secret) {
    if (secret) {
      json.properties(() -> json.text("hidden", hide.apply(whole.value().toString())));
    } else {
      json.item(whole.value());
    }
  }

  private void entry(JsonText json, Map.Entry<String, Datum> entry, boolean secret) {
    json.name(entry.getKey());
    value(json, entry.getValue(), secret || Disguise.isSecretName(entry.getKey()));
  }

  private static void opaque(JsonText json, Datum.Opaque opaque) {
    json.text(
        opaque.reason().isEmpty() ? "object" : "unknown",
        opaque.reason().isEmpty() ? opaque.type() : opaque.reason());
  }
}
