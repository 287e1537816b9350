package dev.seaworthy.boot.door;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows whether a request belongs to somebody who signed in. Asked only about blocked senders, so
 * that a neighbour's block does not lock out who was there before. Thread-safe.
 */
@FunctionalInterface
public interface SignedIn {
  /** Knows nobody: who is blocked is blocked. */
  SignedIn NOBODY = (request, epochSecond) -> false;

  /** Whether the request carries a valid session of somebody who signed in before that moment. */
  boolean before(HttpServletRequest request, long epochSecond);
}
