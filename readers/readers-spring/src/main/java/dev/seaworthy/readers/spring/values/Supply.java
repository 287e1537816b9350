package dev.seaworthy.readers.spring.values;

import dev.seaworthy.readers.spring.placeholder.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where values come from, besides the sources themselves.
 *
 * @param build what stands behind the name of a build property, such as Maven's {@code @name@}
 * @param complete whether names that the sources lack are absent for certain
 * @param beyond what else may supply a name, in words: {@code the config server}; empty for nothing
 */
public record Supply(
    Function<String, Optional<Found>> build, boolean complete, List<String> beyond) {
  /** Copies the list. */
  public Supply {
    beyond = List.copyOf(beyond);
  }

  /** Nothing else. */
  public static Supply none() {
    return new Supply(name -> Optional.empty(), false, List.of());
  }
}
