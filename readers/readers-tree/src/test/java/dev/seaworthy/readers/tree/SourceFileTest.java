package dev.seaworthy.readers.tree;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SourceFileTest {
  @TempDir Path folder;

  static Stream<Arguments> encodings() {
    return Stream.of(
        argumentSet("UTF-8", "", UTF_8),
        argumentSet("UTF-8 with a mark", "EFBBBF", UTF_8),
        argumentSet("UTF-16, big end first", "FEFF", UTF_16BE),
        argumentSet("UTF-16, little end first", "FFFE", UTF_16LE));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  void readsEachEncodingWithoutItsMark(String mark, Charset charset) throws IOException {
    String text = "name: größe 🚢\r\n";
    SourceFile file = file("a.yml", join(HexFormat.of().parseHex(mark), text.getBytes(charset)));

    assertThat(file.read()).isEqualTo(new Reading.Text(text, Optional.empty()));
  }

  @Test
  void readsWhatIsNotUtf8AsLatin1AndNamesTheLine() throws IOException {
    SourceFile file = file("a.yml", "eins: 1\nname: größe\n".getBytes(ISO_8859_1));

    assertThat(file.read())
        .isEqualTo(
            new Reading.Text(
                "eins: 1\nname: größe\n",
                Optional.of(
                    Trouble.note(
                        "a.yml:2",
                        "is not UTF-8 and was read as ISO-8859-1",
                        "save the file as UTF-8"))));
  }

  @ParameterizedTest
  @CsvSource({
    // a NUL after text; after bytes that are not UTF-8; after either mark; UTF-32; half a character
    "6100, holds NUL bytes: it is binary",
    "E90061, holds NUL bytes: it is binary",
    "EFBBBF6100, holds NUL bytes: it is binary",
    "FEFF00610000, holds NUL bytes: it is binary",
    "FFFE000061000000, holds NUL bytes: it is binary",
    "FFFE61, 'has a UTF-16 mark, and bytes that are not UTF-16'",
    "FEFFD800, 'has a UTF-16 mark, and bytes that are not UTF-16'",
  })
  void refusesWhatIsNoText(String hex, String problem) throws IOException {
    assertThat(refusal(file("a.yml", HexFormat.of().parseHex(hex))).problem()).startsWith(problem);
  }

  @Test
  void readsAnEmptyFileAsEmptyText() throws IOException {
    assertThat(file("a.yml", new byte[0]).read()).isEqualTo(new Reading.Text("", Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "a.yml, 4194304, true",
    "a.yml, 4194305, false",
    "a.py, 2097152, true",
    "a.py, 2097153, false",
    "A.java, 2097153, false",
  })
  void readsFilesUpToTheirLimit(String name, int size, boolean isRead) throws IOException {
    byte[] bytes = "x".repeat(size).getBytes(UTF_8);

    assertThat(file(name, bytes).read() instanceof Reading.Text).isEqualTo(isRead);
  }

  @Test
  void namesTheLimitItRefusesBy() throws IOException {
    assertThat(refusal(file("a.py", new byte[(2 << 20) + 1])))
        .hasToString(
            "a.py: is larger than 2097152 bytes and was not read;"
                + " split it, or leave it out of the tree that is checked");
  }

  @Test
  void refusesAFileThatIsGone() throws IOException {
    SourceFile file = file("a.yml", new byte[0]);
    Files.delete(folder.resolve("a.yml"));

    assertThat(refusal(file))
        .hasToString(
            "a.yml: cannot be read (it is gone); see that it is there and that this user may read it");
  }

  @Test
  void refusesAFileThatBecameALink() throws IOException {
    SourceFile file = file("a.yml", new byte[0]);
    Files.delete(folder.resolve("a.yml"));
    Files.createSymbolicLink(folder.resolve("a.yml"), Path.of("b.yml"));

    assertThat(refusal(file))
        .hasToString("a.yml: is no longer a plain file; let the tree rest while it is read");
  }

  @Test
  void refusesAFileWhoseFolderBecameALinkOutOfTheTree() throws IOException {
    Path root = folder.resolve("root");
    Files.createDirectories(root.resolve("sub"));
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.writeString(root.resolve("sub/a.yml"), "a: b");
    Files.writeString(outside.resolve("a.yml"), "a: secret");
    SourceFile file = SourceTree.of(root).file("sub/a.yml").orElseThrow();
    Files.delete(root.resolve("sub/a.yml"));
    Files.delete(root.resolve("sub"));
    Files.createSymbolicLink(root.resolve("sub"), outside);

    assertThat(refusal(file).problem()).isEqualTo("is no longer a plain file");
  }

  @Test
  void refusesAFileWithoutTheRightToReadIt() throws IOException {
    SourceFile file = file("a.yml", new byte[0]);
    Path path = folder.resolve("a.yml");
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(path)).as("root may read any file").isFalse();

    assertThat(refusal(file))
        .hasToString(
            "a.yml: cannot be read (permission denied); see that it is there and that this user may read it");
  }

  @Test
  void showsTheLengthOfATextAndNothingElse() throws IOException {
    assertThat(file("a.yml", "password: hunter2".getBytes(UTF_8)).read())
        .hasToString("Text[17 characters]");
  }

  private SourceFile file(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
    return SourceTree.of(folder).file(name).orElseThrow();
  }

  private static Trouble refusal(SourceFile file) {
    assertThat(file.read()).isInstanceOf(Reading.Refused.class);
    return ((Reading.Refused) file.read()).trouble();
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
