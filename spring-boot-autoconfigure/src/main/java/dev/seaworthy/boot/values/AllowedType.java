package dev.seaworthy.boot.values;

import java.util.function.Function;

/**
 * One more type whose values may stand in a signed cookie. Declare a bean of it to add a type of
 * your own.
 *
 * @param name stands in the cookie: short, and for life
 * @param type exactly this class, no subclass
 * @param write makes a text of a value
 * @param read makes a value of a text that was signed by this application, perhaps by an older
 *     version of it; what it throws makes the cookie count as unreadable. It may be of a simpler
 *     class than the one that was written
 * @param <T> the type
 */
public record AllowedType<T>(
    String name, Class<T> type, Function<T, String> write, Function<String, ?> read) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is not made of a to z and hyphens
   */
  public AllowedType {
    if (!name.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException(
          "allowed type of " + type.getName() + ": its name is no word; write a to z and hyphens");
    }
  }

  String text(Object value) {
    return write.apply(type.cast(value));
  }

  static <T> AllowedType<T> of(String name, Class<T> type, Function<String, T> read) {
    return new AllowedType<>(name, type, Object::toString, read);
  }
}
