package dev.seaworthy.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the repository of a folder begins. */
final class Repository {
  private Repository() {}

  /** The nearest folder that git keeps, the given one included; empty if there is none. */
  static Optional<Path> of(Path folder) {
    for (Path each = folder; each != null; each = each.getParent()) {
      if (Files.exists(each.resolve(".git"))) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
