package dev.seaworthy.readers.django.facts;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Django's default settings, 2.2 to 6.0, for the settings that checks ask for. Immutable.
 *
 * <p>Source: Django documentation, Settings, of each version, and the release notes that name a
 * change: nosniff on by default and {@code X_FRAME_OPTIONS} {@code DENY} in 3.0, {@code 0644} for
 * uploaded files in 3.0, referrer policy in 3.1, {@code SECURE_CROSS_ORIGIN_OPENER_POLICY} in 4.0,
 * {@code SECRET_KEY_FALLBACKS} in 4.1, JSON sessions in 1.6 and without pickle in 5.0, {@code
 * STORAGES} in 4.2, {@code SECURE_CSP} in 6.0.
 */
public final class DjangoDefaults {

  private final Map<String, Datum> values = new LinkedHashMap<>();
  private final String whose;

  private DjangoDefaults(Version version) {
    this.whose = "Django " + version.line();
    switches();
    uploads(version);
    cookies(version);
    transport(version);
    lists(version);
    services(version);
  }

  /** The defaults of a version; of one outside 2.2 to 6.0, those of the nearest. */
  public static DjangoDefaults of(Version version) {
    return new DjangoDefaults(version);
  }

  /** The framework and release line. */
  public String whose() {
    return whose;
  }

  /** The settings that have a default here. */
  public Stream<String> names() {
    return values.keySet().stream();
  }

  /** The default of a setting; {@code None} for one that has none. */
  public Datum value(String name) {
    return values.getOrDefault(name, new Datum.Nothing());
  }

  private void flag(String name, boolean value) {
    values.put(name, new Datum.Flag(value));
  }

  private void text(String name, String value) {
    values.put(name, new Datum.Text(value));
  }

  private void whole(String name, long value) {
    values.put(name, new Datum.Whole(BigInteger.valueOf(value)));
  }

  private void nothing(String... names) {
    for (String name : names) {
      values.put(name, new Datum.Nothing());
    }
  }

  private void list(String name, String... items) {
    List<Datum> all = new ArrayList<>();
    for (String item : items) {
      all.add(new Datum.Text(item));
    }
    values.put(name, new Datum.Items("list", all));
  }

  private void switches() {
    flag("DEBUG", false);
    flag("DEBUG_PROPAGATE_EXCEPTIONS", false);
    flag("USE_X_FORWARDED_HOST", false);
    flag("USE_X_FORWARDED_PORT", false);
    flag("APPEND_SLASH", true);
    flag("PREPEND_WWW", false);
    text("SECRET_KEY", "");
    nothing("WSGI_APPLICATION", "FORCE_SCRIPT_NAME");
    text("CSRF_FAILURE_VIEW", "django.views.csrf.csrf_failure");
    whole("DATA_UPLOAD_MAX_MEMORY_SIZE", 2_621_440);
    whole("DATA_UPLOAD_MAX_NUMBER_FIELDS", 1000);
    whole("DATA_UPLOAD_MAX_NUMBER_FILES", 100);
    whole("FILE_UPLOAD_MAX_MEMORY_SIZE", 2_621_440);
    nothing("FILE_UPLOAD_TEMP_DIR", "FILE_UPLOAD_DIRECTORY_PERMISSIONS");
  }

  private void uploads(Version version) {
    if (version.isAtLeast("3.0")) {
      whole("FILE_UPLOAD_PERMISSIONS", 0644);
    } else {
      nothing("FILE_UPLOAD_PERMISSIONS");
    }
  }

  private void cookies(Version version) {
    text("SESSION_COOKIE_NAME", "sessionid");
    whole("SESSION_COOKIE_AGE", 1_209_600);
    nothing("SESSION_COOKIE_DOMAIN", "CSRF_COOKIE_DOMAIN", "LANGUAGE_COOKIE_DOMAIN");
    flag("SESSION_COOKIE_SECURE", false);
    flag("SESSION_COOKIE_HTTPONLY", true);
    text("SESSION_COOKIE_SAMESITE", "Lax");
    flag("SESSION_SAVE_EVERY_REQUEST", false);
    flag("SESSION_EXPIRE_AT_BROWSER_CLOSE", false);
    text("SESSION_ENGINE", "django.contrib.sessions.backends.db");
    text("SESSION_SERIALIZER", "django.contrib.sessions.serializers.JSONSerializer");
    text("CSRF_COOKIE_NAME", "csrftoken");
    whole("CSRF_COOKIE_AGE", 31_449_600);
    flag("CSRF_COOKIE_SECURE", false);
    flag("CSRF_COOKIE_HTTPONLY", false);
    text("CSRF_COOKIE_SAMESITE", "Lax");
    flag("CSRF_USE_SESSIONS", false);
    text("CSRF_HEADER_NAME", "HTTP_X_CSRFTOKEN");
    if (version.isAtLeast("3.0")) {
      flag("LANGUAGE_COOKIE_SECURE", false);
      flag("LANGUAGE_COOKIE_HTTPONLY", false);
      nothing("LANGUAGE_COOKIE_SAMESITE");
    }
    text("MESSAGE_STORAGE", "django.contrib.messages.storage.fallback.FallbackStorage");
  }

  private void transport(Version version) {
    flag("SECURE_SSL_REDIRECT", false);
    nothing("SECURE_SSL_HOST", "SECURE_PROXY_SSL_HEADER");
    whole("SECURE_HSTS_SECONDS", 0);
    flag("SECURE_HSTS_INCLUDE_SUBDOMAINS", false);
    flag("SECURE_HSTS_PRELOAD", false);
    flag("SECURE_CONTENT_TYPE_NOSNIFF", version.isAtLeast("3.0"));
    text("X_FRAME_OPTIONS", version.isAtLeast("3.0") ? "DENY" : "SAMEORIGIN");
    if (version.isBefore("4.0")) {
      flag("SECURE_BROWSER_XSS_FILTER", false);
    }
    if (version.isAtLeast("3.1")) {
      text("SECURE_REFERRER_POLICY", "same-origin");
    } else if (version.isAtLeast("3.0")) {
      nothing("SECURE_REFERRER_POLICY");
    }
    if (version.isAtLeast("4.0")) {
      text("SECURE_CROSS_ORIGIN_OPENER_POLICY", "same-origin");
    }
    if (version.isAtLeast("6.0")) {
      values.put("SECURE_CSP", new Datum.Table(Map.of()));
      values.put("SECURE_CSP_REPORT_ONLY", new Datum.Table(Map.of()));
    }
  }

  private void lists(Version version) {
    for (String name :
        List.of(
            "ALLOWED_HOSTS",
            "INSTALLED_APPS",
            "MIDDLEWARE",
            "TEMPLATES",
            "ADMINS",
            "MANAGERS",
            "INTERNAL_IPS",
            "CSRF_TRUSTED_ORIGINS",
            "SECURE_REDIRECT_EXEMPT",
            "SILENCED_SYSTEM_CHECKS",
            "AUTH_PASSWORD_VALIDATORS",
            "STATICFILES_DIRS",
            "LOCALE_PATHS",
            "DISALLOWED_USER_AGENTS",
            "IGNORABLE_404_URLS")) {
      list(name);
    }
    if (version.isAtLeast("4.1")) {
      list("SECRET_KEY_FALLBACKS");
    }
    list("AUTHENTICATION_BACKENDS", "django.contrib.auth.backends.ModelBackend");
    list("PASSWORD_HASHERS", hashers(version));
  }

  private static String[] hashers(Version version) {
    List<String> names = new ArrayList<>(List.of("PBKDF2", "PBKDF2SHA1", "Argon2", "BCryptSHA256"));
    if (version.isAtLeast("4.0")) {
      names.add("Scrypt");
    }
    return names.stream()
        .map(each -> "django.contrib.auth.hashers." + each + "PasswordHasher")
        .toArray(String[]::new);
  }

  private void services(Version version) {
    text("EMAIL_BACKEND", "django.core.mail.backends.smtp.EmailBackend");
    text("EMAIL_HOST", "localhost");
    whole("EMAIL_PORT", 25);
    text("EMAIL_HOST_USER", "");
    text("EMAIL_HOST_PASSWORD", "");
    flag("EMAIL_USE_TLS", false);
    flag("EMAIL_USE_SSL", false);
    text("SERVER_EMAIL", "root@localhost");
    text("DEFAULT_FROM_EMAIL", "webmaster@localhost");
    values.put("DATABASES", new Datum.Table(Map.of()));
    values.put("LOGGING", new Datum.Table(Map.of()));
    Map<String, Datum> cache =
        Map.of("BACKEND", new Datum.Text("django.core.cache.backends.locmem.LocMemCache"));
    values.put("CACHES", new Datum.Table(Map.of("default", new Datum.Table(cache))));
    text("MEDIA_ROOT", "");
    text("MEDIA_URL", "");
    nothing("STATIC_ROOT", "STATIC_URL");
    if (version.isAtLeast("4.2")) {
      values.put("STORAGES", storages());
    }
    if (version.isBefore("5.1")) {
      text("STATICFILES_STORAGE", "django.contrib.staticfiles.storage.StaticFilesStorage");
      text("DEFAULT_FILE_STORAGE", "django.core.files.storage.FileSystemStorage");
    }
    text("LOGIN_URL", "/accounts/login/");
    if (version.isAtLeast("3.1")) {
      whole("PASSWORD_RESET_TIMEOUT", 259_200);
    } else {
      whole("PASSWORD_RESET_TIMEOUT_DAYS", 3);
    }
  }

  private static Datum storages() {
    Map<String, Datum> all = new LinkedHashMap<>();
    all.put("default", backend("django.core.files.storage.FileSystemStorage"));
    all.put("staticfiles", backend("django.contrib.staticfiles.storage.StaticFilesStorage"));
    return new Datum.Table(all);
  }

  private static Datum backend(String path) {
    return new Datum.Table(Map.of("BACKEND", new Datum.Text(path)));
  }
}
