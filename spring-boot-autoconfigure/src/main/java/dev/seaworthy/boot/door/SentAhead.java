package dev.seaworthy.boot.door;

import dev.seaworthy.guard.headers.ResponseHeader;
import java.util.List;

/**
 * What a container has done for a {@link Passage} before any filter saw the request.
 *
 * @param headers those of the guard's that are on the response already, as it names them for one to
 *     a plain request
 * @param isPeerItself whether the request tells the socket's real other end, so that no {@link
 *     Peer} has to be looked for
 */
record SentAhead(List<ResponseHeader> headers, boolean isPeerItself) {
  /** Nothing is there yet. */
  static final SentAhead NOTHING = new SentAhead(List.of(), false);

  /** Whether a header of this name is there, with whatever value. */
  boolean has(String name) {
    for (ResponseHeader each : headers) {
      if (each.name().equalsIgnoreCase(name)) {
        return true;
      }
    }
    return false;
  }
}
