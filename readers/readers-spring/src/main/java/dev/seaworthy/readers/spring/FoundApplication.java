package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.build.Build;
import dev.seaworthy.readers.spring.layers.Home;
import java.util.Optional;

/**
 * An application that was found in a tree.
 *
 * @param name what the project calls it
 * @param folder its folder; empty for the root
 * @param home where its configuration lies
 * @param build what its build file says, if it has one
 */
record FoundApplication(String name, String folder, Home home, Optional<Build> build) {}
