package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.address.Address;
import java.time.Instant;

/**
 * One request as an access log tells it.
 *
 * @param method empty if the request line was no HTTP
 * @param target as sent, with query; empty if the request line was no HTTP
 * @param agent the user agent, empty in the common format
 */
record LogLine(Instant at, Address client, String method, String target, int status, String agent) {

  /** The target without scheme, host, query and fragment. */
  String rawPath() {
    int from = 0;
    int scheme = target.indexOf("://");
    if (scheme > 0 && target.charAt(0) != '/') {
      int slash = target.indexOf('/', scheme + 3);
      from = slash < 0 ? target.length() : slash;
    }
    int end = target.length();
    for (int at = from; at < target.length(); at++) {
      if (target.charAt(at) == '?' || target.charAt(at) == '#') {
        end = at;
        break;
      }
    }
    return target.substring(from, end);
  }

  /** The raw path with percent escapes undone once, byte by byte; a broken escape stays. */
  String path() {
    String raw = rawPath();
    if (raw.indexOf('%') < 0) {
      return raw;
    }
    StringBuilder path = new StringBuilder(raw.length());
    for (int at = 0; at < raw.length(); at++) {
      int high = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
      int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), 16) : -1;
      if (raw.charAt(at) == '%' && high >= 0 && low >= 0) {
        path.append((char) (high << 4 | low));
        at += 2;
      } else {
        path.append(raw.charAt(at));
      }
    }
    return path.toString();
  }
}
