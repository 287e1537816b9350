package dev.seaworthy.boot.admin;

import static dev.seaworthy.boot.admin.Harbour.PASSWORD;
import static dev.seaworthy.boot.admin.Harbour.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.afloat.Answer;
import dev.seaworthy.boot.afloat.Visitor;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MovedAdminTest {
  private static final String MOVED = "seaworthy.admin.path=" + SECRET;
  private static final String HTML = "Accept: text/html";

  @ParameterizedTest
  @EnumSource
  void theAdminIsUnderTheSecretPathWithAllItsLinks(Container container) {
    try (Afloat afloat = Afloat.secured(container, Harbour.OneLogin.class, MOVED)) {
      Visitor keeper = signedIn(afloat, "", SECRET + "/login");
      Answer home = keeper.follow(SECRET);
      assertThat(home.status()).isEqualTo(200);
      List<String> links = links(home.body());
      assertThat(links).hasSize(4).allMatch(each -> each.contains(SECRET + "/"));
      assertThat(keeper.get(SECRET + "/admin/users").body()).isEqualTo("users");
      assertThat(keeper.get(path(links.get(1))).body()).isEqualTo("users");
      Answer added = keeper.submit(SECRET + "/admin", SECRET + "/admin/users");
      assertThat(path(added.header("Location"))).isEqualTo(SECRET + "/admin/users");
      assertThat(links(keeper.get(SECRET + "/admin/forwarded").body())).isEqualTo(links);
      Answer out = keeper.submit(SECRET + "/admin", SECRET + "/logout");
      assertThat(path(out.header("Location"))).isEqualTo(SECRET + "/login?logout");
      assertThat(keeper.get(SECRET + "/admin/users").status()).isEqualTo(302);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsSentToTheLoginComesBackToThePageHeAskedFor(Container container) {
    try (Afloat afloat = Afloat.secured(container, Harbour.OneLogin.class, MOVED)) {
      Visitor keeper = new Visitor(afloat);
      Answer sent = keeper.get(SECRET + "/admin/users");
      assertThat(path(sent.header("Location"))).isEqualTo(SECRET + "/login");
      Answer in =
          keeper.submit(
              SECRET + "/login", SECRET + "/login", "username", "keeper", "password", PASSWORD);
      assertThat(path(in.header("Location"))).startsWith(SECRET + "/admin/users");
      assertThat(keeper.follow(path(in.header("Location"))).body()).isEqualTo("users");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itWorksBelowAContextPathAndWithALoginOfItsOwn(Container container) {
    try (Afloat afloat =
        Afloat.secured(
            container, Harbour.OwnLogin.class, MOVED, "server.servlet.context-path=/shop")) {
      String secret = "/shop" + SECRET;
      Visitor keeper = signedIn(afloat, "/shop", secret + "/admin/login");
      assertThat(links(keeper.follow(secret + "/").body()))
          .allMatch(each -> each.contains(secret + "/"));
      assertThat(afloat.get("/shop/admin/users", HTML).header("Location"))
          .endsWith("/shop/admin/login");
    }
  }

  @ParameterizedTest
  @EnumSource
  void errorPagesLeadBackUnderTheSecretPath(Container container) {
    try (Afloat afloat = Afloat.secured(container, Harbour.OneLogin.class, MOVED)) {
      Visitor keeper = signedIn(afloat, "", SECRET + "/login");
      Answer broken = keeper.get(SECRET + "/admin/broken");
      assertThat(broken.status()).isEqualTo(500);
      assertThat(keeper.get(SECRET + "/nowhere").status()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoMayNotEnterFindsAnUnknownPathByteForByte(Container container) {
    try (Afloat afloat =
        Afloat.secured(
            container, Harbour.OneLogin.class, MOVED, "seaworthy.admin.from=203.0.113.0/24")) {
      for (String below : new String[] {"", "/", "/admin", "/admin/users", "/login", "/x/y.css"}) {
        for (String method : new String[] {"GET", "HEAD", "POST", "OPTIONS", "PUT", "TRACE"}) {
          String unknown = "/q7Zp2Lx9Vt4Rb8Ws3Kd6Nz" + below;
          Answer hidden = afloat.ask(method, SECRET + below, "", HTML);
          Answer nothing = afloat.ask(method, unknown, "", HTML);
          assertThat(plain(hidden)).as(method + below).isEqualTo(plain(nothing));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothPathsLeadInWhileThePathIsChanged(Container container) {
    String next = "/Hc5Tz8Qm2Jw7Xa4Ge9Pv3Ru";
    try (Afloat afloat =
        Afloat.secured(
            container, Harbour.OneLogin.class, "seaworthy.admin.path=" + next + "," + SECRET)) {
      Visitor keeper = signedIn(afloat, "", next + "/login");
      assertThat(keeper.get(next + "/admin/users").body()).isEqualTo("users");
      assertThat(keeper.get(SECRET + "/admin/users").body()).isEqualTo("users");
      assertThat(afloat.context().getBean(AdminArea.class).path("/admin"))
          .isEqualTo(next + "/admin");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatElseIsProtectedIsUnknownOutsideAndHealthGoesOnAnswering(Container container) {
    try (Afloat afloat =
        Afloat.secured(
            container,
            Harbour.OneLogin.class,
            MOVED,
            "management.endpoints.web.exposure.include=health,beans",
            "seaworthy.guard.health-paths=/actuator/health")) {
      assertThat(plain(afloat.get("/actuator/beans", HTML)))
          .isEqualTo(plain(afloat.get("/actuaror/beans", HTML)));
      assertThat(afloat.get("/actuator/health").status()).isNotEqualTo(404);
      Visitor keeper = signedIn(afloat, "", SECRET + "/login");
      assertThat(keeper.get(SECRET + "/actuator/beans", "Accept: application/json").status())
          .isEqualTo(200);
    }
  }

  private static Visitor signedIn(Afloat afloat, String context, String login) {
    Visitor keeper = new Visitor(afloat);
    Answer in = keeper.submit(login, login, "username", "keeper", "password", PASSWORD);
    assertThat(in.status()).isEqualTo(302);
    assertThat(path(in.header("Location"))).startsWith(context + "/").doesNotContain("error");
    return keeper;
  }

  private static List<String> links(String page) {
    Matcher link = Pattern.compile("(?:href|action)=\"([^\"]+)\"").matcher(page);
    return link.results().map(each -> each.group(1)).toList();
  }

  private static String path(String location) {
    return location.replaceFirst("^https?://[^/]+", "");
  }

  /** All of it but the time, which is another each second, and the session's id. */
  private static String plain(Answer answer) {
    return answer
        .raw()
        .replaceAll("Date: [^\r]*", "Date")
        .replaceAll("JSESSIONID=[^;]*", "JSESSIONID")
        .replaceAll("/q7Zp2Lx9Vt4Rb8Ws3Kd6N[yz]", "/path")
        .replace("actuaror", "actuator");
  }
}
