package dev.seaworthy.boot.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** A style sheet, and the one policy under which a page with it in its head may be shown. */
record Style(String css, String policy) {
  static Style read(String resource) {
    try (InputStream in = Style.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the class path");
      }
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Style of(String css) {
    String hash = Base64.getEncoder().encodeToString(sha256(css));
    return new Style(
        css,
        "default-src 'none'; style-src 'sha256-"
            + hash
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
