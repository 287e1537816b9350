package dev.seaworthy.signing.roundtrip;

import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.encoding.UidEncoding;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.json.JsonText;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.messages.Message;
import dev.seaworthy.signing.messages.MessageCookie;
import dev.seaworthy.signing.messages.PendingMessages;
import dev.seaworthy.signing.refusals.SigningRefusal;
import dev.seaworthy.signing.sessions.CookieSessions;
import dev.seaworthy.signing.sessions.LoginState;
import dev.seaworthy.signing.sessions.SessionLogin;
import dev.seaworthy.signing.tokens.Account;
import dev.seaworthy.signing.tokens.PasswordResetTokens;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The Java half of a shop whose other half is a living Django site, which {@code
 * scripts/django-login.sh} starts: says line by line what one side knows of the other, and ends
 * with 1 if it is not what it should be. The guide's page shows the same code.
 */
final class DjangoLogin {
  private static final String BACKEND = "django.contrib.auth.backends.ModelBackend";
  private static final String SESSION = "sessionid";
  private static final String MESSAGES = "messages";
  private static final Clock CLOCK = Clock.systemUTC();

  private final String site;
  private final KeyRing keys;
  private int wrong;

  private DjangoLogin(String site, KeyRing keys) {
    this.site = site;
    this.keys = keys;
  }

  /** A visitor with a browser's cookies. */
  private final class Browser {
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    String get(String path) throws IOException, InterruptedException {
      return send(HttpRequest.newBuilder(URI.create(site + path)).GET());
    }

    String post(String path, String form) throws IOException, InterruptedException {
      return send(
          HttpRequest.newBuilder(URI.create(site + path))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
      HttpResponse<String> answer =
          client.send(
              request.timeout(Duration.ofSeconds(60)).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return answer.statusCode() + " " + answer.body();
    }

    String cookie(String name) {
      return cookies.getCookieStore().getCookies().stream()
          .filter(each -> each.getName().equals(name))
          .map(HttpCookie::getValue)
          .map(each -> each.startsWith("\"") ? unquoted(each) : each)
          .findFirst()
          .orElse("");
    }

    void set(String name, String value) {
      HttpCookie cookie = new HttpCookie(name, value);
      cookie.setPath("/");
      cookie.setVersion(0);
      cookies.getCookieStore().add(URI.create(site), cookie);
    }
  }

  /** Takes the site's address; the key comes from the environment. */
  public static void main(String[] arguments)
      throws IOException, InterruptedException, SigningRefusal {
    DjangoLogin login = new DjangoLogin(arguments[0], KeyRing.fromEnvironment(System.getenv()));
    login.sessions();
    login.cookies();
    login.resetLinks();
    login.changedPassword();
    System.out.println(login.wrong == 0 ? "all as it should be" : login.wrong + " are wrong");
    System.exit(login.wrong == 0 ? 0 : 1);
  }

  private void sessions() throws IOException, InterruptedException, SigningRefusal {
    Browser browser = new Browser();
    String form = browser.get("/login/");
    String token = form.replaceAll("(?s).*value=\"([^\"]*)\".*", "$1");
    browser.post(
        "/login/",
        "csrfmiddlewaretoken="
            + token
            + "&username=ada&password="
            + URLEncoder.encode("a sentence of some words", StandardCharsets.UTF_8));
    check("Django knows whom it logged in", browser.get("/who/"), "200 ada");
    Account ada = account();
    check(
        "who logged in there is known here",
        state(keys, browser.cookie(SESSION), ada),
        "LoggedIn[userId=" + ada.primaryKey() + "]");
    KeyRing rotated = KeyRing.of("x".repeat(25) + "abcdefghijklmnopqrstuvwxy", secret());
    check(
        "a rotated key here ends no session of there",
        state(rotated, browser.cookie(SESSION), ada).startsWith("Upgraded"),
        true);
    check(
        "a session that was tampered with is nobody's",
        state(keys, "x" + browser.cookie(SESSION), ada),
        "Anonymous[]");
    Browser other = new Browser();
    other.set(SESSION, loggedInHere(ada));
    check("who is logged in here is known there", other.get("/who/"), "200 ada");
  }

  private void cookies() throws IOException, InterruptedException, SigningRefusal {
    Browser browser = new Browser();
    browser.get("/greet/");
    SignedCookies shop = SignedCookies.of(keys, CLOCK).withSalt("shop");
    check(
        "a cookie that Django signed",
        shop.unsign("language", browser.cookie("language"), Duration.ofDays(1)),
        "de");
    Browser other = new Browser();
    other.set("language", shop.sign("language", "fr"));
    check("a cookie that was signed here", other.get("/language/"), "200 fr");
    MessageCookie messages = MessageCookie.of(keys, CLOCK);
    PendingMessages pending = PendingMessages.from(messages.read(browser.cookie(MESSAGES)));
    List<String> texts =
        pending.take().stream()
            .filter(Message.class::isInstance)
            .map(each -> ((Message) each).text())
            .toList();
    check("a message that Django left", texts, List.of("Grüße <b>von Django</b>"));
    Optional<String> left = messages.encode(List.of(Message.of(Message.SUCCESS, "Thank you")));
    other.set(MESSAGES, left.orElseThrow());
    check(
        "a message that was left here",
        other.get("/listen/"),
        "200 {\"messages\": [\"Thank you\"]}");
  }

  private void resetLinks() throws IOException, InterruptedException, SigningRefusal {
    Browser browser = new Browser();
    String[] link = browser.get("/reset/").substring("200 ".length()).split(" ", 2);
    Account ada = account();
    PasswordResetTokens tokens = PasswordResetTokens.of(keys, CLOCK);
    check("the user of a link that Django sent", UidEncoding.decode(link[0]), ada.primaryKey());
    check("a token that Django made", tokens.accepts(ada, link[1]), true);
    String here = "/reset/" + UidEncoding.encode(ada.primaryKey()) + "/" + tokens.make(ada) + "/";
    check("a token that was made here", browser.get(here).startsWith("302"), true);
    check("one that was changed", browser.get(here.replaceFirst("/$", "0/")), "200 False");
  }

  private void changedPassword() throws IOException, InterruptedException, SigningRefusal {
    Account before = account();
    Browser browser = new Browser();
    browser.set(SESSION, loggedInHere(before));
    check("before the password changes", browser.get("/who/"), "200 ada");
    browser.get("/change/");
    check("after it, there", browser.get("/who/"), "200 nobody");
    check("after it, here", state(keys, loggedInHere(before), account()), "Flushed[]");
  }

  private String loggedInHere(Account account) {
    SessionLogin login = SessionLogin.of(keys, Set.of(BACKEND));
    Json.Members empty = CookieSessions.of(keys, CLOCK).load("").members();
    return CookieSessions.of(keys, CLOCK)
        .save(login.login(empty, account.primaryKey(), BACKEND, account.password()));
  }

  private static String state(KeyRing keys, String cookie, Account account) {
    LoginState state =
        SessionLogin.of(keys, Set.of(BACKEND))
            .resolve(
                CookieSessions.of(keys, CLOCK).load(cookie).members(),
                id ->
                    id.equals(account.primaryKey())
                        ? Optional.of(account.password())
                        : Optional.empty());
    return state.toString();
  }

  private Account account() throws IOException, InterruptedException, SigningRefusal {
    String body = new Browser().get("/account/").substring("200 ".length());
    Json.Members members = (Json.Members) JsonText.read(body);
    String last = text(members, "last");
    return new Account(
        text(members, "id"),
        text(members, "password"),
        last.isEmpty() ? null : LocalDateTime.parse(last),
        text(members, "email"));
  }

  private static String text(Json.Members members, String name) {
    return members.values().get(name) instanceof Json.Text text ? text.value() : "";
  }

  private static String secret() {
    return System.getenv(KeyRing.KEY_NAME);
  }

  /** Python writes a cookie with a quote or a comma in it as a quoted string, in octal. */
  private static String unquoted(String quoted) {
    StringBuilder text = new StringBuilder();
    String inner = quoted.substring(1, quoted.length() - 1);
    for (int at = 0; at < inner.length(); at++) {
      char c = inner.charAt(at);
      if (c == '\\' && at + 3 < inner.length() && Character.isDigit(inner.charAt(at + 1))) {
        text.append((char) Integer.parseInt(inner.substring(at + 1, at + 4), 8));
        at += 3;
      } else if (c == '\\' && at + 1 < inner.length()) {
        at++;
        text.append(inner.charAt(at));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private void check(String what, Object seen, Object expected) {
    boolean right = seen.equals(expected);
    wrong += right ? 0 : 1;
    System.out.println(
        (right ? "ok     " : "WRONG  ") + what + (right ? "" : ": " + seen + ", not " + expected));
  }
}
