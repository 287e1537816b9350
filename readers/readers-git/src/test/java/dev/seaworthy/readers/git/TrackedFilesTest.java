package dev.seaworthy.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index is written here as its format says, and read back. */
class TrackedFilesTest {
  private static final List<String> PATHS =
      List.of(".env", "src/main/App.java", "src/main/Apple.java", "src/ä.txt", "z");

  @TempDir private Path root;

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 4})
  void pathsOfEveryVersionAreRead(int version) throws IOException {
    write(index(version, PATHS));
    TrackedFiles tracked = TrackedFiles.of(root).orElseThrow();
    assertThat(tracked.size()).isEqualTo(PATHS.size());
    assertThat(PATHS).allMatch(tracked::has);
    assertThat(tracked.has(".env.prod")).isFalse();
  }

  @Test
  void aFolderWithoutARepositoryIsNotKnown() {
    assertThat(TrackedFiles.of(root)).isEmpty();
  }

  @Test
  void aRepositoryElsewhereIsNotKnown() throws IOException {
    Files.writeString(root.resolve(".git"), "gitdir: ../elsewhere/.git/worktrees/here\n");
    assertThat(TrackedFiles.of(root)).isEmpty();
  }

  @Test
  void aLinkIsNotFollowed() throws IOException {
    Files.createDirectory(root.resolve(".git"));
    Path other = Files.write(root.resolve("other"), index(2, PATHS));
    Files.createSymbolicLink(root.resolve(".git/index"), other);
    assertThat(TrackedFiles.of(root)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void everyPrefixOfAnIndexEndsInAnAnswer(int version) throws IOException {
    byte[] whole = index(version, PATHS);
    for (int i = 0; i < whole.length; i++) {
      byte[] part = new byte[i];
      System.arraycopy(whole, 0, part, 0, i);
      write(part);
      TrackedFiles.of(root).ifPresent(read -> assertThat(read.size()).isLessThanOrEqualTo(5));
    }
  }

  @Test
  void bytesAtRandomEndInAnAnswer() throws IOException {
    Random random = new Random(20_261_126);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = index(2 + random.nextInt(3), PATHS);
      for (int j = 0; j < 8; j++) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      write(bytes);
      TrackedFiles.of(root).ifPresent(read -> assertThat(read.size()).isNotNegative());
    }
  }

  private void write(byte[] index) throws IOException {
    Files.createDirectories(root.resolve(".git"));
    Files.write(root.resolve(".git/index"), index);
  }

  private static byte[] index(int version, List<String> paths) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("DIRC");
    out.writeInt(version);
    out.writeInt(paths.size());
    byte[] before = new byte[0];
    for (String path : paths) {
      byte[] name = path.getBytes(StandardCharsets.UTF_8);
      out.write(new byte[60]);
      boolean extended = version == 3;
      out.writeShort(extended ? 0x4000 | name.length : name.length);
      int length = 62;
      if (extended) {
        out.writeShort(0);
        length += 2;
      }
      if (version == 4) {
        int same = 0;
        while (same < Math.min(before.length, name.length) && before[same] == name[same]) {
          same++;
        }
        out.writeByte(before.length - same);
        out.write(name, same, name.length - same);
        out.writeByte(0);
      } else {
        out.write(name);
        out.write(new byte[8 - (length + name.length) % 8]);
      }
      before = name;
    }
    out.write(new byte[20]);
    return bytes.toByteArray();
  }
}
