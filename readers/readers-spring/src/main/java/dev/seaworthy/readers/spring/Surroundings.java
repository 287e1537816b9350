package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.build.Builds;
import dev.seaworthy.readers.spring.program.ReadProgram;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the applications of one tree share.
 *
 * @param files the configuration files
 * @param builds the build files
 * @param configServer what a config server in the tree hands out
 * @param programs what the sources of an application say; nothing where nobody reads them
 * @param secretFiles the files that may hold secrets
 */
record Surroundings(
    TreeFiles files,
    Builds builds,
    ConfigServer configServer,
    Function<FoundApplication, Optional<ReadProgram>> programs,
    SecretFiles secretFiles) {}
