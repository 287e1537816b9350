package com.example.chandlery;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who walks through the shop as a browser does: with cookies, forms and redirects. */
final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private final IntSupplier port;
  private final String address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new OverHttps())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .connectTimeout(Duration.ofSeconds(30))
          .build();

  /** Somebody who comes from this machine. */
  Visitor(int port) {
    this(port, "");
  }

  /** Somebody who comes through a proxy of this machine that writes down from where. */
  Visitor(int port, String address) {
    this(() -> port, address);
  }

  /** The same; the proxy leads to another node when the port changes. */
  Visitor(IntSupplier port, String address) {
    this.port = port;
    this.address = address;
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(at(path)));
  }

  /** Opens a page, fills its form in and sends it to a path. */
  HttpResponse<String> fill(String page, String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(path, get(page).body(), fields);
  }

  /** Sends a form that stands on a page. */
  HttpResponse<String> post(String path, String page, Map<String, String> fields)
      throws IOException, InterruptedException {
    Matcher token = TOKEN.matcher(page);
    String csrf = token.find() ? "_csrf=" + encoded(token.group(1)) + "&" : "";
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", csrf, ""));
    return send(
        HttpRequest.newBuilder(at(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> signUp(String email, String password)
      throws IOException, InterruptedException {
    return fill("/signup", "/signup", Map.of("name", "Ada", "email", email, "password", password));
  }

  HttpResponse<String> signIn(String email, String password)
      throws IOException, InterruptedException {
    return fill("/login", "/login", Map.of("username", email, "password", password));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    if (!address.isEmpty()) {
      request.header("X-Forwarded-For", address);
    }
    return client.send(
        request.header("Accept", "text/html").timeout(Duration.ofMinutes(1)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + port.getAsInt() + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A browser speaks HTTPS with the proxy, and so sends it the cookies that are for HTTPS only. */
  private static final class OverHttps extends CookieManager {
    OverHttps() {
      super(null, CookiePolicy.ACCEPT_ALL);
    }

    @Override
    public Map<String, List<String>> get(URI site, Map<String, List<String>> headers)
        throws IOException {
      return super.get(URI.create("https" + site.toString().substring("http".length())), headers);
    }
  }
}
