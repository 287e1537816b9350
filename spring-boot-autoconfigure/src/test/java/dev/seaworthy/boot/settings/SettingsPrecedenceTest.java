package dev.seaworthy.boot.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.origins.Origins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.ConfigurableEnvironment;

class SettingsPrecedenceTest {
  @TempDir Path folder;
  private Place place;

  @BeforeEach
  void inAFolder() {
    place = new Place(folder);
  }

  @Test
  void eachLayerOutranksTheOneBelow() throws IOException {
    place
        .file("application.yml", "a: file\nb: file\nc: file\nd: file\ne: file\nf: file\ng: file")
        .file("config/settings/base.yml", "b: base\nc: base\nd: base\ne: base\nf: base\ng: base")
        .file("config/settings/production.yml", "c: own\nd: own\ne: own\nf: own\ng: own")
        .file(".env", "D=env\nE=env\nF=env\nG=env")
        .file(".env.production", "E=ownenv\nF=ownenv\nG=ownenv")
        .variable("F", "process")
        .variable("G", "process")
        .argument("--g=line")
        .argument("--settings=production");
    ConfigurableEnvironment environment = place.start();
    assertThat(Stream.of("a", "b", "c", "d", "e", "f", "g").map(environment::getProperty))
        .containsExactly("file", "base", "own", "env", "ownenv", "process", "line");
  }

  @Test
  void upperCaseNamesBindAsEnvironmentVariablesDo() throws IOException {
    place.file(".env", "SPRING_DATASOURCE_USERNAME=shop\nexport APP_HOSTS_0_NAME='a b'\n");
    ConfigurableEnvironment environment = place.start();
    assertThat(environment.getProperty("spring.datasource.username")).isEqualTo("shop");
    assertThat(environment.getProperty("app.hosts[0].name")).isEqualTo("a b");
    assertThat(environment.resolvePlaceholders("${SPRING_DATASOURCE_USERNAME}")).isEqualTo("shop");
  }

  @Test
  void aValueKnowsItsFileAndLine() throws IOException {
    place.file(".env.local", "# the shop\n\nSPRING_DATASOURCE_PASSWORD = 'x y'\n");
    ConfigurableEnvironment environment = place.argument("--settings=local").start();
    assertThat(where(environment, "spring.datasource.password"))
        .isEqualTo(Origins.file(folder.resolve(".env.local")) + ":3:30");
  }

  @Test
  void djangosNamesFeedTheStarter() throws IOException {
    place.file(".env", "SECRET_KEY=one\nSECRET_KEY_FALLBACKS=two,three\nALLOWED_HOSTS=a.example\n");
    place.variable("DEBUG", "True");
    ConfigurableEnvironment environment = place.start();
    assertThat(environment.getProperty("seaworthy.secret-key")).isEqualTo("one");
    assertThat(environment.getProperty("seaworthy.secret-key-fallbacks", String[].class))
        .containsExactly("two", "three");
    assertThat(environment.getProperty("seaworthy.allowed-hosts")).isEqualTo("a.example");
    assertThat(environment.getProperty("seaworthy.debug")).isEqualTo("True");
    assertThat(where(environment, "seaworthy.debug")).isEqualTo("the environment variable DEBUG");
  }

  @ParameterizedTest
  @CsvSource({"True", "true", "False"})
  void debugNeverSwitchesSpringBootsOwnOn(String written) throws IOException {
    ConfigurableEnvironment fromProcess = place.variable("DEBUG", written).start();
    assertThat(fromProcess.getProperty("debug")).isEqualTo("false");
    assertThat(fromProcess.resolvePlaceholders("${DEBUG}")).isEqualTo(written);
    ConfigurableEnvironment fromFile =
        new Place(folder).file(".env", "DEBUG=" + written + "\n").start();
    assertThat(fromFile.getProperty("debug")).isNull();
    assertThat(fromFile.getProperty("seaworthy.debug")).isEqualTo(written);
  }

  @Test
  void theStartersOwnNameOutranksDjangos() throws IOException {
    place.file(".env", "SECRET_KEY=django\nSEAWORTHY_SECRET_KEY=own\n");
    assertThat(place.start().getProperty("seaworthy.secret-key")).isEqualTo("own");
  }

  @Test
  void theProcessEnvironmentOutranksTheFileInTwoPlaces() throws IOException {
    place.file(".env", "SECRET_KEY=file\n").variable("SECRET_KEY", "process");
    assertThat(place.start().getProperty("seaworthy.secret-key")).isEqualTo("process");
  }

  @ParameterizedTest
  @CsvSource({
    "production, .env.prod",
    "production, .env.production",
    "prod, .env.production",
    "local, .env.local",
    "dev, .env.development",
    "settings.production, .env.prod",
    "shop.settings.production, .env.prod"
  })
  void anEnvironmentFindsItsFileUnderBothForms(String settings, String file) throws IOException {
    place.file(file, "SHOP=found").argument("--settings=" + settings);
    assertThat(place.start().getProperty("shop")).isEqualTo("found");
  }

  @Test
  void theExactNameOutranksTheOtherForm() throws IOException {
    place.file(".env.prod", "SHOP=short").file(".env.production", "SHOP=long");
    assertThat(place.argument("--settings=production").start().getProperty("shop"))
        .isEqualTo("long");
  }

  @Test
  void severalProfilesEachBringTheirFileAndTheLastWins() throws IOException {
    place
        .file(".env.production", "A=production\nB=production")
        .file(".env.eu", "B=eu")
        .variable("SPRING_PROFILES_ACTIVE", "production,eu");
    ConfigurableEnvironment environment = place.start();
    assertThat(environment.getProperty("a")).isEqualTo("production");
    assertThat(environment.getProperty("b")).isEqualTo("eu");
  }

  @Test
  void theMembersOfAGroupBringTheirFiles() throws IOException {
    place
        .file("application.yml", "spring.profiles.group.production: eu")
        .file(".env.eu", "B=eu")
        .argument("--settings=production");
    assertThat(place.start().getProperty("b")).isEqualTo("eu");
  }

  @Test
  void theEnvironmentFileMayNameTheProfile() throws IOException {
    place
        .file(".env", "SPRING_PROFILES_ACTIVE=production")
        .file(".env.production", "SPRING_PROFILES_ACTIVE=production\nSHOP=found");
    ConfigurableEnvironment environment = place.start();
    assertThat(environment.getActiveProfiles()).containsExactly("production");
    assertThat(environment.getProperty("shop")).isEqualTo("found");
  }

  @Test
  void settingsOutrankTheProfileOfTheProcess() throws IOException {
    place.file(".env.production", "A=1").variable("SPRING_PROFILES_ACTIVE", "local");
    ConfigurableEnvironment environment = place.argument("--settings=production").start();
    assertThat(environment.getActiveProfiles()).containsExactly("production");
  }

  @Test
  void settingsJoinAProfileOfTheCommandLine() throws IOException {
    place.file(".env.production", "A=1").argument("--spring.profiles.active=eu");
    ConfigurableEnvironment environment = place.argument("--settings=production").start();
    assertThat(environment.getActiveProfiles()).containsExactly("eu", "production");
  }

  @Test
  void importsOfTheOperatorStayInForce() throws IOException {
    place.file("extra.properties", "shop=extra").file(".env", "SHOP=env");
    place.variable("SPRING_CONFIG_IMPORT", "file:" + folder + "/extra.properties");
    ConfigurableEnvironment environment = place.start();
    assertThat(environment.getProperty("shop")).isEqualTo("extra");
    assertThat(environment.getPropertySources().contains("seaworthyLocations")).isFalse();
  }

  @Test
  void placeholdersSeeEveryLayerAndTheirDefaults() throws IOException {
    place
        .file(".env", "DB_HOST=db\n")
        .file(".env.local", "DB_URL=\"jdbc:x://${DB_HOST}:${DB_PORT:-5432}/${DB_HOST:-no}\"\n");
    assertThat(place.argument("--settings=local").start().getProperty("db.url"))
        .isEqualTo("jdbc:x://db:5432/db");
  }

  @Test
  void aMountedFileGivesTheSecret() throws IOException {
    place.file("run/db", "s3cret\n").file("run/key", "k\n");
    place.variable("DB_PASSWORD_FILE", folder + "/run/db");
    place.file(".env", "SECRET_KEY_FILE=" + folder + "/run/key\nLOG_FILE=/nowhere\n");
    ConfigurableEnvironment environment = place.start();
    assertThat(environment.getProperty("DB_PASSWORD")).isEqualTo("s3cret");
    assertThat(environment.getProperty("db.password")).isEqualTo("s3cret");
    assertThat(environment.getProperty("seaworthy.secret-key")).isEqualTo("k");
    assertThat(environment.getProperty("LOG")).isNull();
  }

  @Test
  void settingsCanBeSwitchedOff() throws IOException {
    place.file(".env", "SHOP=env").argument("--seaworthy.settings.enabled=false");
    assertThat(place.start().getProperty("shop")).isNull();
  }

  private static String where(ConfigurableEnvironment environment, String property) {
    ConfigurationPropertyName name = ConfigurationPropertyName.of(property);
    for (ConfigurationPropertySource each : ConfigurationPropertySources.get(environment)) {
      ConfigurationProperty found = each.getConfigurationProperty(name);
      if (found != null) {
        return Origins.where(found.getOrigin());
      }
    }
    return "nowhere";
  }
}
