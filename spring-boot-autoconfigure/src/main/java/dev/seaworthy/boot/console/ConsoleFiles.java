package dev.seaworthy.boot.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The few files that the pages load: all from the jar, none from elsewhere. */
final class ConsoleFiles {
  /** The style sheet's path below the console. */
  static final String STYLE = "console.css";

  /** The icon's path below the console. */
  static final String ICON = "icon.svg";

  /** Where pages load the style sheet from: another one after each change. */
  static final String STYLE_LINK;

  private static final String STYLE_TEXT = read(STYLE);
  private static final String ICON_TEXT = read(ICON);

  static {
    STYLE_LINK = STYLE + "?v=" + Integer.toHexString(STYLE_TEXT.hashCode());
  }

  private ConsoleFiles() {}

  static String style() {
    return STYLE_TEXT;
  }

  static String icon() {
    return ICON_TEXT;
  }

  private static String read(String name) {
    try (InputStream in = ConsoleFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing beside " + ConsoleFiles.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
