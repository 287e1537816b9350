package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A mail server that is not there for a while, in production. */
@ExtendWith(OutputCaptureExtension.class)
class MailServerThatIsDownTest {
  private static final String MALLORY = "203.0.113.66";
  private static final String EVE = "198.51.100.9";
  private static final String CAPTAIN = "captain@chandlery.example";
  private static final String EMAIL = "ada@example.org";
  private static final Pattern LINK =
      Pattern.compile("https?://localhost(/password/reset/[\\w/-]+)");

  @TempDir private Path folder;

  @Test
  void nobodyNoticesAndEveryLetterComesOnceItIsBack(CapturedOutput output) throws Exception {
    int port = freePort();
    try (ProductionShop shop =
        ProductionShop.start(
            folder,
            "jdbc:h2:mem:without-mail",
            ProductionShop.MAIL_PORT + port,
            "--seaworthy.alerts.digest-after=1s")) {
      Visitor ada = new Visitor(shop.port(), "192.0.2.10");
      ada.signUp(EMAIL, OpenShop.PASSWORD);
      HttpResponse<String> answer =
          ada.fill("/password/reset", "/password/reset", Map.of("email", EMAIL));
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("a letter with a link is on its way");
      assertThat(ada.get("/storm").statusCode()).isEqualTo(500);
      touchBaits(shop, MALLORY);
      touchBaits(shop, EVE);
      assertThat(new Visitor(shop.port(), MALLORY).get("/login").statusCode()).isEqualTo(403);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () ->
                  List.of("Error ", "Attempt", "a link to reset a password").stream()
                      .allMatch(what -> failed(output, what)));
      assertThat(ada.get("/login").statusCode()).isEqualTo(200);

      GreenMail server = PostOffice.openOn(port);
      try {
        assertThat(ada.get(link(server)).body()).contains("Choose a new password");
        assertThat(PostOffice.letter(server, CAPTAIN, "500 on GET /storm")).isNotEmpty();
        assertThat(PostOffice.letter(server, CAPTAIN, MALLORY)).isNotEmpty();
        assertThat(PostOffice.letter(server, CAPTAIN, EVE)).isNotEmpty();
      } finally {
        server.stop();
      }
    }
  }

  private static boolean failed(CapturedOutput output, String what) {
    return output
        .getAll()
        .lines()
        .anyMatch(line -> line.contains(what) && line.contains("could not be mailed"));
  }

  private static String link(GreenMail server) {
    Matcher link = LINK.matcher(PostOffice.letter(server, EMAIL, "/password/reset/"));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private static void touchBaits(ProductionShop shop, String sender) throws Exception {
    for (String bait : List.of("/.env", "/.git/config", "/wp-login.php", "/phpinfo.php")) {
      new Visitor(shop.port(), sender).get(bait);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
