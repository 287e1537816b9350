package dev.seaworthy.guard.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Compares the reading of X-Forwarded-For with a slow model made of lists and one expression. */
class ForwardingPropertyTest {
  private static final List<Cidr> PROXIES =
      List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("fd00::/8"));
  private static final Address PEER = Address.parse("10.9.9.9");
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<v4>[0-9.]+)(:(?<p4>[0-9]{1,5}))?|\\[(?<v6>[^]]*:[^]]*)](:(?<p6>[0-9]{1,5}))?"
              + "|(?<bare>[^\\[\\]]*:[^\\[\\]]*:[^\\[\\]]*)");
  private static final String[] WORDS = {
    "10.0.0.1",
    "10.1.2.3",
    "203.0.113.5",
    "203.0.113.5:80",
    "[2001:db8::1]",
    "[fd00::1]:443",
    "fd00::7",
    "2001:db8::9",
    "unknown",
    "",
    " ",
    "_x",
    "1.2.3",
    "203.0.113.5:99999",
    "[::1",
    "::ffff:10.0.0.3",
    "64:ff9b::8.8.8.8",
    "2002:808:808::1",
    "127.0.0.1",
    "[10.0.0.1]",
    "a:b",
    "10.0.0.1\t",
    "fe80::1%2",
    "\"10.0.0.1\"",
    "203.0.113.5:",
    "[]:80",
    ":"
  };

  @Test
  void readsWhatTheModelReads() {
    Random random = new Random(61);
    for (int round = 0; round < 200_000; round++) {
      List<String> lines = lines(random);
      int hops = random.nextInt(3);
      ClientAddressRule rule =
          hops == 0
              ? ClientAddressRule.behind(PROXIES, ForwardingHeader.X_FORWARDED_FOR)
              : ClientAddressRule.behindHops(hops, ForwardingHeader.X_FORWARDED_FOR);
      AddressSlot slot = new AddressSlot();
      Provenance provenance = rule.read(PEER.toString(), headers(lines), slot);
      Result expected = hops == 0 ? byAddress(lines) : byHops(lines, hops);
      assertThat(new Result(slot.toAddress(), provenance)).as("%s", lines).isEqualTo(expected);
    }
  }

  @Test
  void neverThrowsOnNoise() {
    Random random = new Random(62);
    String alphabet = "for=\"\\;,:[].%0123456789abcdefF \t\0\u00e9\ud800";
    for (ForwardingHeader header :
        List.of(
            ForwardingHeader.X_FORWARDED_FOR,
            ForwardingHeader.FORWARDED,
            ForwardingHeader.single("X-Real-IP"))) {
      ClientAddressRule rule = ClientAddressRule.behind(PROXIES, header);
      for (int round = 0; round < 100_000; round++) {
        StringBuilder line = new StringBuilder();
        for (int length = random.nextInt(24); length > 0; length--) {
          line.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        List<String> lines = Collections.nCopies(1 + random.nextInt(2), line.toString());
        HeaderLines headers = (name, index) -> index < lines.size() ? lines.get(index) : null;
        assertThat(rule.read(PEER.toString(), headers, new AddressSlot()).isTrustedPeer()).isTrue();
      }
    }
  }

  private record Result(Address client, Provenance provenance) {}

  private static HeaderLines headers(List<String> lines) {
    return (name, index) ->
        name.equals("X-Forwarded-For") && index < lines.size() ? lines.get(index) : null;
  }

  private static List<String> lines(Random random) {
    List<String> lines = new ArrayList<>();
    for (int count = random.nextInt(4); count > 0; count--) {
      List<String> words = new ArrayList<>();
      for (int each = random.nextInt(12) == 0 ? 40 : random.nextInt(5); each >= 0; each--) {
        words.add(WORDS[random.nextInt(random.nextBoolean() ? 3 : WORDS.length)]);
      }
      lines.add(String.join(random.nextBoolean() ? "," : " , ", words));
    }
    return lines;
  }

  /** All items from the right, empty ones as null, cut where the rule stops looking. */
  private static List<String> items(List<String> lines) {
    List<String> items = new ArrayList<>(List.of(String.join(",", lines).split(",", -1)));
    Collections.reverse(items);
    return lines.isEmpty() ? List.of() : items;
  }

  private static Result byAddress(List<String> lines) {
    Address last = PEER;
    int looked = 0;
    for (String item : items(lines)) {
      if (++looked > 32) {
        return new Result(last, Provenance.MISCONFIGURED);
      }
      String trimmed = trim(item);
      if (trimmed.isEmpty()) {
        continue;
      }
      Address entry = entry(trimmed);
      if (entry == null) {
        return new Result(last, Provenance.MISCONFIGURED);
      }
      if (PROXIES.stream().noneMatch(each -> each.contains(entry))) {
        return new Result(entry, Provenance.FORWARDED);
      }
      last = entry;
    }
    return new Result(last, Provenance.INTERNAL);
  }

  private static Result byHops(List<String> lines, int hops) {
    int filled = 0;
    int looked = 0;
    for (String item : items(lines)) {
      if (++looked > 32) {
        return new Result(PEER, Provenance.MISCONFIGURED);
      }
      if (!trim(item).isEmpty() && ++filled == hops) {
        Address entry = entry(trim(item));
        return entry == null
            ? new Result(PEER, Provenance.MISCONFIGURED)
            : new Result(entry, Provenance.FORWARDED);
      }
    }
    return new Result(PEER, Provenance.PEER);
  }

  private static @Nullable Address entry(String text) {
    Matcher matcher = ENTRY.matcher(text);
    if (!matcher.matches()) {
      return null;
    }
    String port = matcher.group("p4") != null ? matcher.group("p4") : matcher.group("p6");
    if (port != null && Integer.parseInt(port) > 65535) {
      return null;
    }
    String address = matcher.group("v4") != null ? matcher.group("v4") : matcher.group("v6");
    try {
      return Address.parse(address != null ? address : matcher.group("bare")).unwrapped();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String trim(String text) {
    return text.replaceAll("^[ \t]+|[ \t]+$", "");
  }
}
