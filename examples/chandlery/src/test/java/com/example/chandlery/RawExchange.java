package com.example.chandlery;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer as it comes over the wire: every byte, the headers in their order.
 *
 * @param head the status line and the headers
 * @param body without the marks of its chunks
 */
record RawExchange(String head, String body) {
  private static final Pattern SESSION = Pattern.compile("(__Host-CHANDLERY)=([0-9A-F]{32});");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]{96,})\"");

  /**
   * Sends a request on a connection of its own.
   *
   * @param headers further ones, each with its end of line
   */
  static RawExchange of(int port, String method, String path, String headers, String body)
      throws IOException {
    String form =
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n"
            .formatted(body.length());
    String request =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: text/html\r\n%s%s\r\n%s"
            .formatted(method, path, headers, body.isEmpty() ? "" : form, body);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      int end = all.indexOf("\r\n\r\n");
      String head = all.substring(0, end);
      String rest = all.substring(end + 4);
      return new RawExchange(head, head.contains("chunked") ? joined(rest) : rest);
    }
  }

  private static String joined(String chunks) {
    StringBuilder body = new StringBuilder();
    int at = 0;
    while (true) {
      int line = chunks.indexOf("\r\n", at);
      int size = Integer.parseInt(chunks.substring(at, line), 16);
      if (size == 0) {
        return body.toString();
      }
      body.append(chunks, line + 2, line + 2 + size);
      at = line + 2 + size + 2;
    }
  }

  int status() {
    return Integer.parseInt(head.split(" ", 3)[1]);
  }

  /** The session that begins here; empty where none does. */
  String session() {
    Matcher cookie = SESSION.matcher(head);
    return cookie.find() ? cookie.group(2) : "";
  }

  /** The token of the form; empty where there is no form. */
  String token() {
    Matcher token = TOKEN.matcher(body);
    return token.find() ? token.group(1) : "";
  }

  /**
   * The same for every visitor and at every hour: without the number of the session, the token and
   * the time, and with one place standing for another.
   */
  RawExchange likeAnyOther(String place, String stand) {
    String plain =
        SESSION
            .matcher(head)
            .replaceAll("$1=SESSION;")
            .replaceAll("\r\nDate: [^\r]+", "\r\nDate: NOW");
    return new RawExchange(
        plain.replace(place, stand),
        TOKEN.matcher(body).replaceAll("name=\"_csrf\" value=\"TOKEN\"").replace(place, stand));
  }
}
