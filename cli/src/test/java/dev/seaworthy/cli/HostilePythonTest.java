package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole command on trees that somebody made to hurt it: bounded, and said in one line. */
class HostilePythonTest {

  private static final int FIVE_MEGABYTES = 5 << 20;

  @TempDir private Path root;

  /** The module {@code extra}, and what is said of it. */
  static Stream<Arguments> modules() {
    return Stream.of(
        is("5 MB of nested brackets", "X = " + "[".repeat(FIVE_MEGABYTES), "larger than"),
        is("2 MB of nested brackets", "X = " + "[".repeat(2_000_000), "brackets are nested deeper"),
        is("star imports in a ring", "from shop.settings import *\n", ""),
        is("an endless loop", "while True:\n  X = 1\n", ""),
        is("a tower of powers", "X = 9 ** 9 ** 9\n", ""),
        is("a bomb of text", "X = 'a' * 10 ** 12\n", ""),
        is("a bomb that doubles", "X = 'a'\nfor i in range(99): X += X\n", ""),
        is("a bomb of lists", "X = [[0] * 9 ** 9] * 9 ** 9\n", ""),
        is("no Python", "X = = 1\ndef (:\n", "shop/extra.py:1"),
        is("Python 2", "print 'x'\nX = 0777\n", "the source is Python 2"),
        is("null bytes", "X = 1\0\0\nDEBUG\0 = True\n", "holds NUL bytes"));
  }

  private static Arguments is(String name, String source, String said) {
    return Arguments.of(Named.of(name, source), said);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void staysBoundedAndReadsTheRest(String source, String said) throws IOException {
    write("manage.py", "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\n");
    write(
        "shop/settings.py",
        """
        INSTALLED_APPS = []
        ALLOWED_HOSTS = ['shop.example']
        from shop.extra import *
        DEBUG = True
        """);
    write("shop/extra.py", source);
    Stage stage = new Stage(root, Map.of());

    int exit =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> stage.run(Parts.real(), "check", "--deploy"));

    String all = stage.out() + stage.err();
    assertThat(exit).isIn(1, 3);
    assertThat(all).contains(said).doesNotContain("Exception in", "\tat dev.seaworthy");
    assertThat(all).contains("security.W018");
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }
}
