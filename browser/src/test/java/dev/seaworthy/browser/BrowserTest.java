package dev.seaworthy.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsBrowser
class BrowserTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><title>Quay</title>
      <style>body{min-width:500px}p{visibility:hidden}
      @media (prefers-color-scheme: dark){p{visibility:visible}}</style></head>
      <body><form action="/"><input name="a" value="old"><button>Go</button></form><p>night</p>
      <script>console.error('adrift')</script></body></html>
      """;

  private static HttpServer site;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          String from = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
          byte[] body = (from == null ? PAGE : from).getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    site.start();
    browser = Browser.open();
  }

  @AfterAll
  static void close() {
    browser.close();
    site.stop(0);
  }

  @Test
  void fillsInAForm() {
    browser.go(address());
    browser.fill("input", "a & b");
    browser.click("button");
    assertThat(browser.address()).isEqualTo(address() + "?a=a+%26+b");
  }

  @Test
  void tellsWhatTheConsoleComplainedOf() {
    browser.go("about:blank");
    assertThat(browser.consoleErrors()).isNotNull();
    browser.go(address());
    assertThat(browser.consoleErrors()).anySatisfy(line -> assertThat(line).contains("adrift"));
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void showsThePageInTheSizeAndColoursAskedFor(@TempDir Path folder) throws IOException {
    browser.go(address());
    assertThat(browser.overflow()).isZero();
    assertThat(browser.text()).doesNotContain("night");
    browser.size(360, 640);
    browser.dark(true);
    assertThat(browser.overflow()).isPositive();
    assertThat(browser.text()).contains("night");
    browser.screenshot(folder.resolve("new/page.png"));
    assertThat(Files.readAllBytes(folder.resolve("new/page.png"))).startsWith(0x89, 'P', 'N', 'G');
    browser.size(1280, 900);
    browser.dark(false);
  }

  @Test
  void sendsAHeaderWithEveryRequest() {
    try (Browser other = Browser.open()) {
      other.header("X-Forwarded-For", "192.0.2.10");
      other.go(address());
      assertThat(other.text()).isEqualTo("192.0.2.10");
    }
  }

  private static String address() {
    return "http://localhost:" + site.getAddress().getPort() + "/";
  }
}
