package dev.seaworthy.cli;

import dev.seaworthy.readers.project.ProjectFile;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The folder of the project that an artifact was built from, as far as its own word goes: the
 * nearest one with a {@value ProjectFile#NAME}, from the artifact upwards and never out of its
 * repository. Nothing else of that folder is read.
 */
final class ProjectFolder {
  private ProjectFolder() {}

  /**
   * The folder as a tree that holds the project's word and its baseline alone; the folder beside
   * the artifact, if no word is found.
   *
   * @param artifacts what was read
   */
  static SourceTree of(SourceTree artifacts) throws IOException {
    Path beside = artifacts.root();
    Path folder = withWord(beside).orElse(beside);
    SourceTree word = SourceTree.ofFiles(folder, List.of(ProjectFile.NAME));
    Optional<String> baseline =
        ProjectFile.read(word).word().baseline().flatMap(path -> SourceTree.resolve("", path));
    return baseline.isEmpty()
        ? word
        : SourceTree.ofFiles(folder, List.of(ProjectFile.NAME, baseline.get()));
  }

  private static Optional<Path> withWord(Path beside) {
    Path top = Repository.of(beside).orElse(beside);
    for (Path each = beside;
        each.startsWith(top);
        each = Objects.requireNonNull(each.getParent())) {
      if (Files.isRegularFile(each.resolve(ProjectFile.NAME))) {
        return Optional.of(each);
      }
      if (each.equals(top)) {
        break;
      }
    }
    return Optional.empty();
  }
}
