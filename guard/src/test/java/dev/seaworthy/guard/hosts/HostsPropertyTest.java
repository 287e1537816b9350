package dev.seaworthy.guard.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the host rule with a slow model made of one regular expression and string methods. */
class HostsPropertyTest {
  private static final Pattern GRAMMAR =
      Pattern.compile("(?<name>[-.0-9a-z]+|\\[[0-9a-f]*:[0-9a-f:.]+])(:(?<port>[0-9]+))?");
  private static final String ALPHABET = "aAbBkKfF019.-:[]_@/ \u212a\u0130\u017f\u0131é\n\0%";

  @Test
  void judgesAsTheModel() {
    Random random = new Random(1101);
    Map<HostJudgement, Integer> counts = new EnumMap<>(HostJudgement.class);
    for (int round = 0; round < 300_000; round++) {
      List<String> entries = new ArrayList<>();
      for (int each = random.nextInt(4); each > 0; each--) {
        entries.add(random.nextInt(20) == 0 ? "*" : name(random));
      }
      String host =
          random.nextInt(3) == 0 || entries.isEmpty() ? name(random) : near(random, entries);
      HostJudgement judged = AllowedHosts.of(entries).judge(host);
      counts.merge(judged, 1, Integer::sum);
      assertThat(judged).as("%s in %s", host, entries).isEqualTo(model(entries, host));
    }
    assertThat(counts.values()).hasSize(3).allMatch(count -> count > 10_000);
  }

  @Test
  void takesApartAsTheModel() {
    Random random = new Random(1102);
    for (int round = 0; round < 300_000; round++) {
      String host = name(random);
      Matcher matcher = GRAMMAR.matcher(host.toLowerCase(Locale.ROOT));
      String domain = matcher.matches() ? undotted(matcher.group("name")) : "";
      if (domain.isEmpty()) {
        assertThat(HostName.parse(host)).as(host).isEmpty();
      } else {
        String port = matcher.group("port") == null ? "" : matcher.group("port");
        assertThat(HostName.parse(host)).as(host).contains(new HostName(domain, port));
      }
    }
  }

  private static HostJudgement model(List<String> entries, String host) {
    Matcher matcher = GRAMMAR.matcher(host.toLowerCase(Locale.ROOT));
    if (!matcher.matches() || undotted(matcher.group("name")).isEmpty()) {
      return HostJudgement.MALFORMED;
    }
    String domain = undotted(matcher.group("name"));
    boolean allowed =
        entries.stream().anyMatch(entry -> matches(entry.toLowerCase(Locale.ROOT), domain));
    return allowed ? HostJudgement.ALLOWED : HostJudgement.NOT_ALLOWED;
  }

  private static boolean matches(String entry, String domain) {
    if (entry.startsWith(".")) {
      return domain.endsWith(entry) || domain.equals(entry.substring(1));
    }
    return entry.equals("*") || entry.equals(domain);
  }

  private static String undotted(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static String name(Random random) {
    if (random.nextInt(5) == 0) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "[" : "");
      for (int length = random.nextInt(8); length > 0; length--) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
      return text.append(random.nextBoolean() ? "]" : "").toString();
    }
    String[] labels = {"a", "B", "k", "a-b", "0", "", "example", "\u212a"};
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "." : "");
    for (int count = 1 + random.nextInt(3); count > 0; count--) {
      text.append(labels[random.nextInt(labels.length)]).append(count > 1 ? "." : "");
    }
    return text.append(random.nextInt(6) == 0 ? "." : "").toString();
  }

  /**
   * Something made from an entry: below it, with a port, in capitals, with one character changed.
   */
  private static String near(Random random, List<String> entries) {
    String entry = entries.get(random.nextInt(entries.size()));
    String host = entry.startsWith(".") ? (random.nextBoolean() ? "www" : "") + entry : entry;
    host = host.startsWith(".") && random.nextBoolean() ? host.substring(1) : host;
    host = random.nextInt(4) == 0 ? host.toUpperCase(Locale.ROOT) : host;
    if (!host.isEmpty() && random.nextInt(5) == 0) {
      int at = random.nextInt(host.length());
      char c = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      host = host.substring(0, at) + c + host.substring(at + 1);
    }
    String[] ports = {"", "", "", ":80", ":", ":99999999", ":8a", "."};
    return host + ports[random.nextInt(ports.length)];
  }
}
