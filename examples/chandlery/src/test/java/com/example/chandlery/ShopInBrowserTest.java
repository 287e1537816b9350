package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.browser.Browser;
import dev.seaworthy.browser.NeedsBrowser;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * The shop as people see it, in Chromium: what they click, and that each page fits a telephone, in
 * both colours, without a complaint in the console.
 */
@NeedsBrowser
class ShopInBrowserTest extends OpenShop {
  private static Browser browser;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void forget() {
    go("/");
    browser.forget();
    browser.consoleErrors();
  }

  @AfterEach
  void nobodyComplained() {
    assertThat(browser.consoleErrors()).isEmpty();
  }

  @Test
  void somebodyBuysSomething() {
    go("/");
    look("shelves");
    browser.click(".card a[href='/goods/ships-bell']");
    look("goods");
    browser.fill("input[name=quantity]", "2");
    browser.click(".buy button");
    assertThat(path()).isEqualTo("/basket");
    assertThat(browser.text()).contains("Ship's bell is in your basket.", "€ 168.00");
    browser.driver().navigate().refresh();
    assertThat(browser.text()).doesNotContain("is in your basket.").contains("€ 168.00");
    look("basket");
    browser.click("a[href='/checkout']");
    assertThat(path()).isEqualTo("/login");
    look("login");
    browser.click("a[href='/signup']");
    look("signup");
    String email = UUID.randomUUID() + "@example.org";
    browser.fill("#name", "Ada");
    browser.fill("#email", email);
    browser.fill("#password", PASSWORD);
    browser.click(".sheet button");
    assertThat(browser.text()).contains("Welcome aboard");
    signIn(email, PASSWORD);
    assertThat(path()).isEqualTo("/checkout");
    look("checkout");
    browser.fill("#ship", "Swift <b>of Leith</b>");
    browser.fill("#berth", "North quay, 14");
    browser.click(".sheet button");
    assertThat(browser.text())
        .contains("On the quay by evening.", "Swift <b>of Leith</b>", "2 × Ship's bell");
    look("order");
    browser.driver().navigate().refresh();
    assertThat(browser.text()).doesNotContain("Thank you. On the quay by evening.");
    go("/orders");
    assertThat(browser.text()).contains("Placed", "€ 168.00");
    look("orders");
  }

  @Test
  void somebodyForgotAPassword() throws Exception {
    String email = UUID.randomUUID() + "@example.org";
    visitor().signUp(email, PASSWORD);
    go("/login");
    browser.click("a[href='/password/reset']");
    look("reset-ask");
    browser.fill("#email", email);
    browser.click(".sheet button");
    assertThat(browser.text()).contains("a letter with a link is on its way");
    String link = linkMailedTo(email);
    go(link);
    look("reset");
    browser.fill("#password", NEW_PASSWORD);
    browser.click(".sheet button");
    assertThat(browser.text()).contains("Your password is changed");
    go(link);
    assertThat(browser.text()).contains("This link is no good");
    look("reset-refused");
    go("/login");
    signIn(email, PASSWORD);
    assertThat(browser.text()).contains("Address or password is not right.");
    look("login-refused");
    signIn(email, NEW_PASSWORD);
    assertThat(browser.text()).contains("Sign out");
  }

  @Test
  void aLinkThatWasChangedOrIsTooOldOpensNothing() throws Exception {
    String email = UUID.randomUUID() + "@example.org";
    visitor().signUp(email, PASSWORD);
    visitor().fill("/password/reset", "/password/reset", Map.of("email", email));
    String link = linkMailedTo(email);
    char last = link.charAt(link.length() - 1);
    go(link.substring(0, link.length() - 1) + (last == '0' ? '1' : '0'));
    assertThat(browser.text()).contains("This link is no good");
    go(link);
    browser.fill("#password", NEW_PASSWORD);
    clock().advance(Duration.ofMinutes(61));
    browser.click(".sheet button");
    assertThat(browser.text()).contains("This link is no good");
    go("/login");
    signIn(email, PASSWORD);
    assertThat(browser.text()).contains("Sign out");
  }

  @Test
  void theOwnerWorksInTheOffice() throws Exception {
    Visitor ada = visitor();
    String email = UUID.randomUUID() + "@example.org";
    ada.signUp(email, PASSWORD);
    ada.signIn(email, PASSWORD);
    buy(ada, "hard-tack", "Swift", "North quay, 14");
    buy(ada, "signal-flags", "<script>alert(1)</script>", "South quay, 2");
    go("/login");
    signIn(OWNER, OWNERS_PASSWORD);
    go("/admin");
    assertThat(browser.text()).contains(email, "<script>alert(1)</script>", "1 × Signal flags");
    look("office-orders");
    browser.click(".tabs a[href='/admin/products']");
    look("office-goods");
    browser.follow(browser.driver().findElement(By.linkText("Stockholm tar")));
    look("office-product");
    browser.fill("#stock", "77");
    browser.click(".sheet button");
    assertThat(browser.text()).contains("Stockholm tar is changed.", "77 in the store room");
  }

  private static void buy(Visitor visitor, String slug, String ship, String berth)
      throws Exception {
    visitor.fill("/goods/" + slug, "/basket", Map.of("slug", slug));
    visitor.fill("/checkout", "/checkout", Map.of("ship", ship, "berth", berth));
  }

  @Test
  void nothingIsThereWhereNothingIs() {
    go("/nowhere/at/all");
    assertThat(path()).isEqualTo("/login");
    go("/goods/nothing");
    assertThat(browser.text()).contains("404", "Nothing at this berth");
    assertThat(browser.consoleErrors()).singleElement().asString().contains("404");
    look("not-found");
    browser.consoleErrors();
  }

  private void signIn(String email, String password) {
    browser.fill("#username", email);
    browser.fill("#password", password);
    browser.click(".sheet button");
  }

  private static void look(String name) {
    Album.look(browser, name);
  }

  private void go(String path) {
    browser.go("http://localhost:" + port() + path);
  }

  private static String path() {
    return URI.create(browser.address()).getPath();
  }
}
