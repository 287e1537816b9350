package dev.seaworthy.boot.alerts;

/**
 * Knows whether a name that was tried is an account that exists: in a mail it is shown by its first
 * letters only. Asked on the thread that mails. Thread-safe.
 */
@FunctionalInterface
public interface KnownAccounts {
  /** Whether there is such an account. */
  boolean knows(String userName);
}
