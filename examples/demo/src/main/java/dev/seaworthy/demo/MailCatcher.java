package dev.seaworthy.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A mail server that delivers to nobody, and a page that shows what it took. */
final class MailCatcher implements AutoCloseable {
  private final GreenMail server;
  private final HttpServer page;

  private MailCatcher(GreenMail server, HttpServer page) {
    this.server = server;
    this.page = page;
  }

  /**
   * Listens on two ports of loopback, one for mail and one for the page. Takes mail from anybody,
   * with any password.
   */
  static MailCatcher start() throws IOException {
    GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    server.start();
    HttpServer page =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    MailCatcher catcher = new MailCatcher(server, page);
    page.createContext("/", catcher::answer);
    page.start();
    return catcher;
  }

  int smtpPort() {
    return server.getSmtp().getPort();
  }

  int pagePort() {
    return page.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = page().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Content-Security-Policy", LetterPage.POLICY);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String page() throws IOException {
    LetterPage letters = new LetterPage();
    MimeMessage[] received = server.getReceivedMessages();
    try {
      for (int index = received.length - 1; index >= 0; index--) {
        letters.add(received[index]);
      }
      return letters.html();
    } catch (MessagingException e) {
      throw new IOException("a letter cannot be read", e);
    }
  }

  /** Closes both ports; the letters are gone. */
  @Override
  public void close() {
    page.stop(0);
    server.stop();
  }
}
