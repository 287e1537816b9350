package dev.seaworthy.guard.hosts;

import dev.seaworthy.guard.request.RequestView;
import org.jspecify.annotations.Nullable;

/**
 * Where the host text of a request comes from.
 *
 * <p>First match wins: {@code X-Forwarded-Host} if believed and present, even empty; {@code Host},
 * even empty; else the server's own name, with the port unless it is the usual one of the scheme.
 * Several lines of a header are joined with commas, which the grammar then refuses.
 *
 * @param forwardedHost whether {@code X-Forwarded-Host} is believed
 * @param forwardedPort whether {@code X-Forwarded-Port} is believed when the host is rebuilt
 */
public record HostSource(boolean forwardedHost, boolean forwardedPort) {
  /** Believes no forwarding header. */
  public static final HostSource DIRECT = new HostSource(false, false);

  private static final String FORWARDED_HOST = "X-Forwarded-Host";
  private static final String FORWARDED_PORT = "X-Forwarded-Port";

  /**
   * The host text to judge, as sent.
   *
   * @param secure whether the request counts as encrypted, see the scheme rule
   */
  public String of(RequestView request, boolean secure) {
    String forwarded = forwardedHost ? joined(request, FORWARDED_HOST) : null;
    if (forwarded != null) {
      return forwarded;
    }
    String host = joined(request, "Host");
    return host != null ? host : rebuilt(request, secure);
  }

  /** The port as text: the forwarded one if believed and present, else the server's. */
  public String port(RequestView request) {
    String forwarded = forwardedPort ? joined(request, FORWARDED_PORT) : null;
    return forwarded != null ? forwarded : Integer.toString(request.serverPort());
  }

  private String rebuilt(RequestView request, boolean secure) {
    String port = port(request);
    boolean usual = port.equals(secure ? "443" : "80");
    return usual ? request.serverName() : request.serverName() + ":" + port;
  }

  private static @Nullable String joined(RequestView request, String name) {
    String first = request.line(name, 0);
    if (first == null || request.line(name, 1) == null) {
      return first;
    }
    return first + "," + request.line(name, 1);
  }
}
