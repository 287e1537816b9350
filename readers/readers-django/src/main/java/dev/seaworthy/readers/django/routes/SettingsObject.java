package dev.seaworthy.readers.django.routes;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.NativeObject;
import dev.seaworthy.readers.django.facts.DjangoDefaults;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.Real;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@code django.conf.settings}: what was evaluated, and Django's defaults.
 *
 * @param bound the settings
 * @param open why any setting may have another value, if so
 * @param defaults Django's own
 */
record SettingsObject(
    Map<String, Namespace.Binding> bound, Optional<Unknown> open, DjangoDefaults defaults)
    implements NativeObject {

  @Override
  public Optional<Traced> attribute(Interpreter interpreter, String name) {
    Namespace.Binding binding = bound.get(name);
    if (binding != null) {
      return Optional.of(Merging.present(binding.value()));
    }
    if (open.isPresent()) {
      return open.map(Traced::of);
    }
    boolean usual = defaults.names().anyMatch(name::equals);
    if (usual) {
      return Optional.of(traced(interpreter, defaults.value(name)));
    }
    return OTHERS.contains(name) ? Optional.of(interpreter.notFollowed(name)) : Optional.empty();
  }

  /** Settings with a default of Django's that {@link DjangoDefaults} leaves out. */
  private static final java.util.Set<String> OTHERS =
      java.util.Set.of(
          "LANGUAGES",
          "LANGUAGE_CODE",
          "TIME_ZONE",
          "USE_I18N",
          "USE_TZ",
          "LOGIN_REDIRECT_URL",
          "LOGOUT_REDIRECT_URL",
          "DEFAULT_AUTO_FIELD",
          "AUTH_USER_MODEL",
          "STATICFILES_FINDERS",
          "configured");

  private static Traced traced(Interpreter interpreter, Datum datum) {
    if (datum instanceof Datum.Flag flag) {
      return Traced.of(flag.value());
    }
    if (datum instanceof Datum.Text text) {
      return Traced.of(text.text());
    }
    if (datum instanceof Datum.Whole whole) {
      return Traced.of(new Int(whole.value()));
    }
    if (datum instanceof Datum.Real real) {
      return Traced.of(new Real(real.value()));
    }
    if (datum instanceof Datum.Items items) {
      return interpreter.list(
          items.items().stream().map(each -> traced(interpreter, each)).toList());
    }
    if (datum instanceof Datum.Table table) {
      Map<String, Traced> entries = new LinkedHashMap<>();
      table.entries().forEach((key, each) -> entries.put(key, traced(interpreter, each)));
      return interpreter.table(entries);
    }
    return Traced.NONE;
  }

  @Override
  public String typeName() {
    return "LazySettings";
  }
}
