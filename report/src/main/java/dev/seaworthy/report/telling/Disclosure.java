package dev.seaworthy.report.telling;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.text.Shown;
import java.util.List;
import java.util.Locale;

/**
 * Which settings bear on an application's safety, and how much of a setting's value may be shown: a
 * switch always, a number unless its name is a secret's, plain text only under a name that is known
 * to hold no secret, all else by its length.
 */
public final class Disclosure {
  private static final int LONGEST = 24;
  private static final int LONGEST_NUMBER = 9;

  /** Names, or beginnings of names, of settings that bear on safety: Spring Boot's and Django's. */
  private static final List<String> SAFETY =
      List.of(
          "debug",
          "management.endpoint.",
          "management.endpoints.",
          "management.server.",
          "server.error.",
          "server.forward-headers-strategy",
          "server.servlet.session.",
          "server.ssl.",
          "spring.datasource.",
          "spring.data.redis.",
          "spring.graphql.graphiql.",
          "spring.h2.console.",
          "spring.jpa.hibernate.ddl-auto",
          "spring.jpa.show-sql",
          "spring.mail.",
          "spring.mvc.log-request-details",
          "spring.security.",
          "springdoc.",
          "ALLOWED_HOSTS",
          "CORS_",
          "CSRF_",
          "DATABASES.",
          "DEBUG",
          "EMAIL_HOST",
          "SECRET_KEY",
          "SECURE_",
          "SESSION_",
          "X_FRAME_OPTIONS");

  /**
   * Beginnings of a framework's own names: what they hold is known, and no secret but where said.
   */
  private static final List<String> KNOWN =
      List.of(
          "debug",
          "logging.",
          "management.",
          "server.",
          "spring.",
          "springdoc.",
          "ALLOWED_HOSTS",
          "CORS_",
          "CSRF_",
          "DEBUG",
          "SECURE_",
          "SESSION_",
          "X_FRAME_OPTIONS");

  /** Parts of names whose values are secret, or may have a secret inside. */
  private static final List<String> SECRET =
      List.of(
          "pass",
          "pwd",
          "secret",
          "token",
          "credential",
          "key",
          "user",
          "jaas",
          "options",
          "properties");

  private Disclosure() {}

  static boolean isAboutSafety(String name) {
    return startsWithAny(name, SAFETY);
  }

  /** One spelling for all that Spring's relaxed binding takes for the same name. */
  static String canonical(String name) {
    return name.indexOf('.') < 0
        ? name
        : name.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** The value as it may be shown: {@code ?} where it is unknown, {@code -} where nobody set it. */
  public static String shown(Fact<Datum> fact) {
    if (fact.value() instanceof Value.Unknown<Datum>) {
      return "?";
    }
    return fact.inForce().map(datum -> shown(fact.name(), datum)).orElse("-");
  }

  private static String shown(String name, Datum datum) {
    if (datum instanceof Datum.Flag flag) {
      return String.valueOf(flag.value());
    }
    if (datum instanceof Datum.Text text) {
      return mayShow(name, text.text())
          ? Shown.clipped(text.text().isEmpty() ? "empty" : text.text(), LONGEST)
          : Shown.secret(text.text());
    }
    if (datum instanceof Datum.Whole whole) {
      String digits = whole.value().toString();
      return mayShow(name, digits) ? digits : Shown.secret(digits);
    }
    if (datum instanceof Datum.Items items) {
      return items(name, items);
    }
    return datum instanceof Datum.Nothing ? "none" : "set";
  }

  private static String items(String name, Datum.Items items) {
    StringBuilder shown = new StringBuilder("[");
    for (Datum each : items.items()) {
      shown.append(shown.length() == 1 ? "" : ", ").append(shown(name, each));
    }
    return Shown.clipped(shown.append(']').toString(), LONGEST);
  }

  private static boolean mayShow(String name, String text) {
    if (text.equals("true") || text.equals("false")) {
      return true;
    }
    return !isSecretName(name) && (isNumber(text) || (startsWithAny(name, KNOWN) && isPlain(text)));
  }

  /** Words, lists and addresses: nothing that a login or a parameter could stand in. */
  private static boolean isPlain(String text) {
    return text.chars()
        .allMatch(each -> Character.isLetterOrDigit(each) || " .,:/*_-[]{}$".indexOf(each) >= 0);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_NUMBER
        && text.chars().allMatch(each -> each >= '0' && each <= '9');
  }

  private static boolean isSecretName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String each : SECRET) {
      if (lower.contains(each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWithAny(String name, List<String> beginnings) {
    for (String each : beginnings) {
      if (name.startsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
