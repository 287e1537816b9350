package dev.seaworthy.readers.spring.layers;

/**
 * A file that a location leads to.
 *
 * @param location the whole location of the file, as Boot writes it: {@code classpath:/a.yml}
 * @param path its path in the tree
 * @param forProfile whether it was looked for because a profile is active
 */
record Reference(String location, String path, boolean forProfile) {}
