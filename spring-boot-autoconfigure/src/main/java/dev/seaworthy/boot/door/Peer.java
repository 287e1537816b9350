package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The socket's other end as the container knew it before one of its own parts (Tomcat's {@code
 * RemoteIpValve}, Jetty's {@code ForwardedRequestCustomizer}) put in what a header says. Left as an
 * attribute of the request, only where such a part may be at work.
 *
 * @param address the address as text
 * @param encrypted whether the connection itself is encrypted
 * @param takenHeader a header that the container takes away when it has read it; empty if none is
 * @param takenLines the lines of that header as they were received
 */
record Peer(String address, boolean encrypted, String takenHeader, List<String> takenLines) {
  static final String ATTRIBUTE = Peer.class.getName();

  /** A peer whose request the container leaves whole. */
  static Peer of(String address, boolean encrypted) {
    return new Peer(address, encrypted, "", List.of());
  }

  /** The one that is kept with a request; null where the request itself tells the other end. */
  static @Nullable Peer keptWith(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Peer kept ? kept : null;
  }

  /** Whether this header is to be looked for here and not in the request. */
  boolean hasTaken(String name) {
    return !takenHeader.isEmpty() && takenHeader.equalsIgnoreCase(name);
  }
}
