package dev.seaworthy.guard.address;

import org.jspecify.annotations.Nullable;

/** Access to request headers without a copy or a map: what a server already holds, line by line. */
@FunctionalInterface
public interface HeaderLines {
  /**
   * The value of one line of a header, in the order received.
   *
   * @param name the header's name; case does not matter
   * @param index 0 for the first line of that name
   * @return null when there are fewer lines; null rather than an Optional because this is asked
   *     several times for each request
   */
  @Nullable String line(String name, int index);
}
