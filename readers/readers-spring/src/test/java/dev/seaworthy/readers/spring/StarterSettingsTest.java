package dev.seaworthy.readers.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an application with the starter reads beyond Spring Boot's own files. */
class StarterSettingsTest {
  private static final String FOLDER = "src/main/resources/config/settings/";

  @TempDir private Path root;

  @Test
  void theSettingsFolderLiesAboveTheApplicationsOwnFiles() throws IOException {
    anApplication("seaworthy-spring-boot-starter");
    write("src/main/resources/application.yml", "a: file\nb: file\nc: file\nd: file\n");
    write(FOLDER + "base.yml", "b: base\nc: base\nd: base\n");
    write(FOLDER + "production.yml", "c: own\nd: own\n");
    write(".env", "SPRING_MAIN_BANNERMODE=off\nD=env\n");
    Survey survey = read();
    assertThat(survey.deployments())
        .extracting(each -> each.environment().name())
        .containsExactly("default", "production");
    assertThat(List.of("a", "b", "c", "d").stream().map(name -> value(production(survey), name)))
        .containsExactly(known("file"), known("base"), known("own"), known("env"));
    assertThat(value(production(survey), "spring.main.banner-mode")).isEqualTo(known("off"));
  }

  @Test
  void djangosNamesFeedTheStartersProperties() throws IOException {
    anApplication("seaworthy-spring-boot-starter");
    write(FOLDER + "production.yml", "x: y\n");
    write(".env.prod", "SECRET_KEY=made-up\nALLOWED_HOSTS=a.example,b.example\nDEBUG=True\n");
    Deployment production = production(read());
    assertThat(value(production, "seaworthy.secret-key")).isEqualTo(known("made-up"));
    assertThat(production.settings().list("seaworthy.allowed-hosts").inForce())
        .contains(List.of("a.example", "b.example"));
    Fact<Datum> debug = production.settings().fact("seaworthy.debug");
    assertThat(debug.value()).isEqualTo(known("True"));
    assertThat(debug.origin().winners()).extracting(Layer::where).containsExactly(".env.prod:3:7");
    assertThat(value(production, "debug").isSet()).isFalse();
  }

  @Test
  void whatNoFileSaysComesFromTheEnvironment() throws IOException {
    anApplication("seaworthy-spring-boot-starter");
    assertThat(value(read().deployments().get(0), "seaworthy.secret-key"))
        .isEqualTo(
            Value.unknown(
                List.of("SECRET_KEY"), "SECRET_KEY is set in no file that feeds this environment"));
  }

  @Test
  void withoutTheStarterNobodyReadsThem() throws IOException {
    anApplication("spring-boot-starter");
    write("src/main/resources/application.yml", "a: file\n");
    write(FOLDER + "base.yml", "a: base\n");
    write(".env", "A=env\nSECRET_KEY=made-up\n");
    Deployment deployment = read().deployments().get(0);
    assertThat(value(deployment, "a")).isEqualTo(known("file"));
    assertThat(value(deployment, "seaworthy.secret-key").isSet()).isFalse();
  }

  private void anApplication(String dependency) throws IOException {
    write(
        "pom.xml",
        """
        <project>
          <modelVersion>4.0.0</modelVersion>
          <parent>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-parent</artifactId>
            <version>4.1.2</version>
          </parent>
          <groupId>com.example</groupId>
          <artifactId>shop</artifactId>
          <version>1</version>
          <dependencies>
            <dependency>
              <groupId>dev.seaworthy</groupId>
              <artifactId>%s</artifactId>
              <version>1</version>
            </dependency>
          </dependencies>
        </project>
        """
            .formatted(dependency));
    write(
        "src/main/java/com/example/ShopApplication.java",
        "@SpringBootApplication class ShopApplication {}\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Survey read() throws IOException {
    Survey survey = new SpringReader().read(SourceTree.of(root), Inquiry.about(root));
    assertThat(survey.troubles()).isEmpty();
    return survey;
  }

  private static Deployment production(Survey survey) {
    return survey.deployments().stream()
        .filter(each -> each.environment().production())
        .findFirst()
        .orElseThrow();
  }

  private static Value<Datum> value(Deployment deployment, String name) {
    return deployment.settings().fact(name).value();
  }

  private static Value<Datum> known(String text) {
    return Value.known(Datum.text(text));
  }
}
