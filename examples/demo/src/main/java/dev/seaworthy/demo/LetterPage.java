package dev.seaworthy.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters as a page, the first one added on top. What stands in a letter is shown as text, and
 * only links to this machine can be followed. The page asks for itself again every three seconds.
 */
final class LetterPage {
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+/[A-Za-z0-9/_.~%?=-]*");
  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{font:1rem/1.5 system-ui,"DejaVu Sans",sans-serif;max-width:46rem;margin:0 auto;\
      padding:1.5rem 1rem}
      article{border:1px solid #8886;border-radius:10px;padding:0 1.2rem;margin:1rem 0}
      h1{font-size:1.5rem}h2{font-size:1.1rem;margin:1rem 0 .2rem}p{margin:.2rem 0;opacity:.75}
      pre{font:inherit;white-space:pre-wrap;overflow-wrap:anywhere}
      """;

  /** What the page may do: show its own style, and nothing else. */
  static final String POLICY = "default-src 'none'; style-src 'sha256-" + digest(STYLE) + "'";

  private final StringBuilder letters = new StringBuilder();

  void add(MimeMessage letter) throws MessagingException, IOException {
    letters.append("<article><h2>").append(escaped(letter.getSubject())).append("</h2>");
    letters.append("<p>to ").append(escaped(letter.getHeader("To", ", "))).append("</p><pre>");
    letters.append(linked(escaped(text(letter)))).append("</pre></article>\n");
  }

  String html() {
    return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        + "<meta http-equiv=\"refresh\" content=\"3\"><title>Letters</title><style>"
        + STYLE
        + "</style></head><body><h1>Letters</h1>\n"
        + (letters.isEmpty() ? "<p>None so far. This page looks again by itself.</p>" : letters)
        + "</body></html>\n";
  }

  /** The plain text of a letter, or of its first part that has one. */
  private static String text(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    if (content instanceof Multipart parts && parts.getCount() > 0) {
      return text(parts.getBodyPart(0));
    }
    return content instanceof String text ? text : "(no text)";
  }

  private static String linked(String escaped) {
    Matcher link = LINK.matcher(escaped);
    return link.replaceAll(found -> "<a href=\"" + found.group() + "\">" + found.group() + "</a>");
  }

  private static String escaped(String text) {
    return text == null
        ? ""
        : text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
