package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Libraries that change the settings they are given, and small helpers that settings call. */
final class Rewriters {

  private static final Pattern SPAN = Pattern.compile("([\\d.]{1,12})\\s*(w|d|h|m|s)[a-z]*");
  private static final Map<String, Integer> UNITS =
      Map.of("w", 604_800, "d", 86_400, "h", 3_600, "m", 60, "s", 1);

  private Rewriters() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("django_heroku").lenient("settings", Rewriters::heroku).build(),
        NativeModule.named("django_on_heroku").lenient("settings", Rewriters::heroku).build(),
        NativeModule.named("django_stubs_ext")
            .value("monkeypatch", Native.nothing("monkeypatch"))
            .build(),
        NativeModule.named("pymysql")
            .value("install_as_MySQLdb", Native.nothing("install_as_MySQLdb"))
            .value("version_info", interpreter -> interpreter.notFollowed("pymysql.version_info"))
            .build(),
        NativeModule.named("pytimeparse").strict("parse", Rewriters::span).build());
  }

  /** {@code django_heroku.settings(locals())}, after that package's documentation. */
  private static Traced heroku(Invocation call) {
    Interpreter interpreter = call.interpreter();
    Traced config = call.need(0, "config");
    if (call.flag(9, "databases", true)) {
      Traced url = interpreter.variable("DATABASE_URL");
      if (!url.isNone()) {
        Traced made =
            ServiceUrls.tracing(
                interpreter, ServiceUrls.database(interpreter, interpreter.text(url)), url.trace());
        interpreter.setItem(made, Traced.of("CONN_MAX_AGE"), Traced.of(600));
        interpreter.setItem(
            made, Traced.of("OPTIONS"), interpreter.table(Map.of("sslmode", Traced.of("require"))));
        Traced all =
            interpreter.call(
                interpreter.attribute(config, "setdefault"),
                Traced.of("DATABASES"),
                interpreter.table(Map.of()));
        interpreter.setItem(all, Traced.of("default"), made);
      }
    }
    if (call.flag(9, "staticfiles", true)) {
      staticFiles(interpreter, config);
    }
    if (call.flag(9, "allowed_hosts", true)) {
      interpreter.setItem(
          config, Traced.of("ALLOWED_HOSTS"), interpreter.list(List.of(Traced.of("*"))));
    }
    if (call.flag(9, "secret_key", true)) {
      Traced key = interpreter.variable("SECRET_KEY");
      if (!key.isNone()) {
        interpreter.setItem(config, Traced.of("SECRET_KEY"), key);
      }
    }
    return Traced.NONE;
  }

  private static void staticFiles(Interpreter interpreter, Traced config) {
    interpreter.setItem(config, Traced.of("STATIC_URL"), Traced.of("/static/"));
    Traced middleware =
        interpreter.call(interpreter.attribute(config, "get"), Traced.of("MIDDLEWARE"));
    if (middleware.object() instanceof Items items) {
      List<Traced> all =
          new ArrayList<>(List.of(Traced.of("whitenoise.middleware.WhiteNoiseMiddleware")));
      all.addAll(items.items());
      interpreter.setItem(config, Traced.of("MIDDLEWARE"), interpreter.items(items.kind(), all));
    }
    interpreter.setItem(
        config,
        Traced.of("STATICFILES_STORAGE"),
        Traced.of("whitenoise.storage.CompressedManifestStaticFilesStorage"));
  }

  private static Traced span(Invocation call) {
    String text = call.text(0, "sval").strip().toLowerCase(java.util.Locale.ROOT);
    Matcher matcher = SPAN.matcher(text);
    double seconds = 0;
    boolean some = false;
    while (matcher.find()) {
      some = true;
      seconds += number(matcher.group(1)).orElse(0.0) * UNITS.getOrDefault(matcher.group(2), 1);
    }
    if (some) {
      return Traced.of((long) seconds);
    }
    return text.matches("\\d{1,12}") ? Traced.of(Long.parseLong(text)) : Traced.NONE;
  }

  private static Optional<Double> number(String digits) {
    return digits.matches("\\d+(\\.\\d+)?")
        ? Optional.of(Double.parseDouble(digits))
        : Optional.empty();
  }
}
