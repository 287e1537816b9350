package dev.seaworthy.report.settings;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which values are secrets: those under a name that Django's own error pages hide, those under a
 * few more, and addresses with a password in them. Stateless.
 *
 * @see <a href="https://docs.djangoproject.com/en/5.2/ref/settings/#secret-key">Django,
 *     Settings</a>
 */
public final class Disguise {
  private static final Pattern SECRET =
      Pattern.compile(
          "API|AUTH|TOKEN|KEY|SECRET|PASS|SIGNATURE|HTTP_COOKIE|CREDENTIAL|DSN|SALT|PWD",
          Pattern.CASE_INSENSITIVE);

  /** {@code postgres://user:password@host} and {@code https://key@errors.example}. */
  private static final Pattern ADDRESS = Pattern.compile(".*://[^/\\s]*@.*", Pattern.DOTALL);

  /** Settings of Django whose names sound secret and whose values are not. */
  private static final Set<String> OPEN =
      Set.of(
          "AUTHENTICATION_BACKENDS",
          "AUTH_PASSWORD_VALIDATORS",
          "AUTH_USER_MODEL",
          "CACHE_MIDDLEWARE_KEY_PREFIX",
          "CSRF_FAILURE_VIEW",
          "PASSWORD_HASHERS",
          "PASSWORD_RESET_TIMEOUT",
          "PASSWORD_RESET_TIMEOUT_DAYS",
          "EMAIL_SSL_KEYFILE");

  private Disguise() {}

  /** Whether everything under a name is secret. */
  public static boolean isSecretName(String name) {
    return SECRET.matcher(name).find() && !OPEN.contains(name.toUpperCase(Locale.ROOT));
  }

  /** Whether a text is secret whatever its name. */
  public static boolean isSecretText(String text) {
    return ADDRESS.matcher(text).matches();
  }
}
