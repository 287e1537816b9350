package dev.seaworthy.readers.dotenv;

import java.util.Optional;

/** Finds the placeholders in a text and puts in their place what they stand for. */
interface Placeholders {
  /** What a placeholder stands for. */
  @FunctionalInterface
  interface Filling {
    /**
     * Returns what takes the place of one placeholder.
     *
     * @param name the name in the placeholder
     * @param fallback what to take if the name is not set
     * @param emptyIsUnset whether an empty value counts as not set
     * @param written the whole placeholder
     */
    String fill(String name, Optional<String> fallback, boolean emptyIsUnset, String written);
  }

  /** Returns the text with every placeholder replaced, in time proportional to its length. */
  String replace(String text, Filling filling);
}
