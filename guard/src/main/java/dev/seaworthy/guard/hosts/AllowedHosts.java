package dev.seaworthy.guard.hosts;

import java.util.List;
import java.util.Locale;

/**
 * The host names a site answers to, with the meaning of Django's {@code ALLOWED_HOSTS}.
 *
 * <p>An entry is {@code *} for everything well formed, {@code .example.org} for that domain and all
 * below it, or one name; IPv6 addresses stand in brackets. Entries are lower-cased and otherwise
 * taken as they are: one with a port, a trailing dot or a space matches nothing. An empty list
 * allows nobody. Immutable; judging allocates nothing and is linear in the number of entries.
 */
public final class AllowedHosts {
  private static final List<String> WHILE_DEBUGGING = List.of(".localhost", "127.0.0.1", "[::1]");

  private final List<String> entries;
  private final String[] patterns;
  private final boolean any;

  private AllowedHosts(List<String> entries) {
    this.entries = List.copyOf(entries);
    patterns = new String[entries.size()];
    boolean star = false;
    for (int index = 0; index < patterns.length; index++) {
      patterns[index] = entries.get(index).toLowerCase(Locale.ROOT);
      star |= patterns[index].equals("*");
    }
    any = star;
  }

  /** Exactly these entries. */
  public static AllowedHosts of(List<String> entries) {
    return new AllowedHosts(entries);
  }

  /** These entries; while debugging, an empty list means the names of this machine. */
  public static AllowedHosts of(List<String> entries, boolean debugging) {
    return new AllowedHosts(debugging && entries.isEmpty() ? WHILE_DEBUGGING : entries);
  }

  /** Judges a host text as sent, port included. */
  public HostJudgement judge(CharSequence host) {
    int end = HostSyntax.nameEnd(host);
    if (end == HostSyntax.MALFORMED) {
      return HostJudgement.MALFORMED;
    }
    if (any) {
      return HostJudgement.ALLOWED;
    }
    for (String pattern : patterns) {
      if (matches(pattern, host, end)) {
        return HostJudgement.ALLOWED;
      }
    }
    return HostJudgement.NOT_ALLOWED;
  }

  /** Whether nobody is allowed, as when no host has been configured. */
  public boolean isEmpty() {
    return patterns.length == 0;
  }

  /** The entries as configured. */
  @Override
  public String toString() {
    return entries.toString();
  }

  private static boolean matches(String pattern, CharSequence host, int end) {
    if (pattern.isEmpty()) {
      return false;
    }
    if (pattern.charAt(0) != '.') {
      return pattern.length() == end && regionMatches(pattern, 0, host, 0, end);
    }
    int length = pattern.length();
    if (length <= end && regionMatches(pattern, 0, host, end - length, length)) {
      return true;
    }
    return length - 1 == end && regionMatches(pattern, 1, host, 0, end);
  }

  private static boolean regionMatches(
      String pattern, int from, CharSequence host, int hostFrom, int length) {
    for (int at = 0; at < length; at++) {
      if (pattern.charAt(from + at) != HostSyntax.lower(host.charAt(hostFrom + at))) {
        return false;
      }
    }
    return true;
  }
}
