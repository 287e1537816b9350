package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.ConnectionUrl;
import java.util.Locale;
import java.util.Optional;

/** Tells values that cannot be a secret, whatever the name of a project's own property promises. */
final class NoSecret {
  private NoSecret() {}

  static boolean is(String text) {
    String bare = text.strip();
    return bare.isEmpty()
        || isShortNumber(bare)
        || isSentence(bare)
        || isPath(bare)
        || isUrlWithoutPassword(bare)
        || isClassName(bare)
        || isDuration(bare);
  }

  /** Ports, counts and lengths; longer numbers may be passwords. */
  private static boolean isShortNumber(String text) {
    return text.length() <= 4 && text.chars().allMatch(Character::isDigit);
  }

  private static boolean isSentence(String text) {
    return text.chars().filter(each -> each == ' ').count() >= 2;
  }

  private static boolean isPath(String text) {
    String lowered = text.toLowerCase(Locale.ROOT);
    return (text.startsWith("/") && text.indexOf('/', 1) > 0)
        || text.startsWith("./")
        || text.startsWith("~/")
        || lowered.endsWith(".pem")
        || lowered.endsWith(".jks")
        || lowered.endsWith(".p12")
        || lowered.endsWith(".key");
  }

  private static boolean isUrlWithoutPassword(String text) {
    Optional<ConnectionUrl> url = ConnectionUrl.parse(text);
    return url.isPresent() && url.get().password().isEmpty();
  }

  private static boolean isClassName(String text) {
    return text.chars().filter(each -> each == '.').count() >= 2
        && text.chars()
            .allMatch(each -> each == '.' || each == '$' || Character.isJavaIdentifierPart(each))
        && Character.isLetter(text.charAt(0))
        && text.indexOf("..") < 0
        && text.chars().noneMatch(Character::isDigit);
  }

  private static boolean isDuration(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > 0 && text.length() - digits <= 2 && text.length() > digits && digits <= 6;
  }
}
