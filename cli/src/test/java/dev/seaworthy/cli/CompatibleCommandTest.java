package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which settings {@code check --django-compatible} judges. */
class CompatibleCommandTest {

  @TempDir private Path root;
  private Stage stage = new Stage(Path.of("."), Map.of());

  @BeforeEach
  void project() throws IOException {
    Files.createDirectories(root.resolve("shop"));
    write(
        "manage.py",
        "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings_local')\n");
    write("shop/settings_local.py", "DEBUG = True\nSECRET_KEY = 'x'\nALLOWED_HOSTS = []\n");
    write("shop/settings_production.py", "DEBUG = False\nALLOWED_HOSTS = ['shop.example']\n");
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
  }

  private int run(String... args) {
    stage = new Stage(root, Map.of());
    String[] all = new String[args.length + 2];
    all[0] = "check";
    all[1] = "--django-compatible";
    System.arraycopy(args, 0, all, 2, args.length);
    return stage.run(Parts.real(), all);
  }

  @Test
  void judgesWhatManagePyTakesAndSaysSo() {
    assertThat(run("--deploy")).isZero();
    assertThat(stage.err())
        .startsWith("Settings: shop.settings_local, as manage.py:2 says.\n")
        .contains("security.W018");
  }

  @Test
  void judgesTheSettingsThatAreNamed() {
    assertThat(run("--deploy", "--settings", "shop.settings_production")).isZero();
    assertThat(stage.err()).doesNotContain("Settings:").doesNotContain("security.W018");
  }

  @Test
  void stopsWhereThoseCannotStart() throws IOException {
    write("shop/settings_local.py", "raise ValueError('not here')\n");

    assertThat(run("--deploy")).isEqualTo(1);
    assertThat(stage.err()).contains("cannot start: ValueError: not here");
  }

  @Test
  void takesTheClassThatManagePyNames() throws IOException {
    write(
        "manage.py",
        """
        import os
        os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')
        os.environ.setdefault('DJANGO_CONFIGURATION', 'Live')
        """);
    write(
        "shop/settings.py",
        """
        from configurations import Configuration
        class Dev(Configuration):
            DEBUG = True
        class Live(Configuration):
            DEBUG = False
        """);

    assertThat(run("--deploy")).isZero();
    assertThat(stage.err())
        .startsWith("Settings: shop.settings:Live, as manage.py:2 says.\n")
        .doesNotContain("security.W018");
  }

  @ParameterizedTest
  @CsvSource({"3.2, false", "4.2, true"})
  void asksForSchemesOfOriginsSinceDjangoFour(String version, boolean found) throws IOException {
    write("shop/settings_local.py", "CSRF_TRUSTED_ORIGINS = ['shop.example']\n");

    run("--django-version", version);

    assertThat(stage.err().contains("4_0.E001")).isEqualTo(found);
  }
}
