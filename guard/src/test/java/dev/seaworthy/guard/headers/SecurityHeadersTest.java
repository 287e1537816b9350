package dev.seaworthy.guard.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SecurityHeadersTest {
  private static final SecurityHeaders ALL =
      SecurityHeaders.recommended()
          .hsts(Hsts.lasting(Duration.ofDays(365)).includingSubdomains().preloading())
          .contentSecurityPolicy("default-src 'self'")
          .permissionsPolicy("camera=()");

  @Test
  void sendsHstsOnEncryptedResponsesOnly() {
    assertThat(sent(ALL, true))
        .containsEntry("Strict-Transport-Security", "max-age=31536000; includeSubDomains; preload");
    assertThat(sent(ALL, false))
        .isEqualTo(
            Map.of(
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "X-Frame-Options", "DENY",
                "Content-Security-Policy", "default-src 'self'",
                "Permissions-Policy", "camera=()"));
  }

  @Test
  void leavesWhatTheApplicationHasSetEvenIfEmpty() {
    Sink sink = new Sink();
    sink.set("content-security-policy", "");
    sink.set("X-FRAME-OPTIONS", "SAMEORIGIN");
    ALL.applyTo(sink, true);
    assertThat(sink.headers)
        .containsEntry("Content-Security-Policy", "")
        .containsEntry("X-Frame-Options", "SAMEORIGIN");
  }

  @Test
  void laterSettingReplacesEarlier() {
    assertThat(sent(SecurityHeaders.recommended().frames("sameorigin"), false))
        .containsEntry("X-Frame-Options", "SAMEORIGIN");
  }

  @Test
  void zeroMaxAgeIsNoPromise() {
    assertThat(sent(SecurityHeaders.none().hsts(Hsts.OFF.preloading()), true)).isEmpty();
  }

  @Test
  void refusesValuesThatBreakOutOfTheirLine() {
    assertThatThrownBy(() -> SecurityHeaders.none().contentSecurityPolicy("a\r\nSet-Cookie: b=c"))
        .hasMessage(
            "value of header Content-Security-Policy holds a control or non-ASCII character;"
                + " remove it");
    assertThatThrownBy(() -> new ResponseHeader("X-é", ""))
        .hasMessage("header name is no token; write one like Referrer-Policy");
    assertThatThrownBy(() -> Hsts.lasting(Duration.ofSeconds(-1)))
        .hasMessage("HSTS max-age is -1 s; write 0 or more");
  }

  private static Map<String, String> sent(SecurityHeaders headers, boolean secure) {
    Sink sink = new Sink();
    headers.applyTo(sink, secure);
    return sink.headers;
  }

  private static final class Sink implements HeaderSink {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    @Override
    public boolean has(String name) {
      return headers.containsKey(name);
    }

    @Override
    public void set(String name, String value) {
      headers.put(name, value);
    }
  }
}
