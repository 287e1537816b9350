package dev.seaworthy.guard.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "1.2.3.4, 1.2.3.4",
    "0.0.0.0, 0.0.0.0",
    "255.255.255.255, 255.255.255.255",
    "::, ::",
    "::1, ::1",
    "1::, 1::",
    "2001:db8::7, 2001:db8::7",
    "2001:DB8:0:0:0:0:0:7, 2001:db8::7",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8::1:0:0:1, 2001:db8::1:0:0:1",
    "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
    "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8",
    "::ffff:1.2.3.4, 1.2.3.4",
    "::ffff:102:304, 1.2.3.4",
    "0:0:0:0:0:ffff:1.2.3.4, 1.2.3.4",
    "2001:db8::1.2.3.4, 2001:db8::102:304",
    "fe80:1:2:3:4:5:255.255.255.255, fe80:1:2:3:4:5:ffff:ffff",
  })
  void readsAndShowsOneSpelling(String text, String shown) {
    assertThat(Address.parse(text)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "127.1",
        "1.2.3",
        "1.2.3.4.5",
        "01.2.3.4",
        "1.2.3.04",
        "256.1.1.1",
        "1..2.3",
        ".1.2.3.4",
        "1.2.3.4.",
        "0x7f.0.0.1",
        "1.2.3.4:80",
        "1.2.3.4 ",
        " 1.2.3.4",
        "1.2.3.-4",
        "2130706433",
        "localhost",
        ":",
        ":::",
        "1:",
        ":1",
        "1::2::3",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7",
        "::1:2:3:4:5:6:7:8",
        "1:2:3:4::5:6:7:8",
        "12345::",
        "g::",
        "::1%eth0",
        "[::1]",
        "::1.2.3",
        "::1.2.3.4:5",
        "1.2.3.4::",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::１",
        "١.٢.٣.٤",
        "::ffff:1.2.3.04",
        "::-1",
        "1:::2",
        "::1:",
        "0000:0000:0000:0000:0000:0000:00000:0001"
      })
  void refusesWhatIsNotExactlyAnAddress(String text) {
    assertThatThrownBy(() -> Address.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void saysWhatToWriteInsteadAndHidesControlCharacters() {
    assertThatThrownBy(() -> Address.parse("nope\n\u202e"))
        .hasMessage("'nope??' is not an internet address; write one like 192.0.2.7 or 2001:db8::7");
  }

  @ParameterizedTest
  @CsvSource({
    "64:ff9b::8.8.8.8, 8.8.8.8",
    "64:ff9b::808:808, 8.8.8.8",
    "2002:808:808:1::5, 8.8.8.8",
    // RFC 6052 section 3.1 and RFC 3056 section 2: an address that is not global is not embedded
    "64:ff9b::10.0.0.1, 64:ff9b::a00:1",
    "2002:7f00:1::, 2002:7f00:1::",
    "2002:6440:1::, 2002:6440:1::",
    "64:ff9b:1::8.8.8.8, 64:ff9b:1::808:808",
    "64:ff9b::1:808:808, 64:ff9b::1:808:808",
    "::808:808, ::808:808",
    "2001:0:808:808::1, 2001:0:808:808::1",
    "8.8.8.8, 8.8.8.8",
  })
  void findsTheIpv4AddressBehindTranslators(String text, String inner) {
    assertThat(Address.parse(text).unwrapped()).hasToString(inner);
  }

  @Test
  void leavesTheSlotAloneWhenItRefuses() {
    AddressSlot slot = new AddressSlot();
    assertThat(AddressParser.parse("x192.0.2.7y", 1, 10, slot)).isTrue();
    assertThat(AddressParser.parse("2001:db8::7:", 0, 12, slot)).isFalse();
    assertThat(slot.toAddress()).hasToString("192.0.2.7");
  }

  @Test
  void takesAddressesThatASocketHolds() throws UnknownHostException {
    byte[] ipv6 = new byte[16];
    ipv6[0] = 0x20;
    ipv6[1] = 0x01;
    ipv6[15] = (byte) 0xfe;
    assertThat(Address.of(InetAddress.getByAddress(ipv6))).hasToString("2001::fe");
    assertThat(Address.of(InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, (byte) 200})))
        .hasToString("192.0.2.200");
  }
}
