package dev.seaworthy.guard.request;

import dev.seaworthy.guard.address.HeaderLines;
import org.jspecify.annotations.Nullable;

/**
 * One request, before the application sees it.
 *
 * <p>Implementations hand out what the server holds; they copy nothing, keep nothing and are used
 * by one thread. Headers that a container has already interpreted must be given as received, and
 * the peer as the socket knows it, not as a forwarding header rewrote it.
 */
public interface RequestView extends HeaderLines {
  /** The method as sent, such as {@code GET}. */
  String method();

  /** The path, percent-decoded as UTF-8, with the context path and without the query. */
  String path();

  /** The path as sent, percent-encoded, without the query. */
  String rawPath();

  /** The query as sent, without the question mark; empty if there is none. */
  String query();

  /** The address of the socket's other end as text; a zone ({@code %eth0}) may follow. */
  String peerAddress();

  /** Whether the connection itself is encrypted, whatever a header says. */
  boolean encrypted();

  /** The name under which the server knows itself, used only if the request names no host. */
  String serverName();

  /** The port on which the connection arrived, 1 to 65535. */
  int serverPort();

  /**
   * Whether the request carries a valid session of somebody who signed in before that moment. Asked
   * only when the sender is blocked.
   */
  default boolean signedInBefore(long epochSecond) {
    return false;
  }

  /**
   * The user name in the body of a login that was posted to a decoy; empty if there is none or the
   * body is not at hand yet. Asked only there; may read the body, within the server's limits.
   */
  default String submittedUserName() {
    return "";
  }

  /** The first line of a header, or null. */
  default @Nullable String header(String name) {
    return line(name, 0);
  }
}
