package dev.seaworthy.checks.spring;

import java.util.Locale;

/** Tells the addresses that never leave the machine (RFC 1122 section 3.2.1.3, RFC 4291 2.5.3). */
public final class Loopback {
  private Loopback() {}

  /** Whether a host name or address means the machine itself. */
  public static boolean is(String host) {
    String bare = host.strip().toLowerCase(Locale.ROOT);
    if (bare.startsWith("[") && bare.endsWith("]")) {
      bare = bare.substring(1, bare.length() - 1);
    }
    return bare.equals("localhost")
        || bare.endsWith(".localhost")
        || bare.startsWith("127.")
        || bare.equals("::1")
        || bare.equals("0:0:0:0:0:0:0:1");
  }
}
