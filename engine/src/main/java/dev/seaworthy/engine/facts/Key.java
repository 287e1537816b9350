package dev.seaworthy.engine.facts;

import org.jspecify.annotations.Nullable;

/**
 * The typed name of a fact that is not one of the application's own settings: what its build says,
 * which profiles it starts with, what its containers run.
 *
 * @param <T> the type of the fact's value
 * @param name a dotted name, such as {@code build.dependencies}
 * @param type the value's class
 */
public record Key<T>(String name, Class<T> type) {
  // Written out, here and in other keys: a record's own is bootstrapped at its first call, and a
  // short run pays some milliseconds for the first of them.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Key<?> key && name.equals(key.name) && type == key.type);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
