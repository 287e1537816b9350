package dev.seaworthy.boot.console;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Says which requests have come to the place where the console is. For all others it does not
 * exist: its paths are unknown ones. Who has come still has to sign in.
 */
@FunctionalInterface
public interface ConsoleEntrance {
  /** Whether the request came in where the console may be seen. */
  boolean isEntered(HttpServletRequest request);
}
