package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The socket's other end as the container knew it before one of its own parts (Tomcat's {@code
 * RemoteIpValve}, Jetty's {@code ForwardedRequestCustomizer}) put in what a header says. Left as an
 * attribute of the request, only where such a part is at work.
 *
 * @param address the address as text
 * @param encrypted whether the connection itself is encrypted
 */
record Peer(String address, boolean encrypted) {
  static final String ATTRIBUTE = Peer.class.getName();

  /** The real other end of this request's connection. */
  static Peer of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Peer kept
        ? kept
        : new Peer(request.getRemoteAddr(), request.isSecure());
  }
}
