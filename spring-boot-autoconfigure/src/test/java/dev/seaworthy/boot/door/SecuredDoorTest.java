package dev.seaworthy.boot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.handler.TextWebSocketHandler;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;
import org.springframework.web.socket.server.standard.StandardWebSocketUpgradeStrategy;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** The guard in front of Spring Security, and a WebSocket behind both. */
class SecuredDoorTest {
  private static final String HTML = "Accept: text/html";
  private static final String[] SETTINGS = {
    "seaworthy.allowed-hosts=localhost", "seaworthy.guard.decoys=/admin"
  };

  @ParameterizedTest
  @EnumSource
  void refusesBeforeSecurityIsAsked(Container container) {
    try (Afloat afloat = Afloat.secured(container, Guarded.class, SETTINGS)) {
      Answer refused = afloat.get("/private", "Host: evil.example", HTML);
      assertThat(refused.status()).isEqualTo(400);
      assertThat(refused.all("WWW-Authenticate")).isEmpty();
      assertThat(refused.all("Set-Cookie")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void letsTheHeadersOfSecurityWinAndDoublesNone(Container container) {
    try (Afloat afloat = Afloat.secured(container, Guarded.class, SETTINGS)) {
      for (String path : new String[] {"/open", "/private", "/open/missing"}) {
        Answer answer = afloat.get(path, HTML);
        assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
        assertThat(answer.header("X-Frame-Options")).as(path).isEqualTo("SAMEORIGIN");
        assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).as(path).isEqualTo("same-origin");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHiddenPathAnswersLikeAnUnknownOneBehindSecurityToo(Container container) {
    try (Afloat afloat = Afloat.secured(container, Guarded.class, SETTINGS)) {
      Answer hidden = afloat.get("/admin/users", HTML);
      Answer unknown = afloat.get("/nimda/users", HTML);
      assertThat(hidden.status()).isEqualTo(unknown.status()).isEqualTo(401);
      assertThat(hidden.body()).isEqualTo(unknown.body());
      assertThat(hidden.headers().keySet()).isEqualTo(unknown.headers().keySet());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWebSocketIsUpgraded(Container container) {
    try (Afloat afloat = Afloat.secured(container, Guarded.class, SETTINGS)) {
      String handshake =
          String.join(
              "\r\n",
              "GET /open/echo HTTP/1.1",
              "Host: localhost",
              "Upgrade: websocket",
              "Connection: Upgrade",
              "Sec-WebSocket-Version: 13",
              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
              "Origin: http://localhost",
              "\r\n");
      // A masked close frame, so that the server ends the connection.
      Answer answer = afloat.send(handshake + "\u0088\u0080\u0000\u0000\u0000\u0000");
      assertThat(answer.status()).isEqualTo(101);
      assertThat(answer.header("Sec-WebSocket-Accept")).isEqualTo("s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
      Answer refused =
          afloat.send(
              handshake.replace("Host: localhost", "Host: evil.example\r\nConnection: close"));
      assertThat(refused.status()).isEqualTo(400);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSocket
  @Import(Pages.class)
  static class Guarded {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(
              each -> each.requestMatchers("/open/**").permitAll().anyRequest().authenticated())
          .httpBasic(Customizer.withDefaults())
          .headers(
              each ->
                  each.referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                      .frameOptions(frames -> frames.sameOrigin()))
          .build();
    }

    /** With both containers on the class path Spring would take Jetty's way in Tomcat too. */
    @Bean
    WebSocketConfigurer echo(ObjectProvider<TomcatServletWebServerFactory> tomcat) {
      DefaultHandshakeHandler handshake =
          tomcat.getIfAvailable() == null
              ? new DefaultHandshakeHandler(new JettyRequestUpgradeStrategy())
              : new DefaultHandshakeHandler(new StandardWebSocketUpgradeStrategy());
      return registry ->
          registry.addHandler(new Echo(), "/open/echo").setHandshakeHandler(handshake);
    }
  }

  private static final class Echo extends TextWebSocketHandler {
    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message)
        throws Exception {
      session.sendMessage(message);
    }
  }

  @RestController
  static class Pages {
    @GetMapping("/open")
    String open() {
      return "open";
    }

    @GetMapping("/private")
    String priv() {
      return "private";
    }
  }
}
