package dev.seaworthy.signing.vectors;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.vectors.VectorFile;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One case, and the file it stands in; printed by its id, since it holds keys. */
public record VectorCase(JsonNode file, JsonNode node) {

  private static final long NANOS = 1_000_000_000L;

  static List<VectorCase> of(VectorFile file) {
    return file.cases().stream().map(each -> new VectorCase(file.root(), each)).toList();
  }

  String op() {
    return text("op");
  }

  String group() {
    return text("group");
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  String text(String name) {
    JsonNode field = node.get(name);
    if (field == null || !field.isString()) {
      throw new AssertionError(this + ": no text '" + name + "'");
    }
    return field.stringValue();
  }

  JsonNode expect() {
    return node.get("expect");
  }

  boolean expectsError() {
    return expect().has("error");
  }

  String expectedText(String name) {
    return expect().get(name).stringValue();
  }

  Json json(String name) {
    return toJson(node.get(name));
  }

  Clock clock() {
    return Clock.fixed(has("now") ? instant(node.get("now")) : Instant.EPOCH, ZoneOffset.UTC);
  }

  Duration maxAge() {
    Instant since = instant(node.get("max_age"));
    return Duration.between(Instant.EPOCH, since);
  }

  /**
   * Keys as texts.
   *
   * @param current signs
   * @param fallbacks are read
   */
  public record Keys(String current, List<String> fallbacks) {
    /** A ring of them. */
    public KeyRing ring() {
      return KeyRing.of(current, fallbacks);
    }

    @Override
    public String toString() {
      return "Keys[hidden]";
    }
  }

  /** The fields {@code key} and {@code fallback_keys}; null means the file's settings. */
  Keys keys() {
    String key = has("key") ? text("key") : file.get("settings_key").stringValue();
    JsonNode fallbacks =
        has("fallback_keys") ? node.get("fallback_keys") : file.get("settings_fallback_keys");
    return new Keys(key, texts(fallbacks));
  }

  /** Two fields that hold the settings of the case. */
  Keys keys(String keyField, String fallbacksField) {
    return new Keys(text(keyField), texts(node.path(fallbacksField)));
  }

  KeyRing ring() {
    return keys().ring();
  }

  KeyRing ring(String keyField, String fallbacksField) {
    return keys(keyField, fallbacksField).ring();
  }

  static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.stringValue()));
    return texts;
  }

  static Json toJson(JsonNode node) {
    if (node.isObject()) {
      Map<String, Json> members = new LinkedHashMap<>();
      node.properties().forEach(each -> members.put(each.getKey(), toJson(each.getValue())));
      return new Json.Members(members);
    }
    if (node.isArray()) {
      List<Json> items = new ArrayList<>();
      node.forEach(item -> items.add(toJson(item)));
      return new Json.Items(items);
    }
    if (node.isIntegralNumber()) {
      return new Json.Whole(node.bigIntegerValue());
    }
    if (node.isNumber()) {
      return new Json.Fraction(node.doubleValue());
    }
    if (node.isBoolean()) {
      return new Json.Truth(node.booleanValue());
    }
    return node.isNull() ? new Json.Nothing() : new Json.Text(node.stringValue());
  }

  private static Instant instant(JsonNode seconds) {
    BigDecimal exact = new BigDecimal(seconds.doubleValue());
    long whole = exact.longValue();
    long nanos =
        exact.subtract(BigDecimal.valueOf(whole)).multiply(BigDecimal.valueOf(NANOS)).longValue();
    return Instant.ofEpochSecond(whole, nanos);
  }

  @Override
  public String toString() {
    return node.path("id").asString();
  }
}
