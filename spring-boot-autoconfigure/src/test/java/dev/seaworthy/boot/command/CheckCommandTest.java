package dev.seaworthy.boot.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class CheckCommandTest {
  private static final String[] NO_FILES = {
    "--spring.config.location=optional:classpath:/no-such-folder/"
  };

  private final List<Integer> exits = new ArrayList<>();

  @TempDir Path folder;

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
  void findsWhatIsUnsafeInTheEffectiveConfigurationAndStartsNothing(CapturedOutput output) {
    run(
        "check",
        "--deploy",
        "--spring.web.error.include-stacktrace=always",
        "--spring.application.name=shop");
    assertThat(exits).containsExactly(1);
    assertThat(Shop.touched).isEmpty();
    assertThat(output.getOut())
        .contains("shop", "ERROR     debug.stack-trace-in-errors")
        .contains("ERROR     auth.generated-user-in-force", "FAIL: 2 findings at error");
    assertThat(output.getErr()).isEmpty();
  }

  @Test
  void theEnvironmentIsTheOneThatIsNamed(CapturedOutput output) {
    run(
        "check",
        "--deploy",
        "--spring.web.error.include-stacktrace=always",
        "--spring.profiles.active=local");
    assertThat(exits).containsExactly(0);
    assertThat(output.getOut()).contains("local");
  }

  @Test
  void theReportCanBeJsonInAFile(CapturedOutput output) throws IOException {
    Path file = folder.resolve("report.json");
    run("check", "--deploy", "--format", "json", "--output", file.toString());
    assertThat(Files.readString(file)).startsWith("{").contains("\"findings\"");
    assertThat(output.getOut()).isEmpty();
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void aFolderIsNotReplacedByTheReport(CapturedOutput output) {
    run("check", "--deploy", "--output", folder.toString());
    assertThat(exits).containsExactly(2);
    assertThat(folder).isEmptyDirectory();
    assertThat(output.getErr()).contains("is a folder; name a file");
  }

  @Test
  void aMistypedOptionIsNotTakenForAProperty(CapturedOutput output) {
    SpringApplication application = new SpringApplication(Shop.class);
    assertThatThrownBy(() -> application.run("check", "--deploy", "--fail-levl=warning"))
        .hasRootCauseInstanceOf(AbandonedRunException.class);
    assertThat(exits).containsExactly(2);
    assertThat(output.getErr())
        .isEqualToIgnoringNewLines(
            "seaworthy: check has no option --fail-levl; a property of the application has a dot"
                + " in its name");
  }

  @Test
  void whatCannotBePutTogetherIsNotClean(CapturedOutput output) {
    SpringApplication application = new SpringApplication(Broken.class);
    assertThatThrownBy(() -> application.run("check", "--deploy", NO_FILES[0]))
        .isInstanceOf(IllegalStateException.class);
    assertThat(exits).containsExactly(3);
    assertThat(output.getErr()).startsWith("seaworthy: the application cannot be put together");
    assertThat(output.getOut()).isEmpty();
  }

  @Test
  void anApplicationWithAnotherFirstArgumentStarts() {
    SpringApplication application = new SpringApplication(Plain.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.run("import", "check").close();
    assertThat(exits).isEmpty();
  }

  private void run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of(NO_FILES));
    SpringApplication application = new SpringApplication(Shop.class);
    assertThatThrownBy(() -> application.run(all.toArray(new String[0])))
        .isInstanceOf(AbandonedRunException.class);
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Shop {
    static final List<String> touched = new ArrayList<>();

    @Bean
    Object database() {
      touched.add("database");
      return new Object();
    }

    @Bean
    ApplicationRunner runner() {
      return arguments -> touched.add("runner");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Broken {
    @Bean
    static BeanFactoryPostProcessor breaking() {
      return factory -> {
        throw new IllegalStateException("no configuration at all");
      };
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Plain {}
}
