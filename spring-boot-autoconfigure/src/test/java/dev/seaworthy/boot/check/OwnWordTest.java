package dev.seaworthy.boot.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.readers.project.ProjectFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnWordTest {
  private static final String TLS = "edge:\n  tls: true\n";
  private static final String HOSTS = "edge:\n  hosts: true\n";

  @TempDir Path folder;

  @Test
  void aFileBesideOutranksTheOneInside() throws IOException {
    Path beside = Files.createDirectory(folder.resolve("beside"));
    Files.writeString(beside.resolve("seaworthy.yml"), TLS);
    ProjectFile.Stated stated = OwnWord.of(List.of(folder, beside), holding(HOSTS));
    assertThat(stated.word().edge().tls()).isTrue();
    assertThat(stated.word().edge().hosts()).isFalse();
  }

  @Test
  void withoutOneTheFileInsideSpeaks() {
    ProjectFile.Stated stated = OwnWord.of(List.of(folder), holding(HOSTS));
    assertThat(stated.word().edge().hosts()).isTrue();
    assertThat(stated.troubles()).isEmpty();
  }

  @Test
  void nobodySaysAnything() {
    assertThat(OwnWord.of(List.of(folder), holding(null)).word().suppressions()).isEmpty();
  }

  @Test
  void aMistakeInItIsTold() {
    ProjectFile.Stated stated = OwnWord.of(List.of(), holding("supress: []\n"));
    assertThat(stated.troubles()).hasSize(1);
  }

  @Test
  void aHugeFileIsNotTaken() throws IOException {
    Files.writeString(folder.resolve("seaworthy.yml"), "#".repeat(2 << 20));
    ProjectFile.Stated stated = OwnWord.of(List.of(folder), holding(HOSTS));
    assertThat(stated.word().edge().hosts()).isFalse();
    assertThat(stated.troubles()).hasSize(1);
  }

  private static ClassLoader holding(@Nullable String text) {
    return new ClassLoader(null) {
      @Override
      public @Nullable InputStream getResourceAsStream(String name) {
        return text == null || !name.equals("seaworthy.yml")
            ? null
            : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
