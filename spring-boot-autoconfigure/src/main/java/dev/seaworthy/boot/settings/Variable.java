package dev.seaworthy.boot.settings;

import org.springframework.boot.origin.Origin;

/**
 * One name of the environment, as a file or the process gives it. It may hold a secret, which its
 * text form does not show.
 *
 * @param value the value, Spring's placeholders still in it
 * @param origin where it is written
 */
record Variable(String value, Origin origin) {
  @Override
  public String toString() {
    return "Variable[" + value.length() + " characters, " + origin + "]";
  }
}
