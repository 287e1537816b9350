package dev.seaworthy.signing.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.sessions.LoginState;
import dev.seaworthy.signing.tokens.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs the example of the guide on texts that Django 5.2.17 signed at noon of that day. */
class ShareWithDjangoTest {

  private static final Path PAGE = Path.of("../docs/guide/share-with-django.md");

  private static final Path SOURCE =
      Path.of("src/test/java/dev/seaworthy/signing/guide/ShareWithDjango.java");

  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  private static final Map<String, String> ENVIRONMENT =
      Map.of("SECRET_KEY", "n5#Tq8@wLz2!Rk7$Xv4%Bm9^Yc1&Jd6*Hf3(Gs0)PaEuOiWxNbQ");

  private static final Account MATE =
      new Account(
          "42",
          "pbkdf2_sha256$10$usgJf6xd$aAc85xpTLOrA+hqJFOUxKlaQJn+Gj9ZG0p+zr61WKbo=",
          null,
          "mate@shop.example");

  private static final String SESSION =
      ".eJxVjMsKwjAQRf8lawnJ5EW6dO8XiJTJzGCr0kKTrsR_t4UudHvPueetelzb0K9Vln5k1SkP6vQ7FqSnTDvhB073"
          + "WdM8tWUself0Qau-zCyv8-H-BQasw_Z2PrGAJORMEKIxNhTgSEXERI85J5cyWoTgnEle2HKO4iHGAIZ83qKES1Pd"
          + "1abb5wuoYDq5:1xV6Ei:wrTRO4N35VZ8hrMrOXunhCZCLqqImu7v-teszrLl7g0";

  private static final String MESSAGES =
      "W1siX19qc29uX21lc3NhZ2UiLDAsMjUsIllvdXIgb3JkZXIgaXMgb24gaXRzIHdheSIsIiJdXQ"
          + ":1xV6Ei:YM1-azpJhMoRXffXHbZ1SmWX_5_BkjmJVfUQ5NjwxqI";

  private final ShareWithDjango shop = shop("2026-11-22T12:30:00Z");

  private static ShareWithDjango shop(String time) {
    return new ShareWithDjango(
        ENVIRONMENT,
        Clock.fixed(Instant.parse(time), ZoneOffset.UTC),
        Map.of(MATE.primaryKey(), MATE));
  }

  @Test
  void knowsWhoDjangoLoggedIn() {
    assertThat(shop.whoIs(SESSION)).isEqualTo(new LoginState.LoggedIn("42"));
    assertThat(shop.whoIs(SESSION.replace(".eJx", ".eJy"))).isEqualTo(new LoginState.Anonymous());
    assertThat(shop("2026-12-22T12:30:00Z").whoIs(SESSION)).isEqualTo(new LoginState.Anonymous());
  }

  @Test
  void logsInForDjango() {
    String cookie = shop.logIn("42", new Json.Members(Map.of()));

    assertThat(shop.whoIs(cookie)).isEqualTo(new LoginState.LoggedIn("42"));
  }

  @Test
  void readsTheLanguageThatDjangoSet() {
    assertThat(shop.language("de:1xV6Ei:6mXbdgwcTH_dlEJ7LcdAxgy3y2netqKDpp1cQh5rNhk"))
        .contains("de");
    assertThat(shop.language("en:1xV6Ei:6mXbdgwcTH_dlEJ7LcdAxgy3y2netqKDpp1cQh5rNhk")).isEmpty();
  }

  @Test
  void acceptsTheResetLinkThatDjangoSent() {
    String token = "dig1c0-6a07d84937c8c8955c6982fe4333a80b";

    assertThat(shop.mayReset("NDI", token)).isTrue();
    assertThat(shop.mayReset("NDM", token)).isFalse();
    assertThat(shop.mayReset("N", token)).isFalse();
    assertThat(shop("2026-11-25T12:00:01Z").mayReset("NDI", token)).isFalse();
  }

  @Test
  void showsTheMessageThatDjangoLeftAndLeavesItsOwn() {
    List<String> page = new ArrayList<>();
    Optional<String> cookie = shop.showAndThank(MESSAGES, page);

    assertThat(page).containsExactly("Your order is on its way");
    List<String> nextPage = new ArrayList<>();
    assertThat(shop.showAndThank(cookie.orElseThrow(), nextPage)).isPresent();
    assertThat(nextPage).containsExactly("Thank you");
  }

  @Test
  void opensTheInvoiceForADay() {
    String link = "invoice-17:1xV6Ei:IcYINkXBr_CYkHbJSQeaYBuljVzYj0nTqoKBhzzOHnM";

    assertThat(shop.invoice(link)).contains("invoice-17");
    assertThat(shop("2026-11-23T12:00:01Z").invoice(link)).isEmpty();
  }

  @Test
  void pageShowsTheCodeThatIsRunHere() throws IOException {
    String source = withoutIndent(Files.readString(SOURCE));
    List<String> blocks =
        JAVA_BLOCK
            .matcher(Files.readString(PAGE))
            .results()
            .map(MatchResult::group)
            .map(block -> block.substring("```java\n".length(), block.length() - "```".length()))
            .toList();

    assertThat(blocks).hasSizeGreaterThanOrEqualTo(6);
    assertThat(blocks).allSatisfy(block -> assertThat(source).contains(withoutIndent(block)));
  }

  private static String withoutIndent(String code) {
    return code.replaceAll("(?m)^ +", "");
  }
}
