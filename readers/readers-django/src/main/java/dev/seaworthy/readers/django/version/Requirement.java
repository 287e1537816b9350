package dev.seaworthy.readers.django.version;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Place;
import java.util.Locale;
import java.util.Optional;

/**
 * One package that a file of the project asks for.
 *
 * @param name its name, as the index compares names (PEP 503): lower case, single dashes
 * @param version the one version, or the lowest of a range; empty where none is named
 * @param exact whether it is the one version
 * @param development whether the file or the group says that it is not for production
 * @param place where it is asked for
 */
record Requirement(
    String name, Optional<Version> version, boolean exact, boolean development, Place place) {

  /** A name as the package index compares it. */
  static String normal(String name) {
    return name.replaceAll("[-_.]+", "-").toLowerCase(Locale.ROOT);
  }

  /** Whether a lock file says so. */
  boolean locked() {
    return place.file().endsWith(".lock");
  }
}
