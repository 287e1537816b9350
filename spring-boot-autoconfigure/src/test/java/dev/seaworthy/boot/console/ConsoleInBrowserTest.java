package dev.seaworthy.boot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.boot.store.GuardStore;
import dev.seaworthy.browser.Browser;
import dev.seaworthy.browser.NeedsBrowser;
import dev.seaworthy.browser.Pictures;
import dev.seaworthy.guard.attempts.CountingLedger;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;

/**
 * Every page of the console in Chromium, narrow and wide, in light and dark: no complaint of the
 * browser under the policy, nothing to scroll sideways, no script of a stranger's has run, and
 * nothing serious by axe. With {@code -Dscreenshots=FOLDER} it takes pictures too, which {@code
 * docs/guide/console.md} shows.
 */
@NeedsBrowser
class ConsoleInBrowserTest {
  private static final String PASSWORD = "a sentence of some words";
  private static final Map<String, String> PAGES = new LinkedHashMap<>();
  private static final String JUDGE =
      "const done = arguments[arguments.length - 1];"
          + "axe.run(document, {resultTypes: ['violations']}).then(found => done(found.violations"
          + ".filter(each => each.impact === 'serious' || each.impact === 'critical')"
          + ".map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' | '))))"
          + ".catch(wrong => done(['axe failed: ' + wrong]));";

  private static Afloat afloat;
  private static Browser browser;
  private static String axe;
  private static long knocked;

  static {
    PAGES.put("overview", "");
    PAGES.put("attempts", "attempts?in=1d");
    PAGES.put("attempt", "attempt?id=1");
    PAGES.put("address", "address?of=203.0.113.9");
    PAGES.put("blocks", "blocks");
    PAGES.put("allowed", "allowed");
    PAGES.put("findings", "findings");
    PAGES.put("keys", "keys");
    PAGES.put("settings", "settings");
    PAGES.put("health", "health");
    PAGES.put("audit", "audit");
    PAGES.put("missing", "nowhere");
  }

  @BeforeAll
  static void start() throws IOException {
    try (InputStream in = ConsoleInBrowserTest.class.getResourceAsStream("/axe.min.js")) {
      axe = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
    afloat =
        Afloat.plain(
            Container.TOMCAT,
            ConsoleTest.Nothing.class,
            "spring.profiles.active=local",
            "seaworthy.proxy.trusted=127.0.0.1",
            "seaworthy.secret-key=made-up-" + "x9Kq".repeat(15),
            "spring.datasource.password=made-up-and-shown-to-nobody");
    afloat.context().getBean(OwnAccounts.class).put("ada", PASSWORD);
    Samples.plant(
        afloat.context().getBean(GuardStore.class),
        afloat.context().getBean(CountingLedger.class),
        Instant.now());
    ConsoleTest.plant(afloat);
    knocked = ConsoleTest.knock(afloat).id();
    browser = Browser.open();
    browser.driver().executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
  }

  @AfterAll
  static void stop() throws IOException {
    browser.close();
    afloat.close();
    @Nullable Path folder = folder();
    if (folder != null) {
      for (String page : Stream.concat(Stream.of("login"), PAGES.keySet().stream()).toList()) {
        Pictures.join(
            Stream.of("-1280-light", "-1280-dark", "-360-light", "-360-dark")
                .map(kind -> folder.resolve(page + kind + ".png"))
                .toList(),
            folder.resolve(page + ".png"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"360, false", "360, true", "1280, false", "1280, true"})
  void everyPageIsRight(int width, boolean dark) {
    browser.forget();
    browser.size(width, width == 360 ? 780 : 900);
    browser.dark(dark);
    look("login", "login", width, dark);
    browser.fill("#name", "ada");
    browser.fill("#password", PASSWORD);
    browser.click("form button");
    browser.go(address(""));
    assertThat(browser.text()).contains("What is being tried");
    PAGES.forEach((name, page) -> look(name, page, width, dark));
  }

  /** A policy alone would leave his elements in the page, and only keep them from acting. */
  @Test
  void whatStrangersSentIsShownAndIsNoPartOfThePage() {
    browser.forget();
    browser.go(address("login"));
    browser.fill("#name", "ada");
    browser.fill("#password", PASSWORD);
    browser.click("form button");
    String evil = URLEncoder.encode(ConsoleTest.EVIL, StandardCharsets.UTF_8);
    for (String page :
        List.of(
            "",
            "attempts",
            "attempts?text=" + evil + "&name=" + evil + "&rule=" + evil + "&in=" + evil,
            "attempts?of=" + evil,
            "attempt?id=" + knocked,
            "attempt?id=" + evil,
            "address?of=" + ConsoleTest.KNOCKER,
            "address?of=" + evil,
            "blocks?done=" + evil,
            "settings?like=" + evil,
            evil)) {
      browser.go(address(page));
      assertThat(browser.consoleErrors())
          .as(page)
          .allMatch(each -> each.contains(" 404 ") || each.contains(" 400 "));
      assertThat(browser.driver().findElements(By.cssSelector("script, img, iframe, [onerror]")))
          .as(page)
          .isEmpty();
    }
    browser.go(address("attempt?id=" + knocked));
    assertThat(browser.text()).contains("/.env", "<script>alert(1)</script>");
  }

  private static void look(String name, String page, int width, boolean dark) {
    String seen = name + ", " + width + (dark ? ", dark" : ", light");
    browser.go(address(page));
    assertThat(browser.overflow()).as("pixels to scroll sideways: %s", seen).isZero();
    assertThat(browser.consoleErrors().stream().filter(each -> !each.contains(" 404 ")).toList())
        .as(seen)
        .isEmpty();
    assertThat(serious()).as(seen).isEmpty();
    shoot(name + "-" + width + (dark ? "-dark" : "-light") + ".png");
  }

  private static List<?> serious() {
    browser.driver().executeScript(axe);
    Object found = browser.driver().executeAsyncScript(JUDGE);
    return found instanceof List<?> list ? list : List.of("axe said " + found);
  }

  private static void shoot(String file) {
    @Nullable Path folder = folder();
    if (folder != null) {
      browser.screenshot(folder.resolve(file));
    }
  }

  private static @Nullable Path folder() {
    String folder = System.getProperty("screenshots", "");
    return folder.isEmpty() ? null : Path.of(folder);
  }

  private static String address(String page) {
    return "http://localhost:" + afloat.port() + "/seaworthy/" + page;
  }
}
