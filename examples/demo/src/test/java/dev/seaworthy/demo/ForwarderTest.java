package dev.seaworthy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForwarderTest {
  private HttpServer site;
  private Forwarder forwarder;

  @BeforeEach
  void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          String seen =
              String.join(
                  "|",
                  exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                  String.valueOf(exchange.getRequestHeaders().get("Host")),
                  String.valueOf(exchange.getRequestHeaders().get("X-Forwarded-For")),
                  String.valueOf(exchange.getRequestHeaders().get("Forwarded")),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          byte[] body = seen.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
    forwarder = Forwarder.open("192.0.2.10");
    forwarder.leadTo(site.getAddress().getPort());
  }

  @AfterEach
  void close() throws IOException {
    forwarder.close();
    site.stop(0);
  }

  @Test
  void writesTheVisitorsAddressAndKeepsTheRest() throws IOException {
    assertThat(ask("GET /a?b=%20 HTTP/1.1\r\nHost: shop.example\r\n\r\n"))
        .startsWith("HTTP/1.1 200")
        .endsWith("GET /a?b=%20|[shop.example]|[192.0.2.10]|null|");
  }

  @Test
  void dropsWhatTheVisitorClaimsToBe() throws IOException {
    String claims = "x-forwarded-for: 10.0.0.1\r\nForwarded: for=10.0.0.1\r\n";
    assertThat(ask("GET / HTTP/1.1\r\nHost: a\r\n" + claims + "\r\n"))
        .endsWith("GET /|[a]|[192.0.2.10]|null|");
  }

  @Test
  void carriesABody() throws IOException {
    assertThat(ask("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 7\r\n\r\na=1&b=2"))
        .endsWith("POST /|[a]|[192.0.2.10]|null|a=1&b=2");
  }

  @Test
  void hangsUpOnWhatIsNoRequest() throws IOException {
    assertThat(ask("x".repeat(70_000))).isEmpty();
    assertThat(ask("POST / HTTP/1.1\r\nContent-Length: many\r\n\r\n")).isEmpty();
    assertThat(ask("GET / HTTP/1.1\r\nHost: a\r\n\r\n")).startsWith("HTTP/1.1 200");
  }

  /** The whole answer; nothing if the forwarder hung up, which may come as a reset. */
  private String ask(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), forwarder.port())) {
      socket.setSoTimeout(60_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (SocketException e) {
      return "";
    }
  }
}
