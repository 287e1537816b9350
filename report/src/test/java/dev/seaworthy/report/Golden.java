package dev.seaworthy.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Pinned output: a file under {@code src/test/resources/golden}. Run the tests with {@code
 * -Dseaworthy.golden=write} to pin anew, and read the difference before committing it.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /** Asserts that the text is the pinned one; a missing file fails. */
  public static void assertPinned(String name, String text) {
    Path file = FOLDER.resolve(name);
    try {
      if ("write".equals(System.getProperty("seaworthy.golden"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, text);
      }
      assertThat(file).as("pin it with -Dseaworthy.golden=write").exists();
      assertThat(text).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a format writes. */
  public static String written(
      ReportFormat format, dev.seaworthy.engine.audit.Report report, Run run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      format.write(report, run, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
