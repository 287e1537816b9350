package dev.seaworthy.boot.console;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a browser does for somebody at the console, without one: a cookie, forms, redirects. */
final class Browsing {
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  private final Afloat afloat;
  private String cookie = "";

  Browsing(Afloat afloat) {
    this.afloat = afloat;
  }

  Answer get(String path) {
    return keep(afloat.get(path, "Accept: text/html", "Cookie: " + cookie));
  }

  /** Sends a form with the token of a page. */
  Answer post(String page, String path, String... namesAndValues) {
    return postWith(token(get(page)), path, namesAndValues);
  }

  Answer postWith(String token, String path, String... namesAndValues) {
    StringBuilder body = new StringBuilder("token=").append(encoded(token));
    for (int index = 0; index < namesAndValues.length; index += 2) {
      body.append('&').append(namesAndValues[index]).append('=');
      body.append(encoded(namesAndValues[index + 1]));
    }
    return keep(
        afloat.ask(
            "POST",
            path,
            body.toString(),
            "Content-Type: application/x-www-form-urlencoded",
            "Cookie: " + cookie));
  }

  Answer signIn(String name, String password) {
    return post("/seaworthy/login", "/seaworthy/login", "name", name, "password", password);
  }

  static String token(Answer page) {
    Matcher matcher = TOKEN.matcher(page.body());
    return matcher.find() ? matcher.group(1) : "";
  }

  String cookie() {
    return cookie;
  }

  private Answer keep(Answer answer) {
    for (String line : answer.all("Set-Cookie")) {
      cookie = line.substring(0, line.indexOf(';'));
    }
    return answer;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
