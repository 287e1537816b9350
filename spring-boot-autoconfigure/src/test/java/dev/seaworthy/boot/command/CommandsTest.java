package dev.seaworthy.boot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Django's words beside {@code check}: {@code diffsettings}, {@code keygen}, {@code runserver}. */
@ExtendWith(OutputCaptureExtension.class)
class CommandsTest {
  private static final String NO_FILES =
      "--spring.config.location=optional:classpath:/no-such-folder/";
  private static final String SECRET_PATH = "/q7Zp2Lx9Vt4Rb8Ws3Kd6Ny";

  private final List<Integer> exits = new ArrayList<>();

  @BeforeEach
  void stayInThisProcess() {
    Shop.touched.clear();
    Ending.replaceBy(exits::add);
  }

  @AfterEach
  void endAsBefore() {
    Ending.replaceBy(null);
  }

  @Test
  void keygenNeedsNothingOfTheApplication(CapturedOutput output) {
    refused("keygen");
    assertThat(exits).containsExactly(0);
    assertThat(output.getOut()).matches("[A-Za-z0-9][A-Za-z0-9_-]{49}\\R");
    assertThat(Shop.touched).isEmpty();
  }

  @Test
  void keygenTakesNothing(CapturedOutput output) {
    refused("keygen", "50");
    assertThat(exits).containsExactly(2);
    assertThat(output.getOut()).isEmpty();
    assertThat(output.getErr())
        .isEqualToIgnoringNewLines("seaworthy: keygen does not understand '50'");
  }

  @Test
  void diffsettingsListsWhatDiffersFromTheDefaults(CapturedOutput output) {
    abandoned(
        "diffsettings",
        "--server.port=8080",
        "--server.shutdown=immediate",
        "--spring.mail.host=mail.example",
        "--shop.harbour=north",
        "--logging.level.com.example=DEBUG");
    assertThat(exits).containsExactly(0);
    assertThat(output.getOut())
        .contains("\nserver.shutdown = immediate\n", "\nspring.mail.host = mail.example\n")
        .contains("\nshop.harbour = north  ###\n", "logging.level.com.example = DEBUG\n")
        .doesNotContain("server.port");
    assertThat(output.getErr()).isEmpty();
    assertThat(Shop.touched).isEmpty();
  }

  @Test
  void withAllTheDefaultsAreListedToo(CapturedOutput output) {
    abandoned("diffsettings", "--all", "--server.port=8080");
    assertThat(output.getOut())
        .contains("\n### server.port = 8080\n", "\n### server.shutdown = graceful\n");
  }

  @Test
  void theUnifiedLayoutShowsTheDefaultBefore(CapturedOutput output) {
    abandoned("diffsettings", "--output=unified", "--server.port=9000");
    assertThat(output.getOut()).contains("- server.port = 8080\n+ server.port = 9000\n");
  }

  @Test
  void diffsettingsShowsNoSecretUnderWhateverName(CapturedOutput output) {
    abandoned(
        "diffsettings",
        "--seaworthy.admin.path=" + SECRET_PATH,
        "--shop.link=https://shop.example" + SECRET_PATH + "/admin",
        "--spring.datasource.password=Tr0ub4dor-and-3",
        "--shop.copy=is Tr0ub4dor-and-3");
    assertThat(output.getOut())
        .contains("seaworthy.admin.path = 23 characters, hidden")
        .contains("spring.datasource.password = 15 characters, hidden", "shop.copy = is ***")
        .doesNotContain(SECRET_PATH, "Tr0ub4dor");
  }

  @ParameterizedTest
  @CsvSource({
    "diffsettings --output=wide, --output is 'wide'; write hash or unified",
    "diffsettings shop, diffsettings does not understand 'shop'",
    "diffsettings --al, diffsettings has no option --al; a property of the application has a dot in its name",
    "runserver 70000, 'runserver: ''70000'' is no port and no address:port, like 8000 or 0.0.0.0:8000'",
    "runserver 1 2, runserver does not understand '2'",
    "runserver --noreload, runserver has no option --noreload; a property of the application has a dot in its name"
  })
  void whatMakesNoSenseIsRefused(String typed, String why, CapturedOutput output) {
    refused(typed.split(" "));
    assertThat(exits).containsExactly(2);
    assertThat(output.getErr()).isEqualToIgnoringNewLines("seaworthy: " + why);
    assertThat(Shop.touched).isEmpty();
  }

  @Test
  void runserverServesOnThisMachineOnlyInTheLocalEnvironment() throws WrongUse {
    assertThat(words(environment(Map.of()), "runserver", "8080", "--shop.harbour=north"))
        .containsExactly(
            "runserver",
            "--shop.harbour=north",
            "--server.address=127.0.0.1",
            "--server.port=8080",
            "--spring.profiles.default=local");
  }

  @Test
  void runserverStartsInTheEnvironmentThatIsNamed() throws WrongUse {
    assertThat(words(environment(Map.of()), "runserver", "--settings=production"))
        .contains("--settings=production")
        .doesNotContain("--spring.profiles.default=local");
    assertThat(words(environment(Map.of("spring.profiles.active", "dev")), "runserver"))
        .doesNotContain("--spring.profiles.default=local");
  }

  @Test
  void whatIsTypedForTheApplicationOutranksThePlace() throws WrongUse {
    assertThat(words(environment(Map.of()), "runserver", "1", "--server.port=2"))
        .contains("--server.port=2")
        .doesNotContain("--server.port=1");
  }

  @Test
  void onceItServesItSaysWhereAsDjangoDoes() {
    assertThat(
            DevelopmentServer.ready(
                environment(
                    Map.of(
                        "server.address", "::1",
                        "local.server.port", "8000",
                        "spring.profiles.default", "local"))))
        .isEqualTo(
            "Starting development server at http://[::1]:8000/ with the settings local\n"
                + "Quit the server with CONTROL-C.");
    assertThat(
            DevelopmentServer.ready(
                environment(
                    Map.of(
                        "server.ssl.bundle", "site",
                        "local.server.port", "8443",
                        "server.servlet.context-path", "/shop",
                        "spring.profiles.active", "production"))))
        .startsWith(
            "Starting development server at https://127.0.0.1:8443/shop/ with the settings"
                + " production, which are production's\n");
  }

  private static List<String> words(ConfigurableEnvironment environment, String... typed)
      throws WrongUse {
    Arguments arguments = Arguments.of(typed, null).orElseThrow();
    return DevelopmentServer.of(arguments).words(arguments, environment);
  }

  private static ConfigurableEnvironment environment(Map<String, Object> properties) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("typed", properties));
    return environment;
  }

  @ParameterizedTest
  @CsvSource({
    "8080, 127.0.0.1, 8080",
    "0:8000, 0.0.0.0, 8000",
    "[::1]:7000, ::1, 7000",
    "shop.local:9, shop.local, 9"
  })
  void anAddressIsReadAsDjangoReadsIt(String typed, String host, int port) throws WrongUse {
    Arguments arguments = Arguments.of(new String[] {"runserver", typed}, null).orElseThrow();
    assertThat(DevelopmentServer.of(arguments)).isEqualTo(new DevelopmentServer(host, port));
  }

  @Test
  void withoutAnAddressItIsDjangos() throws WrongUse {
    Arguments arguments = Arguments.of(new String[] {}, "runserver").orElseThrow();
    assertThat(DevelopmentServer.of(arguments)).isEqualTo(new DevelopmentServer("127.0.0.1", 8000));
  }

  private void refused(String... typed) {
    SpringApplication application = application();
    assertThatThrownBy(() -> application.run(typed))
        .hasRootCauseInstanceOf(AbandonedRunException.class);
  }

  private void abandoned(String... typed) {
    List<String> all = new ArrayList<>(List.of(typed));
    all.add(NO_FILES);
    SpringApplication application = application();
    assertThatThrownBy(() -> application.run(all.toArray(new String[0])))
        .isInstanceOf(AbandonedRunException.class);
  }

  private static SpringApplication application() {
    return new SpringApplication(Shop.class);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Shop {
    static final List<String> touched = new ArrayList<>();

    @Bean
    Object wares() {
      touched.add("made");
      return new Object();
    }
  }
}
