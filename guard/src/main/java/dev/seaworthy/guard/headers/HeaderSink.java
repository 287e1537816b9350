package dev.seaworthy.guard.headers;

/** A response whose headers can still be set. Header names ignore case. */
public interface HeaderSink {
  /** Whether the header is there, be it empty. */
  boolean has(String name);

  /** Sets a header that is not there. */
  void set(String name, String value);
}
