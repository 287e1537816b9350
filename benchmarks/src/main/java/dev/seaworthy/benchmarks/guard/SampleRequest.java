package dev.seaworthy.benchmarks.guard;

import dev.seaworthy.guard.request.RequestView;
import org.jspecify.annotations.Nullable;

/** A request as a server holds it: header lines in an array, compared ignoring case. */
final class SampleRequest implements RequestView {
  private static final String[] PATHS = {
    "/",
    "/products/4711/reviews",
    "/static/css/base.css",
    "/cart/items/7",
    "/search",
    "/account/orders/2026/11",
    "/help/delivery",
    "/api/v2/products/4711/stock"
  };

  private final String peer;
  private final boolean encrypted;
  private final String path;
  private final String[] headers;

  private SampleRequest(String peer, boolean encrypted, int number, String... headers) {
    this.peer = peer;
    this.encrypted = encrypted;
    this.path = PATHS[number % PATHS.length];
    this.headers = headers;
  }

  static SampleRequest forwarded(String client, int number) {
    return new SampleRequest(
        "10.0.0.1",
        false,
        number,
        "Host",
        "shop.example",
        "User-Agent",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Accept",
        "text/html",
        "Accept-Language",
        "de",
        "Cookie",
        "sessionid=x",
        "X-Forwarded-For",
        client + ", 10.0.0.7, 10.0.0.9",
        "X-Forwarded-Proto",
        "https");
  }

  static SampleRequest direct(String client, int number) {
    return new SampleRequest(
        client,
        true,
        number,
        "Host",
        "shop.example",
        "User-Agent",
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        "Accept",
        "text/html",
        "Accept-Language",
        "de",
        "Cookie",
        "sessionid=x");
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public String rawPath() {
    return path;
  }

  @Override
  public String query() {
    return "";
  }

  @Override
  public String peerAddress() {
    return peer;
  }

  @Override
  public boolean encrypted() {
    return encrypted;
  }

  @Override
  public String serverName() {
    return "shop.example";
  }

  @Override
  public int serverPort() {
    return 443;
  }

  @Override
  public @Nullable String line(String name, int index) {
    int left = index;
    for (int at = 0; at < headers.length; at += 2) {
      if (headers[at].equalsIgnoreCase(name) && left-- == 0) {
        return headers[at + 1];
      }
    }
    return null;
  }
}
