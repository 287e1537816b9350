package dev.seaworthy.boot.afloat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's memory: keeps cookies, and sends a form with its hidden token. */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*?value=\"([^\"]*)\"");

  private final Afloat afloat;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** Somebody who was never here. */
  public Visitor(Afloat afloat) {
    this.afloat = afloat;
  }

  /** What he has been given to keep. */
  public Map<String, String> cookies() {
    return cookies;
  }

  /** Asks for a page. */
  public Answer get(String path, String... lines) {
    return ask("GET", path, "", lines);
  }

  /** Follows redirects within the site, at most ten of them. */
  public Answer follow(String path) {
    Answer answer = get(path);
    for (int hops = 0; hops < 10 && answer.status() / 100 == 3; hops++) {
      answer = get(answer.header("Location").replaceFirst("^https?://[^/]+", ""));
    }
    return answer;
  }

  /** Opens a page with a form and sends it to a place, with the token of the page. */
  public Answer submit(String page, String to, String... fields) {
    Matcher token = TOKEN.matcher(get(page).body());
    List<String> all = new ArrayList<>(Arrays.asList(fields));
    if (token.find()) {
      all.add("_csrf");
      all.add(token.group(1));
    }
    return post(to, all.toArray(String[]::new));
  }

  /** Sends a form. */
  public Answer post(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int at = 0; at + 1 < fields.length; at += 2) {
      pairs.add(encoded(fields[at]) + "=" + encoded(fields[at + 1]));
    }
    return ask(
        "POST",
        path,
        String.join("&", pairs),
        "Content-Type: application/x-www-form-urlencoded",
        "Accept: text/html");
  }

  /** Any request, with the cookies. */
  public Answer ask(String method, String path, String body, String... lines) {
    List<String> all = new ArrayList<>(Arrays.asList(lines));
    if (Arrays.stream(lines).noneMatch(each -> each.startsWith("Accept:"))) {
      all.add("Accept: text/html");
    }
    if (!cookies.isEmpty()) {
      all.add(
          "Cookie: "
              + cookies.entrySet().stream()
                  .map(each -> each.getKey() + "=" + each.getValue())
                  .collect(Collectors.joining("; ")));
    }
    Answer answer = afloat.ask(method, path, body, all.toArray(String[]::new));
    answer.all("Set-Cookie").forEach(this::keep);
    return answer;
  }

  private void keep(String line) {
    String pair = line.split(";", 2)[0];
    int equals = pair.indexOf('=');
    String value = pair.substring(equals + 1);
    if (value.isEmpty() || line.contains("Max-Age=0")) {
      cookies.remove(pair.substring(0, equals));
    } else {
      cookies.put(pair.substring(0, equals), value);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
