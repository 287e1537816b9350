package dev.seaworthy.boot.scrubbing;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The values of the application's own secrets, so that they are recognised wherever they turn up:
 * in the message of an exception, in another setting, in a line of source. Does not print itself.
 * Immutable and thread-safe.
 */
final class KnownSecrets {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_UNSURE = 12;
  private static final Pattern SURE =
      Pattern.compile(
          ".*(password|passwd|passphrase|pass|secret|token|apikey|secretkey|accesskey|privatekey)"
              + "(fallbacks)?\\d*");

  private static final Pattern SEPARATORS = Pattern.compile("[-_.\\[\\]]");
  private static final Pattern ORDINARY =
      Pattern.compile("true|false|none|null|always|never|\\d+|classpath:.*|[\\w.]+\\.[A-Z]\\w+");

  private final List<String> longestFirst;

  private KnownSecrets(Set<String> values) {
    longestFirst =
        values.stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
  }

  static KnownSecrets none() {
    return new KnownSecrets(Set.of());
  }

  /** Collects the values of settings; ones that are ordinary words are left out. */
  static final class Collector {
    private final Set<String> values = new LinkedHashSet<>();

    void add(String name, String value) {
      String plain = SEPARATORS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
      boolean sure = SURE.matcher(plain).matches();
      boolean telling = value.length() >= (sure ? SHORTEST : SHORTEST_UNSURE);
      if (telling && !ORDINARY.matcher(value).matches()) {
        values.add(value);
      }
    }

    KnownSecrets done() {
      return new KnownSecrets(values);
    }
  }

  /** The text with every secret in it replaced. */
  String hideIn(String text) {
    String hidden = text;
    for (String secret : longestFirst) {
      if (hidden.contains(secret)) {
        hidden = hidden.replace(secret, NameRules.SUBSTITUTE);
      }
    }
    return hidden;
  }
}
