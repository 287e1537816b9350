package dev.seaworthy.guard.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0/8, 104",
    "192.0.2.7, 192.0.2.7/32, 128",
    "0.0.0.0/0, 0.0.0.0/0, 96",
    "::/0, ::/0, 0",
    "2001:db8::/32, 2001:db8::/32, 32",
    "2001:db8::7, 2001:db8::7/128, 128",
    "::ffff:10.0.0.0/104, 10.0.0.0/8, 104",
  })
  void readsAndShowsOneSpelling(String text, String shown, int length) {
    Cidr block = Cidr.parse(text);
    assertThat(block).hasToString(shown);
    assertThat(block.length()).isEqualTo(length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/8",
        "10.0.0.0/",
        "10.0.0.0/33",
        "10.0.0.0/08",
        "10.0.0.0/-1",
        "10.0.0.0/8 ",
        "::/129",
        "::/1000",
        "10.0.0/8",
        "10.0.0.0/255.0.0.0",
        "10.0.0.0/8/8"
      })
  void refusesWhatIsNotABlock(String text) {
    assertThatThrownBy(() -> Cidr.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void asksBackWhenATextMayMeanOneAddressOrABlock() {
    assertThatThrownBy(() -> Cidr.parse("10.0.0.1/8"))
        .hasMessage(
            "'10.0.0.1/8' has bits set beyond its length; write 10.0.0.0/8 for the block or"
                + " 10.0.0.1 for the one address");
  }

  @Test
  void refusesBitsBeyondTheLength() {
    assertThatThrownBy(() -> new Cidr(1, 0, 63))
        .hasMessage("bits are set beyond the prefix length 63");
    assertThatThrownBy(() -> new Cidr(0, 0, 129))
        .hasMessage("prefix length is 129; write one from 0 to 128");
  }

  @Test
  void seesMappedAddressesAsIpv4() {
    Cidr block = Cidr.parse("10.0.0.0/8");
    assertThat(block.contains(Address.parse("::ffff:10.255.255.255"))).isTrue();
    assertThat(block.contains(Address.parse("11.0.0.0"))).isFalse();
    assertThat(block.contains(Address.parse("::10.0.0.1"))).isFalse();
    assertThat(Cidr.parse("::/0").contains(Address.parse("192.0.2.7"))).isTrue();
  }
}
