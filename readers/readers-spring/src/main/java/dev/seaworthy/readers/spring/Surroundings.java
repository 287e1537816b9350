package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.build.Builds;

/**
 * What the applications of one tree share.
 *
 * @param files the configuration files
 * @param builds the build files
 * @param configServer what a config server in the tree hands out
 */
record Surroundings(TreeFiles files, Builds builds, ConfigServer configServer) {}
