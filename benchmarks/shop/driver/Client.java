import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the shop: an address, cookies, and the token of the page that was seen last. */
final class Client {
  static final int NO_ANSWER = 0;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final int port;
  private final String address;
  private final String host;
  private final Map<String, String> cookies = new TreeMap<>();
  private String token = "";

  /** A visitor that comes through a proxy of this machine, and asks for a host. */
  Client(int port, String address, String host) {
    this.port = port;
    this.address = address;
    this.host = host;
  }

  /** Asks for a page; the status of the answer, or {@link #NO_ANSWER}. */
  int get(String path) {
    return send(request(path).GET());
  }

  /** Sends a form with the token of the page that was seen last; the status likewise. */
  int post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .header("Host", host)
            .header("Accept", "text/html")
            .header("X-Forwarded-For", address)
            .header("X-Forwarded-Proto", "https");
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    return request;
  }

  private int send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      Matcher found = TOKEN.matcher(answer.body());
      token = found.find() ? found.group(1) : token;
      return answer.statusCode();
    } catch (IOException e) {
      return NO_ANSWER;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return NO_ANSWER;
    }
  }

  private void keep(String line) {
    String cookie = line.contains(";") ? line.substring(0, line.indexOf(';')) : line;
    int at = cookie.indexOf('=');
    String value = cookie.substring(at + 1);
    if (value.isEmpty() || line.contains("Max-Age=0")) {
      cookies.remove(cookie.substring(0, at));
    } else {
      cookies.put(cookie.substring(0, at), value);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
