package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do in the shop, over sockets; the same on each database. */
abstract class ShopStory extends OpenShop {
  @Test
  void everybodySeesTheShelves() throws Exception {
    HttpResponse<String> page = visitor().get("/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Manila rope, 14 mm", "€ 64.50", "Stockholm tar");
  }

  @Test
  void aCustomerBuysWhatIsInTheBasket() throws Exception {
    Visitor ada = visitor();
    ada.fill("/goods/tide-tables", "/basket", Map.of("slug", "tide-tables", "quantity", "2"));
    String email = customer(ada);
    assertThat(ada.get("/basket").body()).contains("Tide tables", "€ 29.00");
    HttpResponse<String> order =
        ada.fill("/checkout", "/checkout", Map.of("ship", "Swift", "berth", "North quay, 14"));
    assertThat(order.uri().getPath()).startsWith("/orders/");
    assertThat(order.body())
        .contains("On the quay by evening", "2 × Tide tables", "€ 29.00", "Swift");
    assertThat(ada.get("/basket").body()).contains("Nothing in it yet");
    assertThat(ada.get("/orders").body()).contains("Placed").doesNotContain(email);

    Visitor bob = visitor();
    customer(bob);
    HttpResponse<String> foreign = bob.get(order.uri().getPath());
    assertThat(foreign.statusCode()).isEqualTo(404);
    assertThat(foreign.body()).doesNotContain("Swift");
  }

  @Test
  void whatIsNotThereIsNotSold() throws Exception {
    Visitor ada = visitor();
    customer(ada);
    ada.fill("/goods/tide-tables", "/basket", Map.of("slug", "tide-tables"));
    ada.fill(
        "/goods/steering-compass", "/basket", Map.of("slug", "steering-compass", "quantity", "9"));
    HttpResponse<String> answer =
        ada.fill("/checkout", "/checkout", Map.of("ship", "Swift", "berth", "14"));
    assertThat(answer.uri().getPath()).isEqualTo("/basket");
    assertThat(answer.body()).contains("not enough of Steering compass", "Only 8 left");
    assertThat(ada.get("/orders").body()).contains("None so far");
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    Visitor ada = visitor();
    ada.get("/goods/tide-tables");
    assertThat(ada.post("/basket", "", Map.of("slug", "tide-tables")).statusCode()).isEqualTo(403);
  }

  @Test
  void aPasswordIsChangedByWhoKnowsIt() throws Exception {
    Visitor ada = visitor();
    String email = customer(ada);
    String page = "/account/password";
    assertThat(ada.fill(page, page, Map.of("current", "not it", "password", NEW_PASSWORD)).body())
        .contains("This is not your password");
    assertThat(ada.fill(page, page, Map.of("current", PASSWORD, "password", "short")).body())
        .contains("Use 12 characters or more");
    ada.fill(page, page, Map.of("current", PASSWORD, "password", NEW_PASSWORD));
    assertThat(visitor().signIn(email, PASSWORD).body()).contains("is not right");
    assertThat(visitor().signIn(email, NEW_PASSWORD).uri().getPath()).isEqualTo("/");
  }

  @Test
  void aMailedLinkResetsAPasswordOnce() throws Exception {
    String email = customer(visitor());
    String link = askForLink(email);
    assertThat(visitor().fill(link, link, Map.of("password", NEW_PASSWORD)).body())
        .contains("Your password is changed");
    assertThat(visitor().signIn(email, NEW_PASSWORD).uri().getPath()).isEqualTo("/");
    assertThat(visitor().get(link).body()).contains("This link is no good");
  }

  @Test
  void aLinkThatWasTamperedWithIsRefused() throws Exception {
    String link = askForLink(customer(visitor()));
    char last = link.charAt(link.length() - 1);
    String tampered = link.substring(0, link.length() - 1) + (last == '0' ? '1' : '0');
    assertThat(visitor().get(tampered).body()).contains("This link is no good");
    String page = visitor().get("/login").body();
    assertThat(visitor().post(tampered, page, Map.of("password", NEW_PASSWORD)).statusCode())
        .isEqualTo(403);
    assertThat(visitor().get(link).body()).contains("Choose a new password");
  }

  @Test
  void aLinkOfYesterdayIsRefused() throws Exception {
    String link = askForLink(customer(visitor()));
    clock().advance(Duration.ofMinutes(59));
    assertThat(visitor().get(link).body()).contains("Choose a new password");
    clock().advance(Duration.ofMinutes(2));
    assertThat(visitor().get(link).body()).contains("This link is no good");
  }

  @Test
  void nobodyLearnsWhoHasAnAccountFromTheResetPage() throws Exception {
    Map<String, String> stranger = Map.of("email", "nobody@nowhere.example");
    Map<String, String> owner = Map.of("email", OWNER);
    String page = "/password/reset";
    assertThat(text(visitor().fill(page, page, stranger)))
        .isEqualTo(text(visitor().fill(page, page, owner)));
  }

  @Test
  void theOfficeIsForTheOwner() throws Exception {
    Visitor ada = visitor();
    customer(ada);
    assertThat(ada.get("/admin/products").statusCode()).isEqualTo(403);
    Visitor owner = visitor();
    owner.signIn(OWNER, OWNERS_PASSWORD);
    assertThat(owner.get("/admin").body()).contains("Office");
    HttpResponse<String> wrong = change(owner, "0");
    assertThat(wrong.body()).contains("Nothing is free");
    assertThat(change(owner, "5100").body()).contains("Hurricane lamp is changed");
    assertThat(ada.get("/goods/hurricane-lamp").body()).contains("€ 51.00");
  }

  @Test
  void theOwnerMovesAnOrder() throws Exception {
    Visitor ada = visitor();
    customer(ada);
    ada.fill("/goods/hard-tack", "/basket", Map.of("slug", "hard-tack"));
    String order =
        ada.fill("/checkout", "/checkout", Map.of("ship", "Swift", "berth", "14")).uri().getPath();
    Visitor owner = visitor();
    owner.signIn(OWNER, OWNERS_PASSWORD);
    owner.fill("/admin", "/admin" + order, Map.of("state", "ON_ITS_WAY"));
    assertThat(ada.get(order).body()).contains("On its way");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/goods/ships-bell", "/basket", "/login", "/signup", "/nowhere"})
  void noPageHoldsCodeOrNeedsAny(String path) throws Exception {
    HttpResponse<String> page = visitor().get(path);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; style-src 'self';");
    assertThat(page.body()).doesNotContain("<script", "style=", "onclick", "javascript:");
  }

  @Test
  void anErrorSaysNothingOfTheInside() throws Exception {
    HttpResponse<String> page = visitor().get("/storm");
    assertThat(page.statusCode()).isEqualTo(500);
    assertThat(page.body()).doesNotContain("IllegalState", "asked to", "com.example");
  }

  private HttpResponse<String> change(Visitor owner, String price) throws Exception {
    String page = owner.get("/admin/products").body();
    Matcher at = Pattern.compile("(/admin/products/\\d+)\">Hurricane lamp").matcher(page);
    assertThat(at.find()).isTrue();
    return owner.fill(
        at.group(1),
        at.group(1),
        Map.of(
            "name", "Hurricane lamp",
            "summary", "Brass.",
            "unit", "piece",
            "price", price,
            "stock", "3",
            "onSale", "true"));
  }

  /** Opens an account for a visitor and signs in. */
  private static String customer(Visitor visitor) throws IOException, InterruptedException {
    String email = UUID.randomUUID() + "@example.org";
    assertThat(visitor.signUp(email, PASSWORD).body()).contains("Welcome aboard");
    assertThat(visitor.signIn(email, PASSWORD).body()).contains("Sign out");
    return email;
  }

  private String askForLink(String email) throws Exception {
    visitor().fill("/password/reset", "/password/reset", Map.of("email", email));
    return linkMailedTo(email);
  }

  private static String text(HttpResponse<String> page) {
    return page.body().replaceAll("value=\"[^\"]+\"", "");
  }
}
