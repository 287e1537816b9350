package dev.seaworthy.guard.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressRuleTest {
  private static final List<Cidr> PROXIES =
      List.of(Cidr.parse("10.0.0.0/8"), Cidr.parse("2001:db8:aaaa::/48"));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "left spoof                   | 127.0.0.1, 203.0.113.5             | 203.0.113.5   | FORWARDED",
        "several lines                | 198.51.100.1 \\ 203.0.113.5        | 203.0.113.5   | FORWARDED",
        "several lines, trusted last  | 203.0.113.5 \\ 10.0.0.2            | 203.0.113.5   | FORWARDED",
        "no header                    |                                    | 10.0.0.1      | INTERNAL",
        "empty header                 | ~~                                 | 10.0.0.1      | INTERNAL",
        "empty items                  | ,, 203.0.113.5 ,, ,                | 203.0.113.5   | FORWARDED",
        "trusted amid untrusted       | 198.51.100.1, 10.0.0.2, 203.0.113.5 | 203.0.113.5  | FORWARDED",
        "all trusted                  | 10.0.0.3, 10.0.0.2                 | 10.0.0.3      | INTERNAL",
        "proxy chain                  | 203.0.113.5, 10.0.0.3, 10.0.0.2    | 203.0.113.5   | FORWARDED",
        "port                         | 203.0.113.5:4711                   | 203.0.113.5   | FORWARDED",
        "brackets and port            | [2001:db8::1]:4711                 | 2001:db8::1   | FORWARDED",
        "brackets                     | [2001:db8::1]                      | 2001:db8::1   | FORWARDED",
        "bare IPv6                    | 2001:db8::1                        | 2001:db8::1   | FORWARDED",
        "mapped IPv6                  | ::ffff:203.0.113.5                 | 203.0.113.5   | FORWARDED",
        "mapped proxy                 | 203.0.113.5, ::ffff:10.0.0.2       | 203.0.113.5   | FORWARDED",
        "NAT64                        | 64:ff9b::203.0.113.5               | 203.0.113.5   | FORWARDED",
        "unknown                      | 203.0.113.5, unknown               | 10.0.0.1      | MISCONFIGURED",
        "garbage behind a proxy       | 203.0.113.5, _gw, 10.0.0.7         | 10.0.0.7      | MISCONFIGURED",
        "zone                         | fe80::1%eth0                       | 10.0.0.1      | MISCONFIGURED",
        "leading zero                 | 203.0.113.05                       | 10.0.0.1      | MISCONFIGURED",
        "port too large               | 203.0.113.5:65536                  | 10.0.0.1      | MISCONFIGURED",
        "port empty                   | 203.0.113.5:                       | 10.0.0.1      | MISCONFIGURED",
        "IPv4 in brackets             | [203.0.113.5]                      | 10.0.0.1      | MISCONFIGURED",
        "bracket open                 | [2001:db8::1                       | 10.0.0.1      | MISCONFIGURED",
        "text after bracket           | [2001:db8::1]x                     | 10.0.0.1      | MISCONFIGURED",
        "garbage left of the client   | ;DROP, 203.0.113.5                 | 203.0.113.5   | FORWARDED",
        "space inside                 | 203.0.113.5 203.0.113.6            | 10.0.0.1      | MISCONFIGURED",
        "largest port                 | 203.0.113.5:65535                  | 203.0.113.5   | FORWARDED",
        "port in five digits          | 203.0.113.5:00080                  | 203.0.113.5   | FORWARDED",
        "port in six digits           | 203.0.113.5:000080                 | 10.0.0.1      | MISCONFIGURED",
        "port below the digits        | 203.0.113.5:8/0                    | 10.0.0.1      | MISCONFIGURED",
        "port above the digits        | 203.0.113.5:8;0                    | 10.0.0.1      | MISCONFIGURED",
        "port digits 0 and 9          | 203.0.113.5:90                     | 203.0.113.5   | FORWARDED",
        "port alone                   | :4711                              | 10.0.0.1      | MISCONFIGURED",
        "brackets empty               | []                                 | 10.0.0.1      | MISCONFIGURED",
        "bracket alone                | [                                  | 10.0.0.1      | MISCONFIGURED",
        "brackets, port empty         | [2001:db8::1]:                     | 10.0.0.1      | MISCONFIGURED",
        "bracket closed in next item  | 203.0.113.9, [2001:db8::1, 1]      | 10.0.0.1      | MISCONFIGURED",
      })
  void readsXForwardedForFromTheRight(
      String name, String lines, String client, Provenance provenance) {
    ClientAddressRule rule = ClientAddressRule.behind(PROXIES, ForwardingHeader.X_FORWARDED_FOR);
    assertThat(name).isNotEmpty();
    check(rule, "10.0.0.1", "X-Forwarded-For", lines, client, provenance);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "token              | for=203.0.113.5                                   | 203.0.113.5 | FORWARDED",
        "any case, others   | By=10.0.0.1; FOR=203.0.113.5 ;proto=https         | 203.0.113.5 | FORWARDED",
        "quoted IPv6        | for=\"[2001:db8::1]:47\"                          | 2001:db8::1 | FORWARDED",
        "chain              | for=203.0.113.5, for=10.0.0.2;by=\"a,b;for=x\"    | 203.0.113.5 | FORWARDED",
        "spoof, open quote  | for=\"1.1.1.1, for=203.0.113.5                    | 203.0.113.5 | FORWARDED",
        "spoof in host      | for=203.0.113.5;host=\"a\\\",for=1.1.1.1\"        | 203.0.113.5 | FORWARDED",
        "obfuscated         | for=203.0.113.5, for=_gateway                     | 10.0.0.1    | MISCONFIGURED",
        "no for             | for=203.0.113.5, proto=https                      | 10.0.0.1    | MISCONFIGURED",
        "two fors           | for=203.0.113.5;for=203.0.113.6                   | 10.0.0.1    | MISCONFIGURED",
        "for without value  | for=                                              | 10.0.0.1    | MISCONFIGURED",
        "other header only  | ~~                                                | 10.0.0.1    | INTERNAL",
        "quoted IPv4        | for=\"203.0.113.5\"                               | 203.0.113.5 | FORWARDED",
        "quotes empty       | for=\"\"                                          | 10.0.0.1    | MISCONFIGURED",
        "quote alone        | for=\"                                            | 10.0.0.1    | MISCONFIGURED",
        "quote never closed | for=\"203.0.113.5                                 | 10.0.0.1    | MISCONFIGURED",
        "quote never opened | for=203.0.113.5\"                                 | 10.0.0.1    | MISCONFIGURED",
        "escaped backslash  | for=203.0.113.5;host=\"a\\\\\",for=198.51.100.1   | 198.51.100.1 | FORWARDED",
        "three backslashes  | for=203.0.113.5;host=\"a\\\\\\\",for=1.1.1.1\"    | 203.0.113.5 | FORWARDED",
        "quoted semicolon   | host=\"a;for=1.1.1.1\";for=203.0.113.5            | 203.0.113.5 | FORWARDED",
        "for with blank     | for =203.0.113.5                                  | 10.0.0.1    | MISCONFIGURED",
      })
  void readsForwardedFromTheRight(String name, String lines, String client, Provenance provenance) {
    ClientAddressRule rule = ClientAddressRule.behind(PROXIES, ForwardingHeader.FORWARDED);
    assertThat(name).isNotEmpty();
    check(rule, "10.0.0.1", "Forwarded", lines, client, provenance);
  }

  @ParameterizedTest(name = "{0} hops: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 198.51.100.1, 203.0.113.5           | 203.0.113.5  | FORWARDED",
        "2 | 198.51.100.1, 203.0.113.5           | 198.51.100.1 | FORWARDED",
        "2 | 198.51.100.1, unknown               | 198.51.100.1 | FORWARDED",
        "3 | 198.51.100.1, 203.0.113.5           | 192.0.2.1    | PEER",
        "1 | unknown                             | 192.0.2.1    | MISCONFIGURED",
        "1 |                                     | 192.0.2.1    | PEER",
      })
  void countsHops(int hops, String lines, String client, Provenance provenance) {
    ClientAddressRule rule = ClientAddressRule.behindHops(hops, ForwardingHeader.X_FORWARDED_FOR);
    check(rule, "192.0.2.1", "X-Forwarded-For", lines, client, provenance);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "' 203.0.113.5 '               | 203.0.113.5 | FORWARDED",
        "203.0.113.5, 203.0.113.6      | 10.0.0.1    | MISCONFIGURED",
        "203.0.113.5 \\ 203.0.113.6    | 10.0.0.1    | MISCONFIGURED",
        "10.0.0.9                      | 10.0.0.9    | INTERNAL",
        "                              | 10.0.0.1    | INTERNAL",
      })
  void readsAHeaderThatHoldsOneAddress(String lines, String client, Provenance provenance) {
    ClientAddressRule rule =
        ClientAddressRule.behind(PROXIES, ForwardingHeader.single("X-Real-IP"));
    check(rule, "10.0.0.1", "X-Real-IP", lines, client, provenance);
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, PEER_DESPITE_HEADER",
    "Forwarded, PEER_DESPITE_HEADER",
    "X-Other, PEER",
  })
  void ignoresHeadersOfAnUntrustedPeer(String header, Provenance provenance) {
    for (ClientAddressRule rule :
        List.of(
            ClientAddressRule.ofPeer(),
            ClientAddressRule.behind(PROXIES, ForwardingHeader.X_FORWARDED_FOR))) {
      check(rule, "203.0.113.9", header, "10.0.0.1", "203.0.113.9", provenance);
    }
  }

  @Test
  void neverReadsASecondHeader() {
    ClientAddressRule rule = ClientAddressRule.behind(PROXIES, ForwardingHeader.FORWARDED);
    check(rule, "10.0.0.1", "X-Forwarded-For", "203.0.113.5", "10.0.0.1", Provenance.INTERNAL);
  }

  @Test
  void readsAPeerWithAZoneAndOneThatIsNone() {
    check(ClientAddressRule.ofPeer(), "fe80::1%eth0", "X", "", "fe80::1", Provenance.PEER);
    check(ClientAddressRule.ofPeer(), "localhost", "X", "", "::", Provenance.UNREADABLE_PEER);
    check(ClientAddressRule.ofPeer(), "::ffff:192.0.2.1", "X", "", "192.0.2.1", Provenance.PEER);
  }

  @Test
  void tenThousandSpoofedItemsChangeNothing() {
    ClientAddressRule rule = ClientAddressRule.behind(PROXIES, ForwardingHeader.X_FORWARDED_FOR);
    String spoof = "10.0.0.2,".repeat(10_000);
    check(
        rule,
        "10.0.0.1",
        "X-Forwarded-For",
        spoof + "203.0.113.5",
        "203.0.113.5",
        Provenance.FORWARDED);
    check(rule, "10.0.0.1", "X-Forwarded-For", spoof, "10.0.0.2", Provenance.MISCONFIGURED);
    check(
        rule,
        "10.0.0.1",
        "X-Forwarded-For",
        "x".repeat(5_000),
        "10.0.0.1",
        Provenance.MISCONFIGURED);
  }

  @Test
  void refusesConfigurationsThatTrustNobody() {
    assertThatThrownBy(() -> ClientAddressRule.behind(List.of(), ForwardingHeader.FORWARDED))
        .hasMessage("trusted proxies are an empty list; name their addresses or believe no header");
    assertThatThrownBy(() -> ClientAddressRule.behindHops(0, ForwardingHeader.FORWARDED))
        .hasMessage("trusted hops are 0; write a number from 1 to 32");
    assertThatThrownBy(() -> ForwardingHeader.single(" "))
        .hasMessage("forwarding header has no name; write one like X-Forwarded-For");
  }

  private static void check(
      ClientAddressRule rule,
      String peer,
      String header,
      @Nullable String lines,
      String client,
      Provenance provenance) {
    List<String> all = lines == null ? List.of() : Arrays.asList(lines.split(" \\\\ ", -1));
    HeaderLines headers =
        (name, index) -> name.equals(header) && index < all.size() ? all.get(index) : null;
    AddressSlot slot = new AddressSlot();
    assertThat(rule.read(peer, headers, slot)).isEqualTo(provenance);
    assertThat(slot.toAddress()).hasToString(client);
  }
}
