package com.example.chandlery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.browser.Browser;
import dev.seaworthy.browser.NeedsBrowser;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page that the owner comes to from the office, by every link, form and file on it. */
@NeedsBrowser
class MovedOfficeTest {
  private static final String SECRET = ProductionShop.SECRET;

  /** More than there are: a list that grows by itself must not keep the test for ever. */
  private static final int MOST_PAGES = 150;

  /** Where a page leads, by link or by a form that only asks. */
  private static final String LEADS =
      """
      return [...document.querySelectorAll('a[href]')].map(each => each.href)
        .concat([...document.forms].filter(each => each.method === 'get')
          .map(each => each.action + '?' + new URLSearchParams(new FormData(each))))""";

  /** What a page loads. */
  private static final String FILES =
      """
      return [...document.querySelectorAll('link[href], script[src], img[src], use')]
        .map(each => each.src || new URL(each.getAttribute('href'), document.baseURI).href)""";

  /** Where its forms go that change something. */
  private static final String CHANGES = "return [...document.forms].map(each => each.action)";

  private static final String STATUS =
      "return performance.getEntriesByType('navigation')[0].responseStatus";

  @TempDir private static Path folder;
  private static ProductionShop shop;
  private static Browser owner;

  private final Set<String> seen = new TreeSet<>();
  private final Deque<String> pages = new ArrayDeque<>();

  @BeforeAll
  static void open() throws Exception {
    shop = ProductionShop.start(folder, "jdbc:h2:mem:moved-office");
    Visitor ada = new Visitor(shop.port(), "192.0.2.10");
    ada.signUp("ada@example.org", OpenShop.PASSWORD);
    ada.signIn("ada@example.org", OpenShop.PASSWORD);
    assertThat(ada.get("/orders").body()).contains("Sign out");
    owner = Browser.open();
    owner.header("X-Forwarded-For", "192.0.2.99");
  }

  @AfterAll
  static void close() {
    owner.close();
    shop.close();
  }

  @Test
  void everyLinkWorksAndStaysWhereTheOfficeIs() {
    owner.go(at(SECRET));
    owner.fill("#username", OpenShop.OWNER);
    owner.fill("#password", OpenShop.OWNERS_PASSWORD);
    owner.click(".sheet button");
    owner.consoleErrors();

    see(at(SECRET + "/admin"));
    see(at(SECRET + "/seaworthy"));
    Set<String> files = new TreeSet<>();
    while (!pages.isEmpty()) {
      visit(pages.remove(), files);
    }
    assertThat(seen)
        .hasSizeBetween(20, MOST_PAGES - 1)
        .contains(
            at(SECRET + "/admin/orders"),
            at(SECRET + "/admin/products"),
            at(SECRET + "/seaworthy/attempts"));
    assertThat(seen).anyMatch(each -> each.matches(".*" + SECRET + "/admin/products/\\d+"));
    assertThat(files).contains(at(SECRET + "/shop.css"), at(SECRET + "/goods.svg"));
    for (String each : files) {
      owner.go(each);
      assertThat(owner.driver().executeScript(STATUS)).as(each).isEqualTo(200L);
    }
  }

  private void visit(String page, Set<String> files) {
    owner.go(page);
    assertThat(owner.driver().executeScript(STATUS)).as(page).isEqualTo(200L);
    assertThat(owner.consoleErrors()).as(page).isEmpty();
    assertThat(owner.address()).as(page).startsWith(at(SECRET));
    strings(LEADS).forEach(this::see);
    assertThat(strings(CHANGES)).as(page).allMatch(each -> each.startsWith(at(SECRET)));
    strings(FILES).stream().map(MovedOfficeTest::withoutFragment).forEach(files::add);
  }

  private void see(String link) {
    String page = withoutFragment(link);
    assertThat(page).startsWith(at(SECRET));
    if (seen.size() < MOST_PAGES && seen.add(page)) {
      pages.add(page);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> strings(String script) {
    return (List<String>) owner.driver().executeScript(script);
  }

  private static String withoutFragment(String link) {
    URI address = URI.create(link);
    return address.getFragment() == null ? link : link.substring(0, link.indexOf('#'));
  }

  private static String at(String path) {
    return "http://localhost:" + shop.port() + path;
  }
}
