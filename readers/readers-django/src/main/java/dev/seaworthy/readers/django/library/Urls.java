package dev.seaworthy.readers.django.library;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A URL cut into its parts as {@code urllib.parse.urlsplit} does; nothing is decoded. It may hold a
 * password, so it does not print itself.
 */
record Urls(String scheme, String netloc, String path, String query, String fragment) {

  static Urls split(String url) {
    String rest = url;
    String scheme = "";
    int colon = rest.indexOf(':');
    if (colon > 0 && rest.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")) {
      scheme = rest.substring(0, colon).toLowerCase(Locale.ROOT);
      rest = rest.substring(colon + 1);
    }
    String fragment = "";
    int hash = rest.indexOf('#');
    if (hash >= 0) {
      fragment = rest.substring(hash + 1);
      rest = rest.substring(0, hash);
    }
    String query = "";
    int mark = rest.indexOf('?');
    if (mark >= 0) {
      query = rest.substring(mark + 1);
      rest = rest.substring(0, mark);
    }
    String netloc = "";
    if (rest.startsWith("//")) {
      int slash = rest.indexOf('/', 2);
      netloc = slash < 0 ? rest.substring(2) : rest.substring(2, slash);
      rest = slash < 0 ? "" : rest.substring(slash);
    }
    return new Urls(scheme, netloc, rest, query, fragment);
  }

  private String host() {
    return netloc.substring(netloc.lastIndexOf('@') + 1);
  }

  Optional<String> username() {
    int at = netloc.lastIndexOf('@');
    if (at < 0) {
      return Optional.empty();
    }
    String user = netloc.substring(0, at);
    int colon = user.indexOf(':');
    return Optional.of(colon < 0 ? user : user.substring(0, colon));
  }

  Optional<String> password() {
    int at = netloc.lastIndexOf('@');
    int colon = at < 0 ? -1 : netloc.substring(0, at).indexOf(':');
    return colon < 0 ? Optional.empty() : Optional.of(netloc.substring(colon + 1, at));
  }

  Optional<String> hostname() {
    String host = host();
    String name;
    if (host.startsWith("[")) {
      int close = host.indexOf(']');
      name = close < 0 ? host : host.substring(1, close);
    } else {
      int colon = host.indexOf(':');
      name = colon < 0 ? host : host.substring(0, colon);
    }
    return name.isEmpty() ? Optional.empty() : Optional.of(name.toLowerCase(Locale.ROOT));
  }

  Optional<Integer> port() {
    String host = host();
    int colon = host.lastIndexOf(':');
    String digits = colon < 0 || host.endsWith("]") ? "" : host.substring(colon + 1);
    boolean number =
        !digits.isEmpty() && digits.length() <= 5 && digits.chars().allMatch(Character::isDigit);
    return number ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
  }

  /** The query as names and values, decoded. */
  static Map<String, String> parameters(String query) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      if (equals > 0 && equals < part.length() - 1) {
        all.put(
            decoded(part.substring(0, equals).replace('+', ' ')),
            decoded(part.substring(equals + 1).replace('+', ' ')));
      }
    }
    return all;
  }

  /** {@code urllib.parse.unquote}. */
  static String decoded(@Nullable String text) {
    if (text == null || text.indexOf('%') < 0) {
      return text == null ? "" : text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
      int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
      if (text.charAt(i) == '%' && high >= 0 && low >= 0) {
        bytes.write(high * 16 + low);
        i += 2;
      } else {
        bytes.writeBytes(text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /** {@code urllib.parse.quote}. */
  static String encoded(String text, String safe) {
    StringBuilder out = new StringBuilder();
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (each & 0xFF);
      boolean plain =
          (c < 128 && Character.isLetterOrDigit(c))
              || "_.-~".indexOf(c) >= 0
              || safe.indexOf(c) >= 0;
      out.append(plain ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return "Urls[" + scheme + "]";
  }
}
