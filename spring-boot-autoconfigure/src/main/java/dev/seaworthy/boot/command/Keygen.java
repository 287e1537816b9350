package dev.seaworthy.boot.command;

import dev.seaworthy.signing.keys.FreshKey;
import java.io.PrintStream;

/** Makes a key for {@code SECRET_KEY}. Needs nothing of the application. */
final class Keygen {
  static final String COMMAND = "keygen";

  private Keygen() {}

  /** Prints one. */
  static void to(PrintStream out) {
    out.println(FreshKey.text());
  }
}
