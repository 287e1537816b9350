package dev.seaworthy.vectors;

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
  void readsTheCopy() {
    VectorFile file = VectorFile.copy("two_cases");

    assertThat(file.cases()).hasSize(2);
    assertThat(file.root().get("source").asString()).isEqualTo("made up");
  }

  @Test
  void readsAFolder() throws IOException {
    Files.writeString(folder.resolve("two_cases.json"), VectorFile.copiedText("two_cases"));

    assertThat(VectorFile.in(folder, "two_cases")).isEqualTo(VectorFile.copy("two_cases"));
  }

  @Test
  void failsOnAnEmptyFolder() {
    assertThatThrownBy(() -> VectorFile.in(folder, "two_cases"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("vectors: two_cases.json is missing from the folder");
  }

  @Test
  void failsWithoutACopy() {
    assertThatThrownBy(() -> VectorFile.copy("none"))
        .isInstanceOf(AssertionError.class)
        .hasMessage("vectors: the copy of none.json is missing");
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
  void failsOnAFileThatIsNotWhatItShouldBe(String text) throws IOException {
    Files.writeString(folder.resolve("hosts.json"), text);

    assertThatThrownBy(() -> VectorFile.in(folder, "hosts"))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith("vectors: hosts.json ");
  }
}
