package dev.seaworthy.guard.headers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The headers that are added to every response that lacks them; HSTS to encrypted ones only.
 *
 * <p>Immutable and rendered once. {@link #none()} is the start to build from; {@link
 * #recommended()} is what a new site gets.
 */
public final class SecurityHeaders {
  private static final SecurityHeaders NONE = new SecurityHeaders(List.of(), List.of());

  private final List<ResponseHeader> plain;
  private final List<ResponseHeader> encrypted;

  private SecurityHeaders(List<ResponseHeader> plain, List<ResponseHeader> encrypted) {
    this.plain = plain;
    this.encrypted = encrypted;
  }

  /** No header. */
  public static SecurityHeaders none() {
    return NONE;
  }

  /**
   * Django's defaults: no sniffing of types, referrers and windows kept to the own origin, no
   * framing. No HSTS, which a site must decide for itself.
   */
  public static SecurityHeaders recommended() {
    return none()
        .noSniffing()
        .referrerPolicy("same-origin")
        .openerPolicy("same-origin")
        .frames("DENY");
  }

  /** With the promise to stay on HTTPS, sent on encrypted responses. */
  public SecurityHeaders hsts(Hsts hsts) {
    if (hsts.isOff()) {
      return this;
    }
    ResponseHeader header = new ResponseHeader("Strict-Transport-Security", hsts.value());
    return new SecurityHeaders(plain, added(encrypted, header));
  }

  /** With {@code X-Content-Type-Options: nosniff}. */
  public SecurityHeaders noSniffing() {
    return with("X-Content-Type-Options", "nosniff");
  }

  /** With a referrer policy; commas separate fallbacks. Empty sends none. */
  public SecurityHeaders referrerPolicy(String policies) {
    String trimmed =
        Arrays.stream(policies.split(",", -1)).map(String::strip).collect(Collectors.joining(","));
    return policies.isEmpty() ? this : with("Referrer-Policy", trimmed);
  }

  /** With a referrer policy and its fallbacks. None sends none. */
  public SecurityHeaders referrerPolicy(List<String> policies) {
    return policies.isEmpty() ? this : with("Referrer-Policy", String.join(",", policies));
  }

  /** With a policy for windows that open this one. Empty sends none. */
  public SecurityHeaders openerPolicy(String policy) {
    return policy.isEmpty() ? this : with("Cross-Origin-Opener-Policy", policy);
  }

  /** With {@code X-Frame-Options}, upper-cased and sent even if empty. */
  public SecurityHeaders frames(String option) {
    return with("X-Frame-Options", option.toUpperCase(Locale.ROOT));
  }

  /** With a content security policy as configured. Empty sends none. */
  public SecurityHeaders contentSecurityPolicy(String policy) {
    return policy.isEmpty() ? this : with("Content-Security-Policy", policy);
  }

  /** With a permissions policy as configured. Empty sends none. */
  public SecurityHeaders permissionsPolicy(String policy) {
    return policy.isEmpty() ? this : with("Permissions-Policy", policy);
  }

  /** With {@code X-Robots-Tag}, so that no search engine lists what it was led to. */
  public SecurityHeaders notIndexed() {
    return with("X-Robots-Tag", "noindex, nofollow");
  }

  /** Adds what the response lacks; what the application has set stays. */
  public void applyTo(HeaderSink response, boolean secure) {
    for (ResponseHeader header : forResponse(secure)) {
      if (!response.has(header.name())) {
        response.set(header.name(), header.value());
      }
    }
  }

  /** The headers for a response to a request that was, or was not, secure. */
  public List<ResponseHeader> forResponse(boolean secure) {
    return secure ? encrypted : plain;
  }

  private SecurityHeaders with(String name, String value) {
    ResponseHeader header = new ResponseHeader(name, value);
    return new SecurityHeaders(added(plain, header), added(encrypted, header));
  }

  private static List<ResponseHeader> added(List<ResponseHeader> headers, ResponseHeader header) {
    List<ResponseHeader> all = new ArrayList<>(headers);
    all.removeIf(each -> each.name().equals(header.name()));
    all.add(header);
    return List.copyOf(all);
  }
}
