package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.readers.spring.document.Source;
import dev.seaworthy.readers.spring.placeholder.Found;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is given when an application starts, besides its files.
 *
 * @param profiles the profiles that are asked for from outside, as by {@code
 *     SPRING_PROFILES_ACTIVE}; empty when nobody asks, so that the files decide
 * @param given sources that outrank every file, such as the environment, strongest first
 * @param beneath sources that give way to every file, such as those of the bootstrap context
 * @param build what the build sets under a name, such as Maven's {@code @name@}
 * @param names the names of its configuration files without extension, usually {@code application}
 * @param additional locations that a library of the application adds to those that Boot searches,
 *     the weakest first; they outrank Boot's own
 */
public record Circumstances(
    List<String> profiles,
    List<Source> given,
    List<Source> beneath,
    Function<String, Optional<Found>> build,
    List<String> names,
    List<String> additional) {
  /** Copies the lists. */
  public Circumstances {
    profiles = List.copyOf(profiles);
    given = List.copyOf(given);
    beneath = List.copyOf(beneath);
    names = List.copyOf(names);
    additional = List.copyOf(additional);
  }

  /** An application that is started with profiles and nothing else. */
  public static Circumstances with(List<String> profiles) {
    return new Circumstances(
        profiles,
        List.of(),
        List.of(),
        name -> Optional.empty(),
        List.of("application"),
        List.of());
  }
}
