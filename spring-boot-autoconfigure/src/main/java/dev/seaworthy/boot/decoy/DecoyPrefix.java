package dev.seaworthy.boot.decoy;

import java.util.Optional;

/**
 * Where the decoy is.
 *
 * @param path behind the context path, without a slash at the end; empty for nowhere
 */
public record DecoyPrefix(Optional<String> path) {}
