package dev.seaworthy.checks.secrets;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The settings of Django and of libraries beside it whose value is a secret, and what it opens. */
final class DjangoSecrets {
  private static final Map<Pattern, Reach> KNOWN =
      Map.of(
          Pattern.compile("SECRET_KEY"), Reach.SIGN_IN,
          Pattern.compile("(?:SIMPLE_JWT|NINJA_JWT)\\.SIGNING_KEY"), Reach.SIGN_IN,
          Pattern.compile("(?:JWT_AUTH|GRAPHQL_JWT)\\.JWT_SECRET_KEY"), Reach.SIGN_IN,
          Pattern.compile("SALT_KEY|FERNET_KEYS?|FIELD_ENCRYPTION_KEY"), Reach.BACK_END,
          Pattern.compile("DATABASES\\.[^.]+\\.PASSWORD"), Reach.BACK_END,
          Pattern.compile("CACHES\\.[^.]+\\.OPTIONS\\.PASSWORD"), Reach.BACK_END,
          Pattern.compile("EMAIL_HOST_PASSWORD"), Reach.OUTGOING,
          Pattern.compile("AWS_(?:S3_|SES_)?SECRET_ACCESS_KEY"), Reach.OUTGOING,
          Pattern.compile("SOCIAL_AUTH_\\w+_SECRET"), Reach.OUTGOING,
          Pattern.compile("SOCIALACCOUNT_PROVIDERS\\.[^.]+\\.APP\\.secret"), Reach.OUTGOING);

  private DjangoSecrets() {}

  /** What a setting's secret opens; empty where the name is none of these. */
  static Optional<Reach> find(String name) {
    return KNOWN.entrySet().stream()
        .filter(each -> each.getKey().matcher(name).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
