package dev.seaworthy.engine.program;

import dev.seaworthy.engine.facts.Place;

/**
 * One rule of a security chain; of several that fit a request, the first counts.
 *
 * @param matcher which requests it is about
 * @param access who may make them
 * @param place where it is written
 */
public record AccessRule(Matcher matcher, Access access, Place place) {
  /** Who may make a request. */
  public enum Access {
    /** Everybody. */
    EVERYBODY,
    /** Who logged in, or can show more than that. */
    KNOWN_VISITORS,
    /** Nobody. */
    NOBODY,
    /** Code of the application's own decides. */
    OPAQUE
  }
}
