package dev.seaworthy.boot.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/** Who may see the console, and how they say who they are. Thread-safe. */
interface Accounts {
  /** The administrator who is signed in; empty for everybody else. */
  Optional<String> current(HttpServletRequest request);

  /**
   * Signs somebody in. Takes as long for a name that does not exist.
   *
   * @return whether they are an administrator and proved it; nothing tells which of the two failed
   */
  boolean signIn(
      HttpServletRequest request, HttpServletResponse response, String name, String password);

  /** Whether anybody can sign in at all. */
  boolean isAnybody();
}
