package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The decoy in the office's old place beside the login of the office in its secret one: status,
 * headers with their order, and every byte of the body, but for what differs from visitor to
 * visitor. Everybody here comes from an address of their own.
 */
class DecoyLikeTheLoginTest {
  private static final String DECOY = "/admin";
  private static final String REAL = ProductionShop.SECRET;

  @TempDir private static Path folder;
  private static ProductionShop shop;
  private static int visitors;

  @BeforeAll
  static void open() throws IOException {
    shop = ProductionShop.start(folder, "jdbc:h2:mem:decoy");
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /login, 200",
    "GET, /login?error, 200",
    "GET, /login?logout, 200",
    "GET, /login?next=/admin/products, 200",
    "GET, /login?next=https://elsewhere.example/, 200",
    "GET, /login?continue, 200",
    "GET, '/login?username=bosun&password=grog', 200",
    "HEAD, /login, 200",
    "OPTIONS, /login, 200",
    "PUT, /login, 403",
    "PATCH, /login, 403",
    "DELETE, /login, 403",
    "POST, /login, 403",
    "TRACE, /login, 405",
    "PROPFIND, /login, 400",
    "GET, /login/, 302",
    "GET, /orders, 302",
    "HEAD, /orders, 302",
    "OPTIONS, /orders, 302",
    "PUT, /orders, 403",
    "POST, /orders, 403",
    "GET, /nothing/at/all, 302",
    "GET, /login;a=b, 400",
    "GET, /%2e%2e/login, 400"
  })
  void answersEveryMethodAlike(String method, String path, int status) throws IOException {
    RawExchange decoy = ask(visitor(), method, DECOY + path, "", "");
    RawExchange real = ask(visitor(), method, REAL + path, "", "");
    assertThat(decoy.status()).isEqualTo(status);
    assertThat(decoy.likeAnyOther(DECOY, "/PLACE")).isEqualTo(real.likeAnyOther(REAL, "/PLACE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?next=/admin/products", "?error"})
  void refusesAPasswordAlike(String query) throws IOException {
    String known = OpenShop.OWNER;
    assertRefusedAlike(query, known, "cases only: wrong", known, "cases only: wrong");
    assertRefusedAlike(query, "nobody@example.org", "x", "nobody@example.org", "x");
    assertRefusedAlike(query, "", "", "", "");
    assertRefusedAlike(query, known, "long".repeat(500), known, "long".repeat(500));
    assertRefusedAlike(query, known, "öl, ß und ☃", known, "öl, ß und ☃");
  }

  @Test
  void refusesTheRightPasswordAsTheLoginDoesAWrongOne() throws IOException {
    assertRefusedAlike("", OpenShop.OWNER, OpenShop.OWNERS_PASSWORD, OpenShop.OWNER, "wrong");
  }

  @Test
  void refusesATokenThatIsNotOfTheSessionAlike() throws IOException {
    String form = "username=bosun&password=grog&_csrf=" + "A".repeat(128);
    RawExchange decoy = ask(visitor(), "POST", DECOY + "/login", "", form);
    RawExchange real = ask(visitor(), "POST", REAL + "/login", "", form);
    assertThat(decoy.status()).isEqualTo(403);
    assertThat(decoy.likeAnyOther(DECOY, "/PLACE")).isEqualTo(real.likeAnyOther(REAL, "/PLACE"));
  }

  private static void assertRefusedAlike(
      String query, String decoyName, String decoyPassword, String realName, String realPassword)
      throws IOException {
    String one = visitor();
    String other = visitor();
    RawExchange decoyForm = ask(one, "GET", DECOY + "/login" + query, "", "");
    RawExchange realForm = ask(other, "GET", REAL + "/login" + query, "", "");
    RawExchange decoy = signIn(one, DECOY, query, decoyForm, decoyName, decoyPassword);
    RawExchange real = signIn(other, REAL, query, realForm, realName, realPassword);
    assertThat(decoy.status()).isEqualTo(302);
    assertThat(decoy.head()).contains("Location: " + DECOY + "/login?error");
    assertThat(decoy.likeAnyOther(DECOY, "/PLACE")).isEqualTo(real.likeAnyOther(REAL, "/PLACE"));

    RawExchange decoyAgain = ask(one, "GET", DECOY + "/login?error", cookie(decoyForm), "");
    RawExchange realAgain = ask(other, "GET", REAL + "/login?error", cookie(realForm), "");
    assertThat(decoyAgain.body()).contains("Address or password is not right.");
    assertThat(decoyAgain.likeAnyOther(DECOY, "/PLACE"))
        .isEqualTo(realAgain.likeAnyOther(REAL, "/PLACE"));
  }

  private static RawExchange signIn(
      String visitor, String place, String query, RawExchange form, String name, String password)
      throws IOException {
    assertThat(form.token()).isNotEmpty();
    String body =
        "_csrf=%s&username=%s&password=%s"
            .formatted(encoded(form.token()), encoded(name), encoded(password));
    return ask(visitor, "POST", place + "/login" + query, cookie(form), body);
  }

  private static String cookie(RawExchange form) {
    return "Cookie: __Host-CHANDLERY=" + form.session() + "\r\n";
  }

  /** Comes through the proxy, which speaks HTTPS. */
  private static RawExchange ask(
      String visitor, String method, String path, String headers, String body) throws IOException {
    String proxy = "X-Forwarded-For: " + visitor + "\r\nX-Forwarded-Proto: https\r\n";
    return RawExchange.of(shop.port(), method, path, proxy + headers, body);
  }

  private static String visitor() {
    visitors++;
    return "198.51." + visitors / 250 + "." + (1 + visitors % 250);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
