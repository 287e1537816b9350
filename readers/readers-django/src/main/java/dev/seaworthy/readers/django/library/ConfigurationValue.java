package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Files;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A value of django-configurations that is not filled yet.
 *
 * @param kind the name of its class
 * @param options the arguments it was made with
 */
record ConfigurationValue(String kind, Traced fallback, Map<String, Traced> options)
    implements NativeObject {

  static ConfigurationValue of(Invocation call, String kind) {
    Traced fallback =
        kind.equals("SecretValue") ? Traced.NONE : call.get(0, "default").orElse(Traced.NONE);
    boolean callable = fallback.object().typeName().equals("function");
    Traced plain = callable ? call.interpreter().call(fallback) : fallback;
    return new ConfigurationValue(kind, plain, call.named());
  }

  @Override
  public String typeName() {
    return kind;
  }

  @Override
  public Optional<Traced> attribute(Interpreter interpreter, String name) {
    return name.equals("value") ? Optional.of(fill(interpreter, "")) : Optional.empty();
  }

  /** Whether it stands for several settings. */
  boolean multiple() {
    return kind.equals("EmailURLValue");
  }

  private boolean flag(Interpreter interpreter, String name, boolean usual) {
    Traced given = options.get(name);
    return (given == null || given.isUnknown()) ? usual : interpreter.isTrue(given);
  }

  private String variable(Interpreter interpreter, String setting) {
    boolean url = isServiceUrl();
    Traced named = options.get("environ_name");
    String usual =
        switch (kind) {
          case "DatabaseURLValue" -> "DATABASE_URL";
          case "CacheURLValue" -> "CACHE_URL";
          case "EmailURLValue" -> "EMAIL_URL";
          default -> setting.toUpperCase(Locale.ROOT);
        };
    String name = named == null || named.isNone() ? usual : interpreter.text(named);
    Traced prefixed = options.get("environ_prefix");
    String prefix =
        prefixed == null
            ? (url ? "" : "DJANGO")
            : prefixed.isNone() ? "" : interpreter.text(prefixed);
    String bare = prefix.replaceAll("_++$", "");
    return bare.isEmpty() ? name : bare + "_" + name;
  }

  private boolean isServiceUrl() {
    return kind.equals("DatabaseURLValue")
        || kind.equals("CacheURLValue")
        || kind.equals("EmailURLValue");
  }

  /** The value for a setting. */
  Traced fill(Interpreter interpreter, String setting) {
    Traced usual = usual(interpreter);
    if (!flag(interpreter, "environ", true)) {
      return usual;
    }
    String name = variable(interpreter, setting);
    if (kind.equals("SecretFileValue")) {
      Traced path = interpreter.variable(name + "_FILE");
      if (path.object() instanceof Text) {
        Traced file = Files.open(new Invocation(interpreter, List.of(path), Map.of()));
        Traced content = interpreter.call(interpreter.attribute(file, "read"));
        return interpreter.call(interpreter.attribute(content, "strip"));
      }
    }
    boolean required = kind.equals("SecretValue") || flag(interpreter, "environ_required", false);
    Traced raw =
        required
            ? interpreter.required(
                name,
                () ->
                    interpreter.raise(
                        "ValueError",
                        "Value '"
                            + setting
                            + "' is required to be set as the environment variable '"
                            + name
                            + "'"))
            : interpreter.variable(name, usual);
    boolean given = interpreter.surroundings().get(name).isPresent();
    return given && raw.object() instanceof Text text
        ? parsed(interpreter, text.value(), raw)
        : raw;
  }

  private Traced usual(Interpreter interpreter) {
    if (isServiceUrl()) {
      return fallback.object() instanceof Text text
          ? parsed(interpreter, text.value(), fallback)
          : interpreter.table(Map.of());
    }
    Items.Kind sequence = sequence();
    if (sequence != null) {
      return fallback.isNone()
          ? interpreter.items(sequence, List.of())
          : fallback.isUnknown()
              ? fallback
              : interpreter.items(sequence, interpreter.iterate(fallback)).with(fallback.trace());
    }
    return fallback;
  }

  private Items.@org.jspecify.annotations.Nullable Kind sequence() {
    return switch (kind) {
      case "ListValue", "BackendsValue", "SingleNestedListValue" -> Items.Kind.LIST;
      case "TupleValue", "SingleNestedTupleValue" -> Items.Kind.TUPLE;
      case "SetValue" -> Items.Kind.SET;
      default -> null;
    };
  }

  private Traced parsed(Interpreter interpreter, String text, Traced raw) {
    Traced made =
        switch (kind) {
          case "BooleanValue" -> truth(interpreter, text);
          case "IntegerValue", "PositiveIntegerValue" ->
              interpreter.call(interpreter.builtin("int"), raw);
          case "FloatValue", "DecimalValue" -> interpreter.call(interpreter.builtin("float"), raw);
          case "DictValue" ->
              text.isBlank() ? interpreter.table(Map.of()) : interpreter.literal(text);
          case "DatabaseURLValue" ->
              service(interpreter, ServiceUrls.database(interpreter, text), raw);
          case "CacheURLValue" -> service(interpreter, ServiceUrls.cache(interpreter, text), raw);
          case "EmailURLValue" ->
              ServiceUrls.tracing(interpreter, ServiceUrls.email(interpreter, text), raw.trace());
          case "ListValue", "TupleValue", "SetValue", "BackendsValue" ->
              parts(interpreter, text, raw);
          case "SingleNestedListValue", "SingleNestedTupleValue", "SearchURLValue" ->
              interpreter.notFollowed(kind);
          default -> raw;
        };
    return made.with(raw.trace());
  }

  private static Traced truth(Interpreter interpreter, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "y", "true", "1" -> Traced.of(true);
      case "no", "n", "false", "0", "" -> Traced.of(false);
      default ->
          throw interpreter.raise("ValueError", "Cannot interpret boolean value '" + text + "'");
    };
  }

  private Traced service(Interpreter interpreter, Traced made, Traced raw) {
    Traced traced = ServiceUrls.tracing(interpreter, made, raw.trace());
    Traced alias = options.getOrDefault("alias", Traced.of("default"));
    return interpreter.table(Map.of(interpreter.text(alias), traced));
  }

  private Traced parts(Interpreter interpreter, String text, Traced raw) {
    Traced separator = options.getOrDefault("separator", Traced.of(","));
    Traced converter = options.get("converter");
    List<Traced> all = new ArrayList<>();
    for (String part : text.split(java.util.regex.Pattern.quote(interpreter.text(separator)))) {
      if (!part.isBlank()) {
        Traced one = new Traced(new Text(part.strip()), raw.trace());
        all.add(converter == null || converter.isNone() ? one : interpreter.call(converter, one));
      }
    }
    Items.Kind kindOf = sequence();
    return interpreter.items(kindOf == null ? Items.Kind.LIST : kindOf, all);
  }
}
