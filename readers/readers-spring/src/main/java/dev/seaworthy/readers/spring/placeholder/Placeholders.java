package dev.seaworthy.readers.spring.placeholder;

import java.util.Optional;
import java.util.function.Function;

/**
 * Fills placeholders as Spring does since Framework 6.2: the name with its default is looked up
 * whole first ({@code ${a:b}} finds a property {@code a:b}), a value that is found may hold
 * placeholders itself, a backslash before a placeholder makes it text, and so does a missing brace.
 *
 * @see <a href="https://docs.spring.io/spring-framework/reference/core/beans/environment.html">
 *     Environment Abstraction</a>
 */
public final class Placeholders {
  private Placeholders() {}

  /** Whether a text has a placeholder at all. */
  public static boolean in(String text) {
    return text.contains(Template.OPEN);
  }

  /**
   * Fills the placeholders of a text; never fails.
   *
   * @param lookup what stands behind a name, empty when nothing does
   */
  public static Filled fill(String text, Function<String, Optional<Found>> lookup) {
    return in(text) ? new Filling(lookup).fill(text) : Filled.plain(text);
  }
}
