package dev.seaworthy.guard.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorFileTest {
  @TempDir Path folder;

  @Test
  void failsOnAnEmptyFolder() {
    assertThatThrownBy(() -> VectorFile.cases(folder, "hosts"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("cannot read vectors from hosts.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"cases\": []}",
        "{\"cases\": [{\"id\": \"a\"}]}",
        "{\"cases\": [{\"expect\": {}}]}",
        "{\"cases\": [{\"id\": \"a\", \"expect\": {}}, {\"id\": \"a\", \"expect\": {}}]}"
      })
  void failsOnACorruptedCopy(String text) throws IOException {
    Files.writeString(folder.resolve("hosts.json"), text);
    assertThatThrownBy(() -> VectorFile.cases(folder, "hosts")).isInstanceOf(AssertionError.class);
  }

  @Test
  void readsWhatIsWhole() throws IOException {
    Files.writeString(
        folder.resolve("hosts.json"), "{\"cases\": [{\"id\": \"a\", \"expect\": {}}]}");
    assertThat(VectorFile.cases(folder, "hosts")).hasSize(1);
  }
}
