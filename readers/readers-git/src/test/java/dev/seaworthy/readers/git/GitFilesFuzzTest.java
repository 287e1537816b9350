package dev.seaworthy.readers.git;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** No bytes in place of git's own files end in anything but what they hold, or a gap. */
class GitFilesFuzzTest {
  private static final int LARGEST = 1 << 16;

  @TempDir private static Path root;

  @FuzzTest(maxDuration = "30s")
  void index(byte[] bytes) {
    IndexFile.paths(bytes);
  }

  @FuzzTest(maxDuration = "30s")
  void delta(FuzzedDataProvider data) throws IOException {
    byte[] base = data.consumeBytes(256);
    try {
      Delta.apply(base, data.consumeRemainingAsBytes(), LARGEST);
    } catch (BrokenObject | TooLarge refused) {
      // Refused with a reason.
    }
  }

  @FuzzTest(maxDuration = "30s")
  void objects(FuzzedDataProvider data) throws IOException {
    Path pack = Files.createDirectories(root.resolve(".git/objects/pack"));
    Files.write(pack.resolve("pack-1.idx"), data.consumeBytes(8192));
    Files.write(pack.resolve("pack-1.pack"), data.consumeRemainingAsBytes());
    Files.writeString(root.resolve(".git/HEAD"), "0".repeat(40));
    History.of(root, List.of("Tr0ub4dor-and-3"), System::nanoTime);
  }
}
