package dev.seaworthy.readers.tree;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.junit.jupiter.api.io.TempDir;

/**
 * No bytes that pretend to be an artifact end in anything but a tree, or a refusal of the whole.
 */
class ArtifactFuzzTest {
  @TempDir private static Path folder;

  @FuzzTest(maxDuration = "30s")
  void artifact(byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve("app.jar"), bytes);
    try {
      SourceTree.ofArtifact(file).files().forEach(SourceFile::read);
    } catch (ZipException | EOFException refused) {
      // Refused with a reason.
    }
  }
}
