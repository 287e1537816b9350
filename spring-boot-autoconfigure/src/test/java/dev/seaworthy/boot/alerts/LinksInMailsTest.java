package dev.seaworthy.boot.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.mail.MailServer;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.mail.BlockLinks;
import dev.seaworthy.guard.mail.BlockLinks.Action;
import dev.seaworthy.signing.keys.KeyRing;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** From an attempt over a mail to a block, and back, on real sockets. */
class LinksInMailsTest {
  private static final String KEY = "cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";
  private static final String STRANGER = "X-Forwarded-For: 203.0.113.7";
  private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
  private static final Pattern LINK =
      Pattern.compile("https://localhost(/[0-9a-f]{32})\\?link=([A-Za-z0-9_-]+)\n");

  @ParameterizedTest
  @EnumSource
  void aGetAsksAndAPostDoesItOnce(Container container) {
    try (MailServer server = MailServer.started();
        Afloat afloat = shop(container, server)) {
      afloat.get("/.env", STRANGER, "User-Agent: <b>scan</b>");
      MimeMessage mail = server.await(1).get(0);
      assertThat(MailServer.subject(mail)).isEqualTo("[Seaworthy] Attempt by 203.0.113.7");
      Matcher link = LINK.matcher(MailServer.body(mail, false));
      assertThat(link.find()).isTrue();
      String page = link.group(1);
      String question = page + "?link=" + link.group(2);

      for (int scanner = 0; scanner < 3; scanner++) {
        Answer asked = afloat.get(question);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).contains("<h1>Block 203.0.113.7?</h1>", "<button>Block</button>");
        assertThat(asked.header("Content-Security-Policy")).isEqualTo(LinkPage.POLICY);
        assertThat(asked.header("Cache-Control")).isEqualTo("no-store");
        assertThat(asked.header("Referrer-Policy")).isEqualTo("no-referrer");
      }
      assertThat(afloat.get("/", STRANGER).status()).isEqualTo(200);

      Answer done = afloat.ask("POST", page, "link=" + link.group(2), FORM);
      assertThat(done.body()).contains("<h1>203.0.113.7 is blocked</h1>");
      assertThat(afloat.get("/", STRANGER).status()).isEqualTo(403);
      Answer again = afloat.ask("POST", page, "link=" + link.group(2), FORM);
      assertThat(again.body()).contains("It was used already.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsBlockedGetsInByHisMail(Container container) {
    try (MailServer server = MailServer.started();
        Afloat afloat = shop(container, server)) {
      BlockLinks links = afloat.context().getBean(BlockLinks.class);
      String page = afloat.context().getBean(LinkPlace.class).path();
      Cidr key = Cidr.parse("203.0.113.7");
      String block = links.make(Action.BLOCK, key, Instant.now());
      afloat.ask("POST", page, "link=" + block, FORM);
      assertThat(afloat.get("/", STRANGER).status()).isEqualTo(403);
      String unblock = links.make(Action.UNBLOCK, key, Instant.now());
      Answer asked = afloat.get(page + "?link=" + unblock, STRANGER);
      assertThat(asked.body()).contains("<h1>Unblock 203.0.113.7?</h1>");
      Answer done = afloat.ask("POST", page, "link=" + unblock, FORM, STRANGER);
      assertThat(done.body()).contains("203.0.113.7 is not blocked any more");
      assertThat(afloat.get("/", STRANGER).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoLinkOfOursFindsNothing(Container container) {
    try (MailServer server = MailServer.started();
        Afloat afloat = shop(container, server)) {
      String page = afloat.context().getBean(LinkPlace.class).path();
      BlockLinks others =
          new BlockLinks(KeyRing.of("another-" + KEY), Duration.ofDays(3), new Random(1));
      String forged = others.make(Action.UNBLOCK, Cidr.parse("203.0.113.7"), Instant.now());
      String unknown = afloat.get("/0123456789abcdef0123456789abcdef").body();
      for (String path :
          new String[] {page, page + "?link=x", page + "?link=" + forged, page + "?link="}) {
        assertThat(afloat.get(path).status()).as(path).isEqualTo(404);
        assertThat(afloat.get(path).body()).as(path).isEqualTo(unknown);
        assertThat(afloat.ask("POST", path, "a=b", FORM).status()).as(path).isEqualTo(404);
      }
      String old =
          afloat
              .context()
              .getBean(BlockLinks.class)
              .make(Action.BLOCK, Cidr.parse("203.0.113.7"), Instant.now().minusSeconds(300_000));
      assertThat(afloat.get(page + "?link=" + old).body()).contains("Its time is over.");
      assertThat(afloat.ask("POST", page, "link=" + old, FORM).body())
          .contains("Its time is over.");
      assertThat(afloat.get("/", STRANGER).status()).isEqualTo(200);
    }
  }

  private static Afloat shop(Container container, MailServer server) {
    return Afloat.plain(
        container,
        Shop.class,
        server.settings(
            "seaworthy.secret-key=" + KEY,
            "seaworthy.allowed-hosts=localhost",
            "seaworthy.admins=captain@example.org",
            "seaworthy.proxy.trusted=127.0.0.1"));
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Pages.class)
  static class Shop {}

  @RestController
  static class Pages {
    @GetMapping("/")
    String home() {
      return "home";
    }
  }
}
