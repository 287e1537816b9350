package dev.seaworthy.signing.vectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.vectors.VectorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A vector suite that could pass without its vectors would prove nothing; none of these can. */
class VectorFoldersTest {

  /** One suite: its file, how it judges a case, and one thing in the file that it must notice. */
  record Suite(String name, Judge judge, String told, String lie) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** How a suite judges one case. */
  interface Judge {
    void verify(VectorCase each) throws Exception;
  }

  @TempDir Path folder;

  static Stream<Suite> suites() {
    return Stream.of(
        new Suite("signing", SigningVectorsTest::verify, "quo:JyXj", "quo:JyXk"),
        new Suite(
            "password_reset_tokens",
            PasswordResetTokensVectorsTest::verify,
            "5080km-d79db7fc",
            "5080km-d79db7fd"),
        new Suite(
            "session_auth_hash", SessionAuthHashVectorsTest::verify, "ad04b365f0", "ad04b365f1"),
        new Suite(
            "messages_cookie", MessagesCookieVectorsTest::verify, "W10:1r31eq", "W11:1r31eq"));
  }

  @ParameterizedTest
  @MethodSource("suites")
  void emptyFolderFails(Suite suite) {
    assertThatThrownBy(() -> VectorFile.in(folder, suite.name()))
        .isInstanceOf(AssertionError.class)
        .hasMessage("vectors: " + suite.name() + ".json is missing from the folder");
  }

  @ParameterizedTest
  @MethodSource("suites")
  void fileWithoutCasesFails(Suite suite) throws IOException {
    Files.writeString(folder.resolve(suite.name() + ".json"), "{\"cases\": []}");

    assertThatThrownBy(() -> VectorFile.in(folder, suite.name()))
        .isInstanceOf(AssertionError.class)
        .hasMessage("vectors: " + suite.name() + ".json holds no case");
  }

  @ParameterizedTest
  @MethodSource("suites")
  void fileCutShortFails(Suite suite) throws IOException {
    String whole = VectorFile.copiedText(suite.name());
    Files.writeString(
        folder.resolve(suite.name() + ".json"), whole.substring(0, whole.length() / 2));

    assertThatThrownBy(() -> VectorFile.in(folder, suite.name()))
        .isInstanceOf(AssertionError.class)
        .hasMessage("vectors: " + suite.name() + ".json cannot be read");
  }

  @ParameterizedTest
  @MethodSource("suites")
  void oneChangedCharacterFails(Suite suite) throws IOException {
    String whole = VectorFile.copiedText(suite.name());
    String corrupted = whole.replaceFirst(suite.told(), suite.lie());
    assertThat(corrupted).isNotEqualTo(whole);
    Files.writeString(folder.resolve(suite.name() + ".json"), corrupted);

    assertThat(failures(suite, VectorFile.copy(suite.name()))).isZero();
    assertThat(failures(suite, VectorFile.in(folder, suite.name()))).isPositive();
  }

  private static long failures(Suite suite, VectorFile file) {
    return VectorCase.of(file).stream().filter(each -> fails(suite, each)).count();
  }

  private static boolean fails(Suite suite, VectorCase each) {
    try {
      suite.judge().verify(each);
      return false;
    } catch (Exception | AssertionError e) {
      return true;
    }
  }
}
