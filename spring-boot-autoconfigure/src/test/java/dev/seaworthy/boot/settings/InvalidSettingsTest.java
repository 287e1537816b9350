package dev.seaworthy.boot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.seaworthy.boot.origins.Origins;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class InvalidSettingsTest {
  private static final String KEY = "k3yfor-cases-only-" + "abcdefghij0123456789".repeat(3);

  @TempDir Path folder;
  private Place place;
  private String here;

  @BeforeEach
  void inAFolder() {
    place = new Place(folder);
    here = Origins.file(folder) + "/";
  }

  @Test
  void everythingIsToldAtOnce(CapturedOutput output) throws IOException {
    place
        .file(
            "config/settings/production.yml",
            """
            shop:
              database: jdbc:x://${DB_HOST}/${DB_NAME}
            seaworthy:
              required: MAIL_HOST, shop.owner
            """)
        .file(".env.production", "SECRET_KEY=" + KEY + "\n=oops\nDEBUG=Flase\nSHOP_OWNER=\n")
        .argument("--settings=production");
    FailureAnalysis analysis = failure();
    assertThat(analysis.getDescription())
        .isEqualTo(
            """
            6 settings of the environment 'production' are missing or wrong:

                1. there is no name before '='
                   at HERE.env.production:2
                2. DEBUG (seaworthy.debug) is 'Flase'
                   at HERE.env.production:3:7
                3. MAIL_HOST is not set, and is required
                   at HEREconfig/settings/production.yml:4:13
                4. shop.owner is empty, and is required
                   at HEREconfig/settings/production.yml:4:13
                5. DB_HOST is not set, and shop.database needs it
                   at HEREconfig/settings/production.yml:2:13
                6. DB_NAME is not set, and shop.database needs it
                   at HEREconfig/settings/production.yml:2:13"""
                .replace("HERE", here));
    assertThat(analysis.getAction())
        .isEqualTo(
            """
            1. Write NAME=value.
            2. Write true or false.
            3. Set it in the process environment or in .env.production.
            4. Set it in the process environment or in .env.production.
            5. Set DB_HOST in the process environment or in .env.production.
            6. Set DB_NAME in the process environment or in .env.production.""");
    assertThat(output).contains("APPLICATION FAILED TO START").doesNotContain("\tat ", KEY);
  }

  @Test
  void oneProblemIsToldWithoutANumber() throws IOException {
    place.variable("DEBUG", "1");
    FailureAnalysis analysis = failure();
    assertThat(analysis.getDescription())
        .isEqualTo(
            """
            One setting of the environment 'default' is missing or wrong:

                DEBUG (seaworthy.debug) is '1'
                at the environment variable DEBUG""");
    assertThat(analysis.getAction()).isEqualTo("Write true or false.");
  }

  @ParameterizedTest
  @CsvSource({
    "'../x', '--settings is ''../x'', which names no environment'",
    "'prodution', '--settings names the environment ''prodution'', which has no file'"
  })
  void settingsNameAnEnvironmentThatIsThere(String written, String told) {
    place.argument("--settings=" + written);
    assertThat(failure().getDescription()).contains(told).contains("at the command line");
  }

  @Test
  void anEnvironmentOfADocumentIsThere() throws IOException {
    place.file("application.yml", "a: 1\n---\nspring.config.activate.on-profile: eu\na: 2\n");
    assertThat(place.argument("--settings=eu").start().getProperty("a")).isEqualTo("2");
  }

  @Test
  void aFolderInTheFilesPlace() throws IOException {
    Files.createDirectory(folder.resolve(".env"));
    assertThat(failure().getDescription())
        .contains("the environment file is a folder\n    at " + here + ".env");
  }

  @Test
  void aLinkToNothing() throws IOException {
    Files.createSymbolicLink(folder.resolve(".env"), Path.of("gone"));
    assertThat(failure().getDescription()).contains("is no file, or a link to none");
  }

  @Test
  void aLinkToAFileIsFollowed() throws IOException {
    place.file("shared/.env", "SHOP=linked");
    Files.createSymbolicLink(folder.resolve(".env"), Path.of("shared/.env"));
    assertThat(place.start().getProperty("shop")).isEqualTo("linked");
  }

  @Test
  void aFileThatIsTooLarge() throws IOException {
    place.file(".env", "A=1\n".repeat(2_600_000));
    assertThat(failure().getDescription()).contains("the environment file is larger than 4 MiB");
  }

  @Test
  void aFileThatMayNotBeRead() throws IOException {
    place.file(".env", "A=1\n");
    assumeTrue(folder.resolve(".env").toFile().setReadable(false));
    assumeTrue(!Files.isReadable(folder.resolve(".env")), "this user reads everything");
    assertThat(failure().getDescription()).contains("may not be read by this user");
  }

  @Test
  void aFileInAnotherCode() throws IOException {
    Files.write(folder.resolve(".env"), "A=ä".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(failure().getDescription()).contains("the environment file is not UTF-8 text");
  }

  @Test
  void aFileWithANul() throws IOException {
    place.file(".env", "A=1\0\n");
    assertThat(failure().getDescription()).contains("the environment file holds a NUL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# nothing\n", "\uFEFF", "NAME\n", "\uFEFFA=1\r\nB=2\r\n"})
  void whatIsOddAndNotWrong(String text) throws IOException {
    place.file(".env", text);
    assertThat(place.start().getProperty("b")).isEqualTo(text.contains("B=") ? "2" : null);
  }

  @Test
  void aNameGivenTwiceIsARemark(CapturedOutput output) throws IOException {
    place.file(".env", "SECRET_KEY=a\nSECRET_KEY=b\n");
    assertThat(place.start().getProperty("seaworthy.secret-key")).isEqualTo("b");
    assertThat(output)
        .contains(
            "Settings: "
                + here
                + ".env:2: 'SECRET_KEY' is given again; line 1 has no effect; keep one of the two"
                + " lines");
  }

  @Test
  void aMountedFileThatIsNotThere() {
    place.variable("SECRET_KEY_FILE", folder + "/none");
    assertThat(failure().getDescription())
        .contains("SECRET_KEY_FILE names a file that is not there")
        .contains("at the environment variable SECRET_KEY_FILE");
  }

  @Test
  void aSecretAndItsFileAreNotGivenTogether() throws IOException {
    place.file(".env", "DB_PASSWORD=a\nDB_PASSWORD_FILE=b\n");
    assertThat(failure().getDescription())
        .contains("DB_PASSWORD and DB_PASSWORD_FILE are both given");
  }

  @Test
  void withoutKeyAndHostsAMissingNameIsARemark(CapturedOutput output) throws IOException {
    place.file("application.yml", "shop: ${SHOP_NAME}");
    assertThatCode(place::start).doesNotThrowAnyException();
    assertThat(output).contains("SHOP_NAME is not set, and shop needs it");
  }

  @Test
  void aDevelopersMachineMayMissNames(CapturedOutput output) throws IOException {
    place
        .file("application.yml", "shop: ${SHOP_NAME}")
        .file(".env.local", "SECRET_KEY=x")
        .argument("--settings=local");
    assertThatCode(place::start).doesNotThrowAnyException();
    assertThat(output).contains("set SHOP_NAME in the process environment or in .env.local");
  }

  @Test
  void aPlaceholderThatAStrongerSourceReplacesIsNotMissed() throws IOException {
    place
        .file("application.yml", "shop.name: ${SHOP_NAME}\nb: ${OTHER:no}\nc: ${local.port}")
        .file(".env", "SECRET_KEY=" + KEY + "\nSHOP_NAME_X=1\n")
        .variable("SHOP_NAME", "set");
    assertThatCode(place::start).doesNotThrowAnyException();
    Place other = new Place(folder).variable("SHOP_NAME", "set").argument("--shop.name=x");
    assertThatCode(other::start).doesNotThrowAnyException();
  }

  @Test
  void aBootTestIsWarnedOnly(CapturedOutput output) throws IOException {
    place.file(".env", "=oops\n");
    place.argument(
        "--org.springframework.boot.test.context.SpringBootTestContextBootstrapper=true");
    assertThatCode(place::start).doesNotThrowAnyException();
    assertThat(output).contains("there is no name before '='");
  }

  private FailureAnalysis failure() {
    InvalidSettingsException thrown =
        catchThrowableOfType(InvalidSettingsException.class, place::start);
    assertThat(thrown).as("the start").isNotNull();
    return new InvalidSettingsFailureAnalyzer().analyze(thrown, thrown);
  }
}
