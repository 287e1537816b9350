package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.check.Reference;

/** The vendor's pages that several checks refer to. */
public final class Pages {
  /** Actuator endpoints. */
  public static final Reference ENDPOINTS =
      boot("actuator endpoints", "reference/actuator/endpoints.html");

  /** Actuator over HTTP. */
  public static final Reference MONITORING =
      boot("monitoring over HTTP", "reference/actuator/monitoring.html");

  /** Developer tools. */
  public static final Reference DEVTOOLS = boot("developer tools", "reference/using/devtools.html");

  /** Where configuration comes from, and in which order. */
  public static final Reference CONFIGURATION =
      boot("externalized configuration", "reference/features/external-config.html");

  /** Profiles. */
  public static final Reference PROFILES = boot("profiles", "reference/features/profiles.html");

  /** Databases. */
  public static final Reference DATABASES = boot("SQL databases", "reference/data/sql.html");

  /** How a schema is made. */
  public static final Reference INITIALIZATION =
      boot("database initialization", "how-to/data-initialization.html");

  /** The embedded web server. */
  public static final Reference WEB_SERVER = boot("embedded web servers", "how-to/webserver.html");

  /** Every property with its default. */
  public static final Reference PROPERTIES =
      boot("common application properties", "appendix/application-properties/index.html");

  /** Logging. */
  public static final Reference LOGGING = boot("logging", "reference/features/logging.html");

  /** Messaging. */
  public static final Reference MESSAGING = boot("messaging", "reference/messaging/index.html");

  /** Mail. */
  public static final Reference EMAIL = boot("sending email", "reference/io/email.html");

  /** OAuth2. */
  public static final Reference OAUTH2 = boot("OAuth2", "reference/web/spring-security.html");

  /** Spring Security on exploits. */
  public static final Reference EXPLOITS =
      Reference.vendor(
          "Spring Security, protection against exploits",
          "https://docs.spring.io/spring-security/reference/features/exploits/index.html");

  /** Spring Security on HTTP headers. */
  public static final Reference HTTP_HEADERS =
      Reference.vendor(
          "Spring Security, security HTTP response headers",
          "https://docs.spring.io/spring-security/reference/features/exploits/headers.html");

  /** Spring Security on cross-origin requests. */
  public static final Reference CORS =
      Reference.vendor(
          "Spring Framework, CORS",
          "https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html");

  /** Spring Security on stored passwords. */
  public static final Reference PASSWORD_STORAGE =
      Reference.vendor(
          "Spring Security, password storage",
          "https://docs.spring.io/spring-security/reference/features/authentication/password-storage.html");

  private Pages() {}

  private static Reference boot(String title, String path) {
    return Reference.vendor("Spring Boot, " + title, "https://docs.spring.io/spring-boot/" + path);
  }
}
