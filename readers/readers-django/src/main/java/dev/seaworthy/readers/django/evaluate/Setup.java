package dev.seaworthy.readers.django.evaluate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a run starts with.
 *
 * @param files the tree
 * @param searchPath the folders in which modules are looked up, in order
 * @param workFolder the current folder
 * @param environment the environment variables that are known
 * @param complete whether a name that is not among them is surely absent
 * @param library the description of a library module by its dotted name; null if there is none
 * @param installed whether a top-level module outside the tree counts as installed
 * @param limits what the run may cost
 * @param nanos a clock that never goes back, in nanoseconds
 */
public record Setup(
    SourceFiles files,
    List<String> searchPath,
    String workFolder,
    Map<String, Surroundings.Supplied> environment,
    boolean complete,
    Function<String, @Nullable NativeModule> library,
    Predicate<String> installed,
    Limits limits,
    LongSupplier nanos) {

  /** Copies the collections. */
  public Setup {
    searchPath = List.copyOf(searchPath);
    environment = Map.copyOf(environment);
  }

  @Override
  public String toString() {
    return "Setup of " + searchPath;
  }
}
