package dev.seaworthy.boot.signing;

import dev.seaworthy.boot.cookies.CookieAttributes;
import dev.seaworthy.boot.cookies.Cookies;
import dev.seaworthy.signing.cookies.SignedCookies;
import dev.seaworthy.signing.refusals.SigningRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Cookies that a visitor can read and cannot change: Django's {@code set_signed_cookie} and {@code
 * get_signed_cookie}.
 *
 * <p>Path, domain and flags are those of the session cookie ({@code
 * server.servlet.session.cookie}). Immutable and thread-safe.
 *
 * <pre>{@code
 * jar.put(request, response, "language", "de", Duration.ofDays(365));
 * Optional<String> language = jar.get(request, "language", Duration.ofDays(365));
 * }</pre>
 */
public final class CookieJar {
  private final SignedCookies cookies;
  private final CookieAttributes attributes;

  CookieJar(SignedCookies cookies, CookieAttributes attributes) {
    this.cookies = cookies;
    this.attributes = attributes;
  }

  /** The same for another purpose; cookies of one are refused by the other. */
  public CookieJar withSalt(String salt) {
    return new CookieJar(cookies.withSalt(salt), attributes);
  }

  /**
   * Signs a value and sets it as a cookie, in place of one of that name that this response may have
   * set already.
   *
   * @param maxAge how long the browser keeps it; negative for until it is closed
   * @throws IllegalArgumentException if the value has characters that no cookie may have (RFC 6265
   *     section 4.1.1): white space, quotes, commas, semicolons, backslashes, or anything that is
   *     not ASCII
   */
  public void put(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      Duration maxAge) {
    String signed = cookies.sign(name, value);
    Cookies.put(response, attributes.cookie(request, name, signed).maxAge(maxAge).build());
  }

  /**
   * The value of a cookie that was signed at most so long ago; empty if there is none, or none that
   * is ours.
   */
  public Optional<String> get(HttpServletRequest request, String name, Duration maxAge) {
    return Cookies.values(request, name).stream()
        .flatMap(signed -> unsigned(name, signed, maxAge).stream())
        .findFirst();
  }

  /** Has the browser forget a cookie. */
  public void remove(HttpServletRequest request, HttpServletResponse response, String name) {
    Cookies.put(response, attributes.expired(request, name));
  }

  private Optional<String> unsigned(String name, String signed, Duration maxAge) {
    try {
      return Optional.of(cookies.unsign(name, signed, maxAge));
    } catch (SigningRefusal e) {
      return Optional.empty();
    }
  }
}
