package dev.seaworthy.boot.console;

import jakarta.servlet.http.HttpServletRequest;

/** Hears who comes and goes, and who fails to. */
interface SignInNews {
  /** An administrator signed in. */
  void signedIn(HttpServletRequest request, String name);

  /** Somebody failed to. */
  void failed(HttpServletRequest request, String name);

  /** An administrator signed out. */
  void signedOut(String name);
}
