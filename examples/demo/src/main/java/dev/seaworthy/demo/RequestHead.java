package dev.seaworthy.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first line and the headers of a request, as they were sent.
 *
 * @param lines without line ends; the first is the request line
 */
record RequestHead(List<String> lines) {
  private static final int LARGEST = 64 * 1024;
  private static final Set<String> DROPPED =
      Set.of("x-forwarded-for", "x-forwarded-proto", "forwarded", "connection", "keep-alive");

  /**
   * Reads up to the empty line.
   *
   * @throws IOException if the sender stops before, or sends more than 64 KiB
   */
  static RequestHead read(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int count = 0; count < LARGEST; count++) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the request ends in its head");
      }
      if (next != '\n') {
        line.write(next);
        continue;
      }
      String text = line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
      if (text.isEmpty()) {
        return new RequestHead(List.copyOf(lines));
      }
      lines.add(text);
      line.reset();
    }
    throw new IOException("the head of the request is over 64 KiB");
  }

  /** How many bytes follow; chunked bodies, which no form sends, count as none. */
  long bodyLength() throws IOException {
    for (String line : lines) {
      if (name(line).equals("content-length")) {
        try {
          return Math.max(0, Long.parseLong(line.substring(line.indexOf(':') + 1).strip()));
        } catch (NumberFormatException e) {
          throw new IOException("the length of the body is no number", e);
        }
      }
    }
    return 0;
  }

  /** The same as a proxy passes it on for a client, asking to close the connection after it. */
  byte[] from(String client) {
    StringBuilder head = new StringBuilder();
    for (String line : lines) {
      if (!DROPPED.contains(name(line))) {
        head.append(line).append("\r\n");
      }
    }
    head.append("X-Forwarded-For: ").append(client).append("\r\n");
    head.append("X-Forwarded-Proto: http\r\nConnection: close\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String name(String line) {
    int colon = line.indexOf(':');
    return colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
  }
}
