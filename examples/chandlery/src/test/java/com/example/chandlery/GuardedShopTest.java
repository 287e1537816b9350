package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.seaworthy.browser.Browser;
import dev.seaworthy.browser.NeedsBrowser;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/**
 * The shop in production, with visitors who come through a proxy of this machine, in Chromium. Each
 * test has attackers with addresses of its own.
 */
@NeedsBrowser
class GuardedShopTest {
  private static final String SECRET = ProductionShop.SECRET;
  private static final String ADA = "192.0.2.10";

  @TempDir private static Path folder;
  private static ProductionShop shop;
  private static Browser owner;
  private static Browser stranger;

  @BeforeAll
  static void open() throws IOException {
    shop = ProductionShop.start(folder, "jdbc:h2:mem:guarded");
    owner = Browser.open();
    owner.header("X-Forwarded-For", "192.0.2.99");
    stranger = Browser.open();
  }

  @AfterAll
  static void close() {
    owner.close();
    stranger.close();
    shop.close();
  }

  @AfterEach
  void forget() {
    stranger.forget();
  }

  @Test
  void theOfficeIsUnderTheSecretPathAndNowhereElse() {
    enterOffice();
    assertThat(path(owner)).isEqualTo(SECRET + "/admin");
    assertThat(owner.text()).contains("Office");
    List<String> links =
        owner.driver().findElements(By.cssSelector("main a, form")).stream()
            .map(each -> each.getDomProperty(each.getTagName().equals("a") ? "href" : "action"))
            .toList();
    assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(link).contains(SECRET));
    owner.click(".tabs a[href$='/admin/products']");
    owner.follow(owner.driver().findElement(By.linkText("Lifebuoy")));
    owner.fill("#stock", "21");
    owner.click(".sheet button");
    assertThat(path(owner)).isEqualTo(SECRET + "/admin/products");
    assertThat(owner.text()).contains("Lifebuoy is changed.", "21 in the store room");
    assertThat(owner.consoleErrors()).isEmpty();

    go(owner, "/admin/products");
    assertThat(path(owner)).isEqualTo("/admin/login");
    assertThat(owner.driver().getPageSource()).doesNotContain(SECRET);
  }

  @Test
  void whoTriesTheDecoyIsShutOutWhileOthersShop() {
    stranger.header("X-Forwarded-For", "203.0.113.66");
    go(stranger, "/admin");
    assertThat(path(stranger)).isEqualTo("/admin/login");
    String title = stranger.driver().getTitle();
    Album.look(stranger, "guarded-decoy");
    for (int attempt = 1; attempt <= 4; attempt++) {
      signIn(stranger, OpenShop.OWNER, OpenShop.OWNERS_PASSWORD);
      assertThat(stranger.text()).contains("Address or password is not right.");
    }
    signIn(stranger, OpenShop.OWNER, OpenShop.OWNERS_PASSWORD);
    assertThat(stranger.text()).contains("Forbidden");
    go(stranger, "/login");
    assertThat(stranger.text()).contains("Forbidden").doesNotContain("blocked", "Seaworthy");
    Album.look(stranger, "guarded-forbidden");
    stranger.consoleErrors();

    stranger.forget();
    stranger.header("X-Forwarded-For", ADA);
    go(stranger, "/login");
    assertThat(stranger.driver().getTitle()).isEqualTo(title);
    go(stranger, "/goods/tide-tables");
    stranger.click(".buy button");
    assertThat(stranger.text()).contains("Tide tables is in your basket.");
    assertThat(PostOffice.letterTo("captain@chandlery.example")).contains("203.0.113.66");
  }

  @Test
  void theOwnerFindsInTheConsoleWhatAStrangerTriedAndWhyItIsBlockedAndLiftsIt() {
    String mallory = "203.0.113.77";
    stranger.header("X-Forwarded-For", mallory);
    for (String bait : List.of("/.env", "/.git/config", "/wp-login.php", "/phpinfo.php")) {
      go(stranger, bait);
    }
    go(stranger, "/login");
    assertThat(stranger.text()).contains("Forbidden");
    stranger.consoleErrors();

    enterOffice();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () -> {
              go(owner, SECRET + "/seaworthy/attempts?of=" + mallory);
              assertThat(owner.text()).contains(mallory, "asked for a bait: git directory");
            });
    owner.click("td a[href*='/attempt?id=']");
    assertThat(owner.text()).contains(mallory, "asked for a bait", "Counted", "points");
    owner.click(".lead .address");
    assertThat(owner.text())
        .contains("Blocked since", "The last thing it did before was: asked for a bait")
        .containsPattern("It had \\d+ points within 10 minutes; 10 block\\.");
    owner.click("button[aria-label='Unblock " + mallory + "']");
    assertThat(owner.text()).contains("The block is lifted").doesNotContain(mallory);
    assertThat(owner.consoleErrors()).isEmpty();
    go(stranger, "/login");
    assertThat(stranger.text()).contains("Mail address").doesNotContain("Forbidden");
  }

  @Test
  void aNewPasswordInOneBrowserEndsTheLoginInTheOther() {
    String email = UUID.randomUUID() + "@example.org";
    stranger.header("X-Forwarded-For", ADA);
    go(stranger, "/signup");
    stranger.fill("#name", "Ada");
    stranger.fill("#email", email);
    stranger.fill("#password", OpenShop.PASSWORD);
    stranger.click(".sheet button");
    signIn(stranger, email, OpenShop.PASSWORD);
    owner.forget();
    go(owner, "/login");
    signIn(owner, email, OpenShop.PASSWORD);
    go(owner, "/orders");
    assertThat(owner.text()).contains("None so far", "Sign out");

    go(stranger, "/account/password");
    Album.look(stranger, "guarded-password");
    stranger.fill("#current", OpenShop.PASSWORD);
    stranger.fill("#password", OpenShop.NEW_PASSWORD);
    stranger.click(".sheet button");
    assertThat(path(stranger)).isEqualTo("/orders");
    assertThat(stranger.text()).contains("Your password is changed.", "Sign out");
    assertThat(stranger.consoleErrors()).isEmpty();

    go(owner, "/orders");
    assertThat(path(owner)).isEqualTo("/login");
    assertThat(owner.text()).doesNotContain("Sign out");
    signIn(owner, email, OpenShop.NEW_PASSWORD);
    assertThat(path(owner)).isEqualTo("/orders");
  }

  @Test
  void anErrorSaysNothingOfTheInside() {
    stranger.header("X-Forwarded-For", ADA);
    go(stranger, "/storm");
    assertThat(stranger.text()).contains("500").doesNotContain("IllegalState", "com.example");
    Album.look(stranger, "guarded-error");
    stranger.consoleErrors();
  }

  private static void enterOffice() {
    owner.forget();
    go(owner, SECRET);
    signIn(owner, OpenShop.OWNER, OpenShop.OWNERS_PASSWORD);
    owner.consoleErrors();
  }

  private static void signIn(Browser browser, String email, String password) {
    browser.fill("#username", email);
    browser.fill("#password", password);
    browser.click(".sheet button");
  }

  private static void go(Browser browser, String path) {
    browser.go("http://localhost:" + shop.port() + path);
  }

  private static String path(Browser browser) {
    return URI.create(browser.address()).getPath();
  }
}
