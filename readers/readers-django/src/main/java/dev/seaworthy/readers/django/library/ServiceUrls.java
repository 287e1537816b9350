package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Interpreter;
import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.NativeModule;
import dev.seaworthy.readers.django.value.Table;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Databases, caches and mail servers written as URLs: dj-database-url and its relatives. */
final class ServiceUrls {

  private static final Map<String, String> ENGINES =
      Map.ofEntries(
          Map.entry("postgres", "django.db.backends.postgresql"),
          Map.entry("postgresql", "django.db.backends.postgresql"),
          Map.entry("psql", "django.db.backends.postgresql"),
          Map.entry("pgsql", "django.db.backends.postgresql"),
          Map.entry("postgis", "django.contrib.gis.db.backends.postgis"),
          Map.entry("mysql", "django.db.backends.mysql"),
          Map.entry("mysql2", "django.db.backends.mysql"),
          Map.entry("mysqlgis", "django.contrib.gis.db.backends.mysql"),
          Map.entry("sqlite", "django.db.backends.sqlite3"),
          Map.entry("spatialite", "django.contrib.gis.db.backends.spatialite"),
          Map.entry("oracle", "django.db.backends.oracle"),
          Map.entry("mssql", "mssql"),
          Map.entry("cockroach", "django_cockroachdb"));

  private static final Map<String, String> CACHES =
      Map.ofEntries(
          Map.entry("redis", "django.core.cache.backends.redis.RedisCache"),
          Map.entry("rediss", "django.core.cache.backends.redis.RedisCache"),
          Map.entry("rediscache", "django_redis.cache.RedisCache"),
          Map.entry("locmem", "django.core.cache.backends.locmem.LocMemCache"),
          Map.entry("locmemcache", "django.core.cache.backends.locmem.LocMemCache"),
          Map.entry("dummy", "django.core.cache.backends.dummy.DummyCache"),
          Map.entry("dummycache", "django.core.cache.backends.dummy.DummyCache"),
          Map.entry("db", "django.core.cache.backends.db.DatabaseCache"),
          Map.entry("dbcache", "django.core.cache.backends.db.DatabaseCache"),
          Map.entry("file", "django.core.cache.backends.filebased.FileBasedCache"),
          Map.entry("filecache", "django.core.cache.backends.filebased.FileBasedCache"),
          Map.entry("memcache", "django.core.cache.backends.memcached.PyMemcacheCache"));

  private ServiceUrls() {}

  static List<NativeModule> modules() {
    return List.of(
        NativeModule.named("dj_database_url")
            .value("DEFAULT_ENV", Traced.of("DATABASE_URL"))
            .lenient("parse", call -> databaseOf(call, call.need(0, "url")))
            .lenient("config", ServiceUrls::databaseConfig)
            .build(),
        NativeModule.named("dj_email_url")
            .strict("parse", call -> email(call.interpreter(), call.text(0, "url")))
            .lenient(
                "config",
                call -> configured(call, "EMAIL_URL", Optional.empty(), ServiceUrls::email))
            .build(),
        NativeModule.named("django_cache_url")
            .strict("parse", call -> cache(call.interpreter(), call.text(0, "url")))
            .lenient(
                "config",
                call -> configured(call, "CACHE_URL", Optional.of("locmem://"), ServiceUrls::cache))
            .build());
  }

  private interface Service {
    Traced of(Interpreter interpreter, String url);
  }

  private static Traced configured(
      Invocation call, String usual, Optional<String> fallback, Service service) {
    String name = call.text(0, "env", usual);
    Traced otherwise =
        call.get(1, "default").or(() -> fallback.map(Traced::of)).orElse(Traced.NONE);
    Traced url = call.interpreter().variable(name, otherwise);
    return made(call.interpreter(), url, service);
  }

  private static Traced made(Interpreter interpreter, Traced url, Service service) {
    interpreter.known(url);
    if (!(url.object() instanceof Text text) || text.value().isEmpty()) {
      return interpreter.table(Map.of()).with(url.trace());
    }
    return tracing(interpreter, service.of(interpreter, text.value()), url.trace());
  }

  private static Traced databaseConfig(Invocation call) {
    String name = call.text(0, "env", "DATABASE_URL");
    Traced url = call.interpreter().variable(name, call.get(1, "default").orElse(Traced.NONE));
    if (url.isNone() && url.trace().implicit()) {
      return dev.seaworthy.readers.django.value.Traced.of(
          dev.seaworthy.readers.django.value.Unknown.because(
              dev.seaworthy.readers.django.value.Reason.Kind.ENVIRONMENT,
              name,
              call.interpreter().site()));
    }
    return databaseOf(call, url);
  }

  private static Traced databaseOf(Invocation call, Traced url) {
    Interpreter interpreter = call.interpreter();
    Traced made = made(interpreter, url, ServiceUrls::database);
    if (!(made.object() instanceof Table table) || table.entries().isEmpty()) {
      return made;
    }
    Map<String, String> options =
        Map.of(
            "engine",
            "ENGINE",
            "conn_max_age",
            "CONN_MAX_AGE",
            "conn_health_checks",
            "CONN_HEALTH_CHECKS");
    options.forEach(
        (argument, key) -> {
          Traced given = call.named().get(argument);
          if (given != null && !given.isNone()) {
            table.put(key, given);
          }
        });
    Traced ssl = call.named().get("ssl_require");
    if (ssl != null && !ssl.isUnknown() && interpreter.isTrue(ssl)) {
      Traced known = table.get("OPTIONS").orElseGet(() -> interpreter.table(Map.of()));
      interpreter.setItem(known, Traced.of("sslmode"), Traced.of("require").with(ssl.trace()));
      table.put("OPTIONS", known);
    }
    return made;
  }

  /** The settings of a database. */
  static Traced database(Interpreter interpreter, String url) {
    Table table = interpreter.table();
    if (url.equals("sqlite://:memory:")) {
      table.put("ENGINE", Traced.of("django.db.backends.sqlite3"));
      table.put("NAME", Traced.of(":memory:"));
      return Traced.of(table);
    }
    Urls parts = Urls.split(url);
    String path = parts.path().startsWith("/") ? parts.path().substring(1) : parts.path();
    String name = Urls.decoded(path);
    table.put("ENGINE", Traced.of(ENGINES.getOrDefault(parts.scheme(), parts.scheme())));
    table.put(
        "NAME", Traced.of(parts.scheme().equals("sqlite") && name.isEmpty() ? ":memory:" : name));
    table.put("USER", Traced.of(Urls.decoded(parts.username().orElse(""))));
    table.put("PASSWORD", Traced.of(Urls.decoded(parts.password().orElse(""))));
    table.put("HOST", Traced.of(Urls.decoded(parts.hostname().orElse(""))));
    table.put("PORT", parts.port().map(each -> Traced.of((long) each)).orElse(Traced.of("")));
    Map<String, Traced> options = new LinkedHashMap<>();
    Urls.parameters(parts.query()).forEach((key, value) -> options.put(key, Traced.of(value)));
    if (!options.isEmpty()) {
      table.put("OPTIONS", interpreter.table(options));
    }
    return Traced.of(table);
  }

  /** The settings of a cache. */
  static Traced cache(Interpreter interpreter, String url) {
    String scheme = Urls.split(url).scheme();
    int at = url.indexOf("://");
    Table table = interpreter.table();
    table.put("BACKEND", Traced.of(CACHES.getOrDefault(scheme, scheme)));
    table.put("LOCATION", Traced.of(at < 0 ? url : url.substring(at + 3)));
    return Traced.of(table);
  }

  /** The settings of a mail server. */
  static Traced email(Interpreter interpreter, String url) {
    Urls parts = Urls.split(url);
    String scheme = parts.scheme().toLowerCase(Locale.ROOT);
    String backend =
        switch (scheme) {
          case "console", "consolemail" -> "console";
          case "dummy", "dummymail" -> "dummy";
          case "memory", "memorymail" -> "locmem";
          case "file", "filemail" -> "filebased";
          default -> "smtp";
        };
    Table table = interpreter.table();
    table.put("EMAIL_BACKEND", Traced.of("django.core.mail.backends." + backend + ".EmailBackend"));
    table.put(
        "EMAIL_FILE_PATH",
        Traced.of(parts.path().startsWith("/") ? parts.path().substring(1) : parts.path()));
    table.put("EMAIL_HOST_USER", orNone(parts.username().map(Urls::decoded)));
    table.put("EMAIL_HOST_PASSWORD", orNone(parts.password().map(Urls::decoded)));
    table.put("EMAIL_HOST", orNone(parts.hostname()));
    table.put("EMAIL_PORT", parts.port().map(each -> Traced.of((long) each)).orElse(Traced.NONE));
    table.put("EMAIL_USE_SSL", Traced.of(scheme.equals("smtps") || scheme.equals("smtp+ssl")));
    table.put(
        "EMAIL_USE_TLS",
        Traced.of(
            scheme.equals("smtp+tls") || scheme.equals("submission") || scheme.equals("smtps")));
    return Traced.of(table);
  }

  private static Traced orNone(Optional<String> value) {
    return value.map(Traced::of).orElse(Traced.NONE);
  }

  /** The same dictionary, each value depending on what the URL depends on. */
  static Traced tracing(Interpreter interpreter, Traced made, Trace trace) {
    if (!(made.object() instanceof Table table)) {
      return made.with(trace);
    }
    for (Map.Entry<Object, Table.Entry> each : Map.copyOf(table.entries()).entrySet()) {
      table.put(each.getKey(), each.getValue().key(), each.getValue().value().with(trace));
    }
    table.shapedBy(trace);
    return made.with(trace);
  }
}
