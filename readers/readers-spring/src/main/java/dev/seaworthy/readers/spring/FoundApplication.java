package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.build.Build;
import dev.seaworthy.readers.spring.layers.Home;
import java.util.List;
import java.util.Optional;

/**
 * An application that was found in a tree.
 *
 * @param name what the project calls it
 * @param folder its folder; empty for the root
 * @param home where its configuration lies
 * @param build what its build file says, if it has one
 * @param modules the folders of its own module and of those that it takes in, its own first
 */
record FoundApplication(
    String name, String folder, Home home, Optional<Build> build, List<String> modules) {
  /** Copies the folders. */
  FoundApplication {
    modules = List.copyOf(modules);
  }
}
