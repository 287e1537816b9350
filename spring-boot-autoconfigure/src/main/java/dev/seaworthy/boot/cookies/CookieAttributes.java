package dev.seaworthy.boot.cookies;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/**
 * What the starter's cookies carry beside name and value: what the session cookie carries, as in
 * Django. Immutable.
 *
 * @param domain null for the host alone
 * @param path null for the application's context path
 * @param httpOnly whether scripts are kept from it
 * @param secure whether it is sent over HTTPS only; null for as the request came
 * @param sameSite {@code Lax}, {@code Strict} or {@code None}; null for no word about it
 */
public record CookieAttributes(
    @Nullable String domain,
    @Nullable String path,
    boolean httpOnly,
    @Nullable Boolean secure,
    @Nullable String sameSite) {

  /** What browsers should get where nobody said otherwise. */
  public static final CookieAttributes DEFAULT =
      new CookieAttributes(null, null, true, null, "Lax");

  /** A cookie that is kept until the browser is closed. */
  public ResponseCookie.ResponseCookieBuilder cookie(
      HttpServletRequest request, String name, String value) {
    return ResponseCookie.from(name, value)
        .domain(domain)
        .path(path == null ? pathOf(request) : path)
        .httpOnly(httpOnly)
        .secure(secure == null ? request.isSecure() : secure)
        .sameSite(sameSite);
  }

  /** A cookie that has the browser forget the one of this name. */
  public ResponseCookie expired(HttpServletRequest request, String name) {
    return cookie(request, name, "").maxAge(0).build();
  }

  private static String pathOf(HttpServletRequest request) {
    String context = request.getContextPath();
    return context.isEmpty() ? "/" : context;
  }
}
