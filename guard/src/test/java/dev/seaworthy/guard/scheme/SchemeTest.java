package dev.seaworthy.guard.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.request.TestRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeTest {
  private static final ProxyScheme PROTO = ProxyScheme.trusting("X-Forwarded-Proto", "https");

  @ParameterizedTest
  @CsvSource({
    "https, true",
    "' https\t', true",
    "'https, http', true",
    "'http, https', false",
    "HTTPS, false",
    "httpsx, false",
    "'', false",
    "',https', false",
    "'\u00a0https\u0085', true"
  })
  void readsTheFirstItemOfTheProxyHeader(String value, boolean secure) {
    TestRequest request = TestRequest.get("/").with("x-forwarded-proto", value);
    assertThat(PROTO.isSecure(request)).isEqualTo(secure);
    assertThat(PROTO.isSecure(request.encrypted(true))).isEqualTo(secure);
  }

  @Test
  void fallsBackToTheConnectionWithoutTheHeader() {
    assertThat(PROTO.isSecure(TestRequest.get("/").encrypted(true))).isTrue();
    assertThat(PROTO.isSecure(TestRequest.get("/"))).isFalse();
  }

  @Test
  void readsOnlyTheFirstLine() {
    TestRequest request =
        TestRequest.get("/").with("X-Forwarded-Proto", "http").with("X-Forwarded-Proto", "https");
    assertThat(PROTO.isSecure(request)).isFalse();
  }

  @Test
  void refusesAHeaderWithoutName() {
    assertThatThrownBy(() -> ProxyScheme.trusting(" ", "https"))
        .hasMessage("proxy header has no name; write one like X-Forwarded-Proto");
  }

  @Test
  void aPathTooDeepForThePatternIsNotExempt() {
    HttpsRedirect redirect = HttpsRedirect.on().exceptFor(List.of("^(a|b)*$"));
    assertThat(redirect.applies(TestRequest.get("/abab"), false)).isFalse();
    assertThat(redirect.applies(TestRequest.get("/" + "ab".repeat(1_000_000)), false)).isTrue();
  }

  @Test
  void refusesAnExemptionThatIsNoPattern() {
    assertThatThrownBy(() -> HttpsRedirect.on().exceptFor(List.of("(")))
        .hasMessage("redirect exemption is not a regular expression at position 1: Unclosed group");
  }

  @Test
  void theDollarOfAnExemptionIsPythons() {
    HttpsRedirect redirect = HttpsRedirect.on().exceptFor(List.of("^health$"));
    assertThat(redirect.applies(TestRequest.get("/health\n"), false)).isFalse();
    assertThat(redirect.applies(TestRequest.get("/health\r\n"), false)).isTrue();
  }

  @Test
  void offRedirectsNothing() {
    assertThat(HttpsRedirect.off().applies(TestRequest.get("/"), false)).isFalse();
  }
}
