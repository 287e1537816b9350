package dev.seaworthy.guard.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.request.TestRequest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostExemptionsTest {
  private static final HostExemptions EXEMPTIONS =
      new HostExemptions(Set.of("/healthz"), List.of(Cidr.parse("10.1.0.0/16")));

  @ParameterizedTest
  @CsvSource({
    "GET, /healthz, true",
    "HEAD, /healthz, true",
    "POST, /healthz, false",
    "GET, /healthz/, false",
    "GET, /healthz/../admin, false",
    "GET, /, false",
  })
  void exemptsThePathExactlyAndForReadingOnly(String method, String path, boolean exempt) {
    assertThat(EXEMPTIONS.isHealthCheck(TestRequest.get(path).method(method))).isEqualTo(exempt);
    assertThat(HostExemptions.NONE.isHealthCheck(TestRequest.get(path).method(method))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3, 10.9.9.9, true",
    "10.1.2.3, 10.9.9.9:8080, true",
    "10.1.2.3, [2001:db8::1]:443, true",
    "10.1.2.3, shop.example, false",
    "10.1.2.3, 10.9.9, false",
    "10.1.2.3, [::.], false",
    "10.1.2.3, 10.9.9.9/, false",
    "10.2.2.3, 10.9.9.9, false",
  })
  void letsNamedPeersCallByAddress(String peer, String host, boolean may) {
    Address address = Address.parse(peer);
    assertThat(EXEMPTIONS.mayCallByAddress(address.hi(), address.lo(), host)).isEqualTo(may);
  }

  @Test
  void refusesAPathThatCanNeverMatch() {
    assertThatThrownBy(() -> new HostExemptions(Set.of("healthz"), List.of()))
        .hasMessage("health-check path does not start with a slash; write it like /healthz");
  }

  @Test
  void severalLinesOfAHostHeaderAreNoHost() {
    String raw =
        HostSource.DIRECT.of(TestRequest.get("/").host("a.example").host("b.example"), false);
    assertThat(raw).isEqualTo("a.example,b.example");
    assertThat(AllowedHosts.of(List.of("*")).judge(raw)).isEqualTo(HostJudgement.MALFORMED);
  }
}
