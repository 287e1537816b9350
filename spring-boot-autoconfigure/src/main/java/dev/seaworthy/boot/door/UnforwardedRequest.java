package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stranger's request without the forwarding headers that only a trusted proxy may write. Whatever
 * believes them further in, such as Spring's {@code ForwardedHeaderFilter}, then believes nobody.
 */
final class UnforwardedRequest extends HttpServletRequestWrapper {
  private static final List<String> HEADERS =
      List.of(
          "Forwarded",
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "X-Forwarded-Prefix",
          "X-Forwarded-Ssl");

  private static final Set<String> LOWER_CASE =
      Set.of(HEADERS.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new));

  UnforwardedRequest(HttpServletRequest request) {
    super(request);
  }

  /** Whether a request carries one of the headers at all; hardly any does. */
  static boolean isAbout(HttpServletRequest request) {
    for (String name : HEADERS) {
      if (request.getHeader(name) != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return isHidden(name) ? null : super.getHeader(name);
  }

  @Override
  public Enumeration<String> getHeaders(String name) {
    return isHidden(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
  }

  @Override
  public Enumeration<String> getHeaderNames() {
    return Collections.enumeration(
        Collections.list(super.getHeaderNames()).stream().filter(name -> !isHidden(name)).toList());
  }

  private static boolean isHidden(String name) {
    return LOWER_CASE.contains(name.toLowerCase(Locale.ROOT));
  }
}
