package dev.seaworthy.boot.afloat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks an application and keeps the cookies that it sets, as a browser does. Not thread-safe. */
public final class Browser {
  private final Afloat afloat;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /** A browser without cookies. */
  public Browser(Afloat afloat) {
    this.afloat = afloat;
  }

  /** Another one with the same cookies. */
  public Browser copy() {
    Browser copy = new Browser(afloat);
    copy.cookies.putAll(cookies);
    return copy;
  }

  public Answer get(String path, String... lines) {
    return kept(afloat.get(path, with(lines)));
  }

  /** A POST without a body; parameters go into the query. */
  public Answer post(String path, String... lines) {
    return kept(afloat.ask("POST", path, "", with(zeroLength(lines))));
  }

  /** A POST of a form. */
  public Answer submit(String path, String form, String... lines) {
    String[] all =
        Stream.concat(
                Arrays.stream(lines), Stream.of("Content-Type: application/x-www-form-urlencoded"))
            .toArray(String[]::new);
    return kept(afloat.ask("POST", path, form, with(all)));
  }

  public boolean holds(String cookie) {
    return cookies.containsKey(cookie);
  }

  public String cookie(String name) {
    return Objects.requireNonNull(cookies.get(name), name);
  }

  /** Has it hold another value, or one that nobody set. */
  public void set(String name, String value) {
    cookies.put(name, value);
  }

  private static String[] zeroLength(String... lines) {
    return Stream.concat(Arrays.stream(lines), Stream.of("Content-Length: 0"))
        .toArray(String[]::new);
  }

  private String[] with(String... lines) {
    if (cookies.isEmpty()) {
      return lines;
    }
    String header =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; ", "Cookie: ", ""));
    return Stream.concat(Arrays.stream(lines), Stream.of(header)).toArray(String[]::new);
  }

  private Answer kept(Answer answer) {
    for (String line : answer.all("Set-Cookie")) {
      String pair = line.split(";", 2)[0];
      int equals = pair.indexOf('=');
      String name = pair.substring(0, equals);
      if (line.contains("Max-Age=0")) {
        cookies.remove(name);
      } else {
        cookies.put(name, pair.substring(equals + 1));
      }
    }
    return answer;
  }
}
