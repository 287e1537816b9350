package dev.seaworthy.boot.afloat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back over a socket.
 *
 * @param raw every byte, as Latin-1
 * @param status the status of the first line; 0 if the server closed without one
 * @param headers by name, in lower case
 * @param body decoded as UTF-8, chunks put together
 */
public record Answer(String raw, int status, Map<String, List<String>> headers, String body) {
  private static final String END_OF_HEAD = "\r\n\r\n";

  static Answer parse(byte[] bytes) {
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = raw.indexOf(END_OF_HEAD);
    if (!raw.startsWith("HTTP/1.1 ") || end < 0) {
      return new Answer(raw, 0, Map.of(), raw);
    }
    String[] lines = raw.substring(0, end).split("\r\n");
    Map<String, List<String>> headers = new TreeMap<>();
    for (int index = 1; index < lines.length; index++) {
      int colon = lines[index].indexOf(':');
      headers
          .computeIfAbsent(
              lines[index].substring(0, colon).toLowerCase(Locale.ROOT), any -> new ArrayList<>())
          .add(lines[index].substring(colon + 1).strip());
    }
    String body = raw.substring(end + END_OF_HEAD.length());
    boolean chunked = headers.getOrDefault("transfer-encoding", List.of()).contains("chunked");
    String whole = chunked ? unchunked(body) : body;
    return new Answer(
        raw,
        Integer.parseInt(lines[0].substring(9, 12)),
        headers,
        new String(whole.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
  }

  /** The value of a header that is there once; empty if it is not there. */
  public String header(String name) {
    List<String> values = all(name);
    if (values.size() > 1) {
      throw new AssertionError(name + " came " + values.size() + " times: " + values);
    }
    return values.isEmpty() ? "" : values.get(0);
  }

  /** All lines of a header. */
  public List<String> all(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  private static String unchunked(String body) {
    StringBuilder whole = new StringBuilder();
    int at = 0;
    while (at < body.length()) {
      int line = body.indexOf("\r\n", at);
      if (line < 0) {
        break;
      }
      int length = Integer.parseInt(body.substring(at, line).strip(), 16);
      if (length == 0) {
        break;
      }
      int end = Math.min(body.length(), line + 2 + length);
      whole.append(body, line + 2, end);
      at = end + 2;
    }
    return whole.toString();
  }
}
