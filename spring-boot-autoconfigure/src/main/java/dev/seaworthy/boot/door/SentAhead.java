package dev.seaworthy.boot.door;

import dev.seaworthy.guard.headers.ResponseHeader;
import java.util.List;

/**
 * Headers of the guard's that a container has put on a response before any filter saw it. Stands in
 * a request's {@link Passage#ATTRIBUTE} until the guard has decided.
 *
 * @param headers as the guard names them for a response to a plain request
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
