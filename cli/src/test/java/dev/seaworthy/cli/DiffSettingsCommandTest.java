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

/** {@code diffsettings}, from a tree to what is printed. */
class DiffSettingsCommandTest {

  private static final String KEY = "made-up-key-for-a-test-0123456789-abcdefghijklmnopq";

  @TempDir private Path root;
  private Stage stage = new Stage(Path.of("."), Map.of());

  @BeforeEach
  void project() throws IOException {
    Files.createDirectories(root.resolve("shop"));
    write(
        "manage.py",
        "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings_local')\n");
    write(
        "shop/settings_local.py",
        """
        import os
        DEBUG = True
        APPEND_SLASH = True
        SECRET_KEY = '%s'
        ALLOWED_HOSTS = ('shop.example',)
        SHOP_NAME = "it's"
        BROKER = 'redis://:made-up-broker-pass@cache/0'
        SHOP_TOKENS = {'one': 'made-up-token-one', 'n': 12345}
        DATABASES = {'default': {'HOST': 'db', 'PASSWORD': os.environ.get('DB', 'made-up-db-pass')}}
        TIME_ZONE = os.environ['ZONE']
        """
            .formatted(KEY));
    write("shop/settings_production.py", "DEBUG = False\nINSTALLED_APPS = ['shop']\n");
  }

  private void write(String path, String text) throws IOException {
    Files.writeString(root.resolve(path), text);
  }

  private int run(String... args) {
    stage = new Stage(root, Map.of());
    String[] all = new String[args.length + 1];
    all[0] = "diffsettings";
    System.arraycopy(args, 0, all, 1, args.length);
    return stage.run(Parts.real(), all);
  }

  @Test
  void listsAsDjangoDoesAndHidesSecrets() {
    assertThat(run()).isZero();
    assertThat(stage.err()).isEqualTo("Settings: shop.settings_local, as manage.py:2 says.\n");
    assertThat(stage.out())
        .isEqualTo(
            """
            ALLOWED_HOSTS = ('shop.example',)
            BROKER = <36 characters, hidden>  ###
            DATABASES = {'default': {'HOST': 'db', 'PASSWORD': <15 characters, hidden>}}  \
            # unless DB is set
            DEBUG = True
            SECRET_KEY = <51 characters, hidden>
            SHOP_NAME = "it's"  ###
            SHOP_TOKENS = {'one': <17 characters, hidden>, 'n': <5 characters, hidden>}  ###
            TIME_ZONE = <not known: ZONE is read from the environment at shop/settings_local.py:10>
            """);
  }

  @Test
  void listsDefaultsBesideWhatReplacesThem() {
    assertThat(run("--output", "unified", "--all", "--settings", "shop.settings_production"))
        .isZero();
    assertThat(stage.out())
        .contains("  DEBUG = False\n")
        .contains("- INSTALLED_APPS = []\n+ INSTALLED_APPS = ['shop']\n")
        .contains("  SECURE_HSTS_SECONDS = 0\n");
  }

  @Test
  void writesJsonWithPlacesAndWithoutSecrets() {
    assertThat(run("--format", "json")).isZero();
    assertThat(stage.out())
        .contains("\"format\" : \"seaworthy-settings\"")
        .contains("\"environment\" : \"shop.settings_local\"")
        .contains("\"hidden\" : \"51 characters, hidden\"")
        .contains("\"shop/settings_local.py:4:1\"")
        .contains("\"reason\" : \"ZONE is read from the environment at shop/settings_local.py:10\"")
        .doesNotContain("made-up");
  }

  @Test
  void comparesSecretsByDigestInTheHarnessOnly() {
    assertThat(DigestedSettings.digest("abca"))
        .isEqualTo("5c3f67b7fa84dfbe1118387cad14793929845a5bc7c0080c4d8309d37baa68d0 4 3");
  }

  @ParameterizedTest
  @CsvSource({
    "--output yaml, 2, --output is 'yaml'; write hash or unified",
    "--format sarif, 2, write text or json",
    "--deploy, 2, diffsettings has no option '--deploy'",
    "--settings shop.nowhere, 3, cannot start: ModuleNotFoundError: No module named 'shop.nowhere'",
    "--env-complete, 3, shop.settings_local cannot start: KeyError: 'ZONE'"
  })
  void refuses(String args, int exit, String said) {
    assertThat(run(args.split(" "))).isEqualTo(exit);
    assertThat(stage.err()).contains(said);
    assertThat(stage.out()).isEmpty();
  }
}
