package dev.seaworthy.guard.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundedLinesTest {
  @TempDir private Path folder;

  @Test
  void plainAndPackedFilesHaveTheSameLines() throws IOException {
    String text = "one\r\n\ntwo\u00ff\nlast";
    assertThat(lines(file(text, false), Long.MAX_VALUE))
        .isEqualTo(List.of("one", "", "two\u00ff", "last"))
        .isEqualTo(lines(file(text, true), Long.MAX_VALUE));
    assertThat(lines(file("", false), Long.MAX_VALUE)).isEmpty();
  }

  @Test
  void longLineIsCutAndSaysSo() throws IOException {
    String text = "x".repeat(5 * BoundedLines.MOST_LINE_BYTES) + "\nnext\n";
    try (BoundedLines lines = BoundedLines.open(file(text, true), Long.MAX_VALUE)) {
      assertThat(lines.next()).hasSize(BoundedLines.MOST_LINE_BYTES);
      assertThat(lines.wasCut()).isTrue();
      assertThat(lines.next()).isEqualTo("next");
      assertThat(lines.wasCut()).isFalse();
      assertThat(lines.isSpent()).isFalse();
    }
  }

  @Test
  void packedBombEndsAtItsBudget() throws IOException {
    Path bomb = file("0\n".repeat(2_000_000), true);
    assertThat(Files.size(bomb)).isLessThan(10_000);
    try (BoundedLines lines = BoundedLines.open(bomb, 1_000)) {
      int count = 0;
      while (lines.next() != null) {
        count++;
      }
      assertThat(count).isEqualTo(500);
      assertThat(lines.isSpent()).isTrue();
    }
  }

  private static List<String> lines(Path file, long budget) throws IOException {
    List<String> out = new ArrayList<>();
    try (BoundedLines lines = BoundedLines.open(file, budget)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        out.add(line);
      }
    }
    return out;
  }

  private Path file(String text, boolean packed) throws IOException {
    Path file = folder.resolve("log" + text.length() + packed);
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try (OutputStream out = Files.newOutputStream(file);
        OutputStream inner = packed ? new GZIPOutputStream(out) : out) {
      inner.write(bytes);
    }
    return file;
  }
}
