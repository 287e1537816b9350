package dev.seaworthy.guard.admin;

import java.util.List;
import java.util.Locale;

/**
 * Estimates, on the low side, how many bits a guesser has to find for a path.
 *
 * <p>Each character counts by the alphabet that the path draws from; one that repeats or continues
 * the one before it counts a bit, and a well-known word counts six bits as a whole, with digits and
 * look-alikes for letters seen through. An estimate can refuse a good path by mistake; it is meant
 * never to pass {@code admin2}.
 */
final class PathStrength {
  private static final double WORD_BITS = 6;
  private static final List<String> WORDS =
      List.of(
          "administration",
          "administrator",
          "management",
          "backoffice",
          "dashboard",
          "superuser",
          "honeypot",
          "password",
          "internal",
          "security",
          "control",
          "console",
          "manager",
          "private",
          "backend",
          "secret",
          "django",
          "spring",
          "portal",
          "access",
          "system",
          "hidden",
          "manage",
          "config",
          "cpanel",
          "staff",
          "super",
          "panel",
          "login",
          "admin",
          "adm1n",
          "adrnin",
          "users",
          "secure",
          "token",
          "staff",
          "root",
          "site",
          "user",
          "shop",
          "test",
          "prod",
          "real",
          "path",
          "here",
          "your",
          "guess",
          "this",
          "that",
          "area",
          "only",
          "team",
          "page",
          "door",
          "back",
          "new",
          "old",
          "web",
          "app",
          "api",
          "cms",
          "url",
          "key",
          "the",
          "our",
          "www");

  private PathStrength() {}

  static int bits(String path) {
    String plain = withoutDisguise(path.toLowerCase(Locale.ROOT));
    double perCharacter = Math.log(alphabet(path)) / Math.log(2);
    double bits = 0;
    int at = 0;
    while (at < path.length()) {
      int word = wordAt(plain, at);
      if (word > 0) {
        bits += WORD_BITS;
        at += word;
      } else {
        bits += path.charAt(at) == '/' ? 0 : isForeseeable(path, at) ? 1 : perCharacter;
        at++;
      }
    }
    return (int) bits;
  }

  private static int wordAt(String text, int at) {
    for (String word : WORDS) {
      if (text.startsWith(word, at)) {
        return word.length();
      }
    }
    return 0;
  }

  private static String withoutDisguise(String text) {
    return text.replace('0', 'o')
        .replace('1', 'i')
        .replace('3', 'e')
        .replace('4', 'a')
        .replace('5', 's')
        .replace('7', 't');
  }

  private static boolean isForeseeable(String path, int at) {
    return at > 0 && Math.abs(path.charAt(at) - path.charAt(at - 1)) <= 1;
  }

  private static int alphabet(String path) {
    boolean lower = path.chars().anyMatch(c -> c >= 'a' && c <= 'z');
    boolean upper = path.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
    boolean digit = path.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean hexOnly =
        path.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '/' || c == '-');
    if (hexOnly) {
      return digit ? 16 : 6;
    }
    return Math.max(2, (lower ? 26 : 0) + (upper ? 26 : 0) + (digit ? 10 : 0));
  }
}
