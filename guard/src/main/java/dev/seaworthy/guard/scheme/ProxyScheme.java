package dev.seaworthy.guard.scheme;

import dev.seaworthy.guard.address.HeaderLines;
import dev.seaworthy.guard.request.RequestView;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a request counts as encrypted: by the connection, or by one header of a proxy.
 *
 * <p>If the header is present, the request is secure exactly when the text before the first comma,
 * trimmed, equals the value, case included; present but different means insecure even over TLS.
 * Immutable.
 */
public final class ProxyScheme {
  private static final ProxyScheme CONNECTION = new ProxyScheme(null, "");

  private final @Nullable String header;
  private final String secureValue;

  private ProxyScheme(@Nullable String header, String secureValue) {
    this.header = header;
    this.secureValue = secureValue;
  }

  /** Believes the connection only. */
  public static ProxyScheme ofConnection() {
    return CONNECTION;
  }

  /**
   * Believes a header over the connection.
   *
   * @param header its name, such as {@code X-Forwarded-Proto}
   * @param secureValue the value that means encrypted, such as {@code https}
   * @throws IllegalArgumentException if the name is empty
   */
  public static ProxyScheme trusting(String header, String secureValue) {
    if (header.isBlank()) {
      throw new IllegalArgumentException(
          "proxy header has no name; write one like X-Forwarded-Proto");
    }
    return new ProxyScheme(header, secureValue);
  }

  /**
   * The same from the pair in Django's settings, whose name is in the form of a CGI variable
   * ({@code HTTP_X_FORWARDED_PROTO}). A name in another form matches no header, as in Django.
   */
  public static ProxyScheme ofDjangoSetting(String metaName, String secureValue) {
    return headerName(metaName).map(name -> new ProxyScheme(name, secureValue)).orElse(CONNECTION);
  }

  /** Whether the request counts as encrypted. */
  public boolean isSecure(RequestView request) {
    return isSecure(request, request.encrypted());
  }

  /** Whether a request with these headers on such a connection counts as encrypted. */
  public boolean isSecure(HeaderLines headers, boolean encrypted) {
    String sent = header == null ? null : headers.line(header, 0);
    return sent == null ? encrypted : firstItemIs(sent, secureValue);
  }

  private static Optional<String> headerName(String metaName) {
    if (!metaName.startsWith("HTTP_")) {
      return Optional.empty();
    }
    return Optional.of(metaName.substring(5).replace('_', '-').toLowerCase(Locale.ROOT));
  }

  private static boolean firstItemIs(String sent, String value) {
    int comma = sent.indexOf(',');
    int end = comma < 0 ? sent.length() : comma;
    int start = 0;
    while (start < end && isSpace(sent.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(sent.charAt(end - 1))) {
      end--;
    }
    return end - start == value.length() && sent.startsWith(value, start);
  }

  /** What Python trims, within the characters a header can hold. */
  private static boolean isSpace(char c) {
    return c == ' '
        || (c >= '\t' && c <= '\r')
        || (c >= 0x1c && c <= 0x1f)
        || c == 0x85
        || c == 0xa0;
  }
}
