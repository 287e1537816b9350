package dev.seaworthy.guard.scheme;

import dev.seaworthy.guard.request.RequestView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Sends plain HTTP to HTTPS: which requests, and where to.
 *
 * <p>The answer is 301 for every method. Exempt patterns are searched in the path without its
 * leading slashes, not matched against all of it. Immutable.
 */
public final class HttpsRedirect {
  private static final HttpsRedirect OFF = new HttpsRedirect(false, null, List.of());

  private final boolean on;
  private final @Nullable String host;
  private final List<Pattern> exempt;

  private HttpsRedirect(boolean on, @Nullable String host, List<Pattern> exempt) {
    this.on = on;
    this.host = host;
    this.exempt = exempt;
  }

  /** Redirects nothing. */
  public static HttpsRedirect off() {
    return OFF;
  }

  /** Redirects every plain request to the host it named. */
  public static HttpsRedirect on() {
    return new HttpsRedirect(true, null, List.of());
  }

  /** The same, to a fixed host; an empty text means the host that the request named. */
  public HttpsRedirect to(String fixedHost) {
    return new HttpsRedirect(on, fixedHost.isEmpty() ? null : fixedHost, exempt);
  }

  /**
   * The same, except for paths in which one of these regular expressions is found.
   *
   * @throws IllegalArgumentException if one is not a regular expression
   */
  public HttpsRedirect exceptFor(List<String> patterns) {
    List<Pattern> compiled = new ArrayList<>();
    for (String each : patterns) {
      compiled.add(compiled(each));
    }
    return new HttpsRedirect(on, host, List.copyOf(compiled));
  }

  /** Whether a request that is or is not secure has to be redirected. */
  public boolean applies(RequestView request, boolean secure) {
    return on && !secure && !isExempt(request.path());
  }

  /** The fixed host, if there is one; else the request's own, which must have been validated. */
  public Optional<String> fixedHost() {
    return Optional.ofNullable(host);
  }

  /** The address to send the browser to. Control characters cannot get into it. */
  public String location(String validatedHost, RequestView request) {
    StringBuilder location = new StringBuilder("https://");
    location.append(host != null ? host : validatedHost);
    PercentEncoding.appendPath(location, request.path());
    if (!request.query().isEmpty()) {
      PercentEncoding.appendQuery(location.append('?'), request.query());
    }
    return location.toString();
  }

  private boolean isExempt(String path) {
    if (exempt.isEmpty()) {
      return false;
    }
    int start = 0;
    while (start < path.length() && path.charAt(start) == '/') {
      start++;
    }
    String rest = path.substring(start);
    return exempt.stream().anyMatch(pattern -> found(pattern, rest));
  }

  /** Java's matcher recurses for some patterns; a path too long for the stack is not exempt. */
  private static boolean found(Pattern pattern, String text) {
    try {
      return pattern.matcher(text).find();
    } catch (StackOverflowError tooDeep) {
      return false;
    }
  }

  private static Pattern compiled(String pattern) {
    int asInPython = Pattern.UNIX_LINES | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    try {
      return Pattern.compile(pattern, asInPython);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "redirect exemption is not a regular expression at position "
              + e.getIndex()
              + ": "
              + e.getDescription(),
          e);
    }
  }
}
