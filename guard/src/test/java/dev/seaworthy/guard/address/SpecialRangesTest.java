package dev.seaworthy.guard.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpecialRangesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.0.0",
        "169.254.255.255",
        "172.16.0.0",
        "172.31.255.255",
        "192.168.0.0",
        "192.168.255.255",
        "224.0.0.0",
        "255.255.255.255",
        "::",
        "::1",
        "fc00::",
        "fdff:ffff::1",
        "fe80::",
        "febf:ffff::1",
        "ff00::",
        "ffff::1"
      })
  void firstAndLastOfEachRangeIsNotGlobal(String text) {
    assertThat(isGlobal(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.0.0.0",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.0",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "192.169.0.0",
        "223.255.255.255",
        "::2",
        "fbff:ffff::1",
        "fe00::",
        "fe7f:ffff::1",
        "fec0::",
        "feff::1",
        "2001:db8::1"
      })
  void neighboursOfEachRangeAreGlobal(String text) {
    assertThat(isGlobal(text)).isTrue();
  }

  @Test
  void whatIsNeverBlockedIsNotGlobal() {
    for (Cidr each : SpecialRanges.NEVER_BLOCKED) {
      assertThat(SpecialRanges.isGlobal(each.hi(), each.lo())).as("%s", each).isFalse();
      assertThat(SpecialRanges.isGlobal(each.lastHi(), each.lastLo())).as("%s", each).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Provenance.class)
  void peerIsTrustedWhereAHeaderWasRead(Provenance provenance) {
    boolean read =
        switch (provenance) {
          case FORWARDED, INTERNAL, MISCONFIGURED -> true;
          case PEER, PEER_DESPITE_HEADER, UNREADABLE_PEER -> false;
        };
    assertThat(provenance.isTrustedPeer()).isEqualTo(read);
  }

  private static boolean isGlobal(String text) {
    Address address = Address.parse(text);
    return SpecialRanges.isGlobal(address.hi(), address.lo());
  }
}
