package dev.seaworthy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class MailCatcherTest {
  @Test
  void showsWhatItTookAsTextWithLinksToThisMachineOnly() throws Exception {
    try (MailCatcher mail = MailCatcher.start()) {
      assertThat(page(mail).body()).contains("None so far");
      GreenMailUtil.sendTextEmail(
          "ada@example.org",
          "shop@example.org",
          "A <b>new</b> password",
          "<script>alert(1)</script> http://localhost:8080/password/reset/MQ/x-1 https://evil.example/",
          new ServerSetup(mail.smtpPort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
      HttpResponse<String> page = page(mail);
      assertThat(page.body())
          .contains("A &lt;b>new&lt;/b> password", "to ada@example.org")
          .contains("&lt;script>alert(1)&lt;/script>")
          .contains("<a href=\"http://localhost:8080/password/reset/MQ/x-1\">")
          .doesNotContain("<script", "href=\"https");
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'; style-src 'sha256-");
    }
  }

  private static HttpResponse<String> page(MailCatcher mail)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + mail.pagePort() + "/");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
