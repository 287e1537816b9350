package dev.seaworthy.boot.door;

/** Entries of {@code seaworthy.allowed-hosts} that could never match anything, as they stand. */
final class HostEntry {
  private HostEntry() {}

  /** What is wrong with an entry; empty if nothing is. */
  static String fault(String entry) {
    if (entry.isBlank()) {
      return "is blank";
    }
    if (entry.contains("://") || entry.indexOf('/') >= 0) {
      return "is an address and not a host name";
    }
    if (entry.indexOf(' ') >= 0) {
      return "holds a space";
    }
    if (entry.length() > 1 && entry.indexOf('*') >= 0) {
      return "has a * that stands for nothing; a leading dot means all names below";
    }
    boolean literal = entry.startsWith("[");
    int colon = entry.indexOf(':', literal ? Math.max(0, entry.indexOf(']')) : 0);
    if (colon >= 0) {
      return literal || entry.indexOf(':', colon + 1) < 0
          ? "has a port, which is never compared"
          : "is an IPv6 address without brackets";
    }
    return entry.endsWith(".") ? "ends in a dot, which is never compared" : "";
  }
}
