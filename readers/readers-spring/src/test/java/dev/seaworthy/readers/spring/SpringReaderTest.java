package dev.seaworthy.readers.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringReaderTest {
  @TempDir private Path root;

  @BeforeEach
  void aBuild() throws IOException {
    write("pom.xml", pom("shop", "3.5.6", ""));
  }

  @Test
  void eachProfileIsAnEnvironmentWithTheWholeChainOfItsValues() throws IOException {
    write("src/main/resources/application.yml", "server:\n  port: 1\nname: base\n");
    write("src/main/resources/application-prod.properties", "server.port=2\n");
    write("src/main/resources/application-prod.yml", "server.port: 3\n");

    Survey survey = read();

    assertThat(survey.deployments())
        .extracting(each -> each.environment().name())
        .containsExactly("default", "prod");
    Fact<Datum> port = environment(survey, "prod").settings().fact("server.port");
    assertThat(port.value()).isEqualTo(Value.known(Datum.text("2")));
    assertThat(port.origin().winners())
        .extracting(Layer::where)
        .containsExactly("src/main/resources/application-prod.properties:1:13");
    assertThat(port.origin().overridden())
        .extracting(Layer::where)
        .containsExactly(
            "src/main/resources/application-prod.yml:1:14",
            "src/main/resources/application.yml:2:9");
    assertThat(environment(survey, "prod").environment().production()).isTrue();
    assertThat(environment(survey, "default").environment().production()).isFalse();
  }

  @Test
  void whatABrokenFileMaySayIsUnknownInItsEnvironmentOnly() throws IOException {
    write("src/main/resources/application.yml", "server.port: 1\n");
    write("src/main/resources/application-prod.yml", "server:\n  ssl: {\n");

    Survey survey = read();

    assertThat(value(environment(survey, "prod"), "server.port"))
        .isEqualTo(Value.known(Datum.text("1")));
    assertThat(value(environment(survey, "prod"), "server.ssl.enabled"))
        .isEqualTo(
            Value.unknown(
                List.of(), "src/main/resources/application-prod.yml could not be read whole"));
    assertThat(value(environment(survey, "default"), "server.ssl.enabled"))
        .isEqualTo(Value.unset());
  }

  @Test
  void aConfigurationFileThatIsALinkIsReadWhereItLeadsToOrIsSaidToBeMissing() throws IOException {
    write("conf/production.yml", "server.port: 7\n");
    write("src/main/resources/application.yml", "server.port: 1\n");
    Path resources = root.resolve("src/main/resources");
    Files.createSymbolicLink(
        resources.resolve("application-prod.yml"), Path.of("../../../conf/production.yml"));
    Files.createSymbolicLink(
        resources.resolve("application-staging.yml"), Path.of("/nowhere/staging.yml"));

    Survey survey = read();

    assertThat(value(environment(survey, "prod"), "server.port"))
        .isEqualTo(Value.known(Datum.text("7")));
    assertThat(environment(survey, "staging").settings().gap()).isPresent();
    assertThat(survey.troubles())
        .extracting(Object::toString)
        .containsExactly(
            "src/main/resources/application-staging.yml: is a link that leads out of the tree, or"
                + " no plain file, and was not read; put the file itself there");
  }

  @Test
  void aNameThatComposeHandsOnUnderItselfComesFromOutside() throws IOException {
    write(
        "src/main/resources/application-prod.properties",
        "jwt.secret=${JWT_SECRET:of-the-file}\nmail.secret=${MAIL_SECRET}\n");
    write(
        "docker-compose.yml",
        """
        services:
          app:
            build: .
            environment:
              SPRING_PROFILES_ACTIVE: prod
              JWT_SECRET: ${JWT_SECRET:-of-compose}
              MAIL_SECRET: ${MAIL_SECRET}
        """);

    Survey survey = read();

    Deployment deployment = environment(survey, "prod");
    assertThat(survey.troubles()).isEmpty();
    assertThat(value(deployment, "jwt.secret"))
        .isEqualTo(Value.defaultInForce(Datum.text("of-compose"), List.of("JWT_SECRET")));
    assertThat(value(deployment, "mail.secret"))
        .isInstanceOfSatisfying(
            Value.Unknown.class,
            unknown -> assertThatObject(unknown.names()).isEqualTo(List.of("MAIL_SECRET")));
  }

  @Test
  void aSettingThatAsksForItselfHasToComeFromOutside() throws IOException {
    write(
        "src/main/resources/application.properties",
        "shop.origin=${shop.origin}\nshop.port=${shop.port:1}\na=${b}\nb=${a}\n");

    Survey survey = read();

    Deployment deployment = survey.deployments().get(0);
    assertThat(value(deployment, "shop.origin"))
        .isInstanceOfSatisfying(
            Value.Unknown.class,
            unknown -> assertThatObject(unknown.names()).isEqualTo(List.of("shop.origin")));
    assertThat(value(deployment, "shop.port")).isInstanceOf(Value.Unknown.class);
    assertThat(survey.troubles())
        .extracting(Object::toString)
        .containsExactly(
            "src/main/resources/application.properties:3:3: the placeholder b leads back to itself;"
                + " write a value in one of the two places",
            "src/main/resources/application.properties:4:3: the placeholder a leads back to itself;"
                + " write a value in one of the two places");
  }

  @Test
  void placeholdersKeepTheirFourForms() throws IOException {
    write(
        "src/main/resources/application.properties",
        """
        known=${other}
        other=text
        defaulted=${DB_PASSWORD:petclinic}
        unknown=${DB_PASSWORD}
        empty=${DB_PASSWORD:}
        partly=jdbc:${other}://${DB_HOST}/x?useSSL=false
        nested=${A:${B:c}}
        """);

    Deployment deployment = read().deployments().get(0);

    assertThat(value(deployment, "known")).isEqualTo(Value.known(Datum.text("text")));
    assertThat(value(deployment, "defaulted"))
        .isEqualTo(Value.defaultInForce(Datum.text("petclinic"), List.of("DB_PASSWORD")));
    assertThat(value(deployment, "unknown"))
        .isEqualTo(
            Value.unknown(
                List.of("DB_PASSWORD"),
                "DB_PASSWORD is set in no file that feeds this environment"));
    assertThat(value(deployment, "empty"))
        .isEqualTo(Value.defaultInForce(Datum.text(""), List.of("DB_PASSWORD")));
    assertThat(value(deployment, "nested"))
        .isEqualTo(Value.defaultInForce(Datum.text("c"), List.of("A", "B")));
    Fact<Datum> partly = deployment.settings().fact("partly");
    assertThat(partly.value()).isInstanceOf(Value.Unknown.class);
    assertThat(partly.origin().winners().get(0).raw())
        .isEqualTo("jdbc:${other}://${DB_HOST}/x?useSSL=false");
  }

  @Test
  void theProfileThatTheArtifactStartsWithIsTheUnnamedEnvironment() throws IOException {
    write("src/main/resources/application.yml", "spring.profiles.active: dev\n");
    write("src/main/resources/application-dev.yml", "a: 1\n");

    Survey survey = read();

    assertThat(survey.deployments())
        .extracting(each -> each.environment().name())
        .containsExactly("dev");
    assertThat(
            survey
                .deployments()
                .get(0)
                .fact(Facts.PROFILES)
                .inForce()
                .orElseThrow()
                .activeWhenUnnamed())
        .containsExactly("dev");
  }

  @Test
  void mavenPropertiesAreFilledFromTheBuild() throws IOException {
    write("pom.xml", pom("shop", "3.5.6", "<properties><level>debug</level></properties>"));
    write(
        "src/main/resources/application.yml",
        "logging.level.root: @level@\nother: @nobody.sets@\n");

    Deployment deployment = read().deployments().get(0);

    assertThat(value(deployment, "logging.level.root")).isEqualTo(Value.known(Datum.text("debug")));
    assertThat(deployment.settings().fact("logging.level.root").origin().suppliers())
        .extracting(Layer::where)
        .first()
        .asString()
        .startsWith("pom.xml:");
    assertThat(value(deployment, "other"))
        .isEqualTo(
            Value.unknown(
                List.of("nobody.sets"),
                "nobody.sets is a property of the build, which no build file sets"));
  }

  @Test
  void aListComesWholeFromTheStrongestFile() throws IOException {
    write("src/main/resources/application.yml", "hosts: [a, b, c]\n");
    write("src/main/resources/application-prod.yml", "hosts: [d]\n");

    Fact<List<String>> hosts = environment(read(), "prod").settings().list("hosts");

    assertThat(hosts.inForce()).contains(List.of("d"));
    assertThat(hosts.origin().overridden()).hasSize(3);
  }

  @Test
  void anEnvironmentFileFeedsTheEnvironmentOfItsName() throws IOException {
    write("src/main/resources/application.yml", "spring.datasource.password: ${DB_PASSWORD}\n");
    write("src/main/resources/application-prod.yml", "a: 1\n");
    write(".env.prod", "# database\nDB_PASSWORD=petclinic\nSPRING_DATASOURCE_URL=jdbc:x\n");

    Survey survey = read();

    Deployment prod = environment(survey, "prod");
    assertThat(value(prod, "spring.datasource.password"))
        .isEqualTo(Value.known(Datum.text("petclinic")));
    assertThat(prod.settings().fact("spring.datasource.password").origin().suppliers())
        .extracting(Layer::where)
        .containsExactly(".env.prod:2:13");
    assertThat(value(prod, "spring.datasource.url")).isEqualTo(Value.known(Datum.text("jdbc:x")));
    assertThat(value(environment(survey, "default"), "spring.datasource.password"))
        .isInstanceOf(Value.Unknown.class);
  }

  @Test
  void aNameOfTheEnvironmentOverridesThePropertyItBindsTo() throws IOException {
    write("src/main/resources/application-prod.yml", "spring.datasource.driver-class-name: a\n");
    write(".env.production", "SPRING_DATASOURCE_DRIVERCLASSNAME=b\n");

    Fact<Datum> driver =
        environment(read(), "prod").settings().fact("spring.datasource.driver-class-name");

    assertThat(driver.value()).isEqualTo(Value.known(Datum.text("b")));
    assertThat(driver.origin().overridden()).hasSize(1);
  }

  @Test
  void theContainerThatSelectsAProfileNamesProduction() throws IOException {
    write("src/main/resources/application-aws.yml", "a: ${TOKEN}\n");
    write(
        "Dockerfile",
        "FROM eclipse-temurin:17\nENV SPRING_PROFILES_ACTIVE=aws TOKEN=x\nCMD [\"java\"]\n");

    Deployment aws = environment(read(), "aws");

    assertThat(aws.environment().production()).isTrue();
    assertThat(aws.environment().chosenBecause()).isEqualTo("Dockerfile starts it");
    assertThat(value(aws, "a")).isEqualTo(Value.known(Datum.text("x")));
  }

  @Test
  void aConfigServerInTheSameRepositoryOutranksItsClient() throws IOException {
    write("pom.xml", "<project><artifactId>all</artifactId><packaging>pom</packaging></project>");
    write("config/pom.xml", pom("config", "2.0.3.RELEASE", ""));
    write(
        "config/src/main/resources/application.yml",
        "spring.cloud.config.server.native.search-locations: classpath:/shared\n");
    write("config/src/main/resources/shared/application.yml", "a: all\nb: all\n");
    write("config/src/main/resources/shared/shop.yml", "a: shop\n");
    write("shop/pom.xml", pom("shop", "2.0.3.RELEASE", ""));
    write(
        "shop/src/main/resources/bootstrap.yml",
        "spring.application.name: shop\nspring.cloud.config.uri: http://config:8888\na: own\n");

    Deployment shop =
        read().deployments().stream()
            .filter(each -> each.application().name().equals("shop"))
            .findFirst()
            .orElseThrow();

    assertThat(value(shop, "a")).isEqualTo(Value.known(Datum.text("shop")));
    assertThat(value(shop, "b")).isEqualTo(Value.known(Datum.text("all")));
    assertThat(shop.settings().fact("a").origin().overridden()).hasSize(2);
  }

  @Test
  void aRemoteImportIsNamedAsWhatMaySupplyAValue() throws IOException {
    write(
        "src/main/resources/application.yml",
        "spring.config.import: optional:configserver:http://user:pw@config\na: ${KEY}\n");

    assertThat(value(read().deployments().get(0), "a"))
        .isEqualTo(
            Value.unknown(
                List.of("KEY"),
                "KEY is set in no file that feeds this environment; configserver may supply it"));
  }

  @Test
  void aBrokenFileIsSaidWithLineAndColumnAndTheRestIsRead() throws IOException {
    write("src/main/resources/application.yml", "a: 1\n---\nb: [1\n---\nc: 3\n");
    write("src/main/resources/application-prod.yml", "d:\n\te: 1\n");
    write("src/main/resources/application-prod.properties", "f=2\n");

    Survey survey = read();

    assertThat(survey.troubles())
        .extracting(each -> each.place().file() + ":" + each.place().line())
        .containsExactlyInAnyOrder(
            "src/main/resources/application.yml:4", "src/main/resources/application-prod.yml:2");
    assertThat(environment(survey, "prod").settings().all().map(Fact::name))
        .contains("a", "c", "f");
  }

  @Test
  void aTreeWithoutSpringHoldsNothing() throws IOException {
    assertThat(read().deployments()).isEmpty();
  }

  private Value<Datum> value(Deployment deployment, String name) {
    return deployment.settings().fact(name).value();
  }

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      spec:
        containers:
          - name: shop
            image: shop
            env: [{name: SPRING_CONFIG_ADDITIONAL_LOCATION, value: "%s"}]
            volumeMounts: [{name: files, mountPath: %s}]
        volumes: [{name: files, configMap: {name: files}}]
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: files}
      data:
        application.yml: |
          server:
            port: 2
          ---
          spring.config.activate.on-profile: prod
          name: mounted
      """;

  @Test
  void aMountedFileIsReadWhereBootSearches() throws IOException {
    write("src/main/resources/application.yml", "server.port: 1\nname: own\n");
    write("src/main/resources/application-prod.yml", "name: prod\n");
    write("k8s/prod.yml", POD.formatted("", "/workspace/config"));

    Fact<Datum> port = environment(read(), "prod").settings().fact("server.port");
    assertThat(port.value()).isEqualTo(Value.known(Datum.text("2")));
    assertThat(port.origin().winners()).extracting(Layer::where).containsExactly("k8s/prod.yml:17");
    assertThat(port.origin().overridden())
        .extracting(Layer::where)
        .containsExactly("src/main/resources/application.yml:1:14");
    assertThat(known(read(), "prod", "name")).isEqualTo(Datum.text("mounted"));
    assertThat(known(read(), "default", "name")).isEqualTo(Datum.text("own"));
  }

  @Test
  void aMountedFileIsReadFromAPlaceThatIsNamedAndFromNoOther() throws IOException {
    write("src/main/resources/application.yml", "server.port: 1\n");
    write("src/main/resources/application-prod.yml", "name: prod\n");
    write("k8s/prod.yml", POD.formatted("", "/etc/shop"));
    assertThat(known(read(), "prod", "server.port")).isEqualTo(Datum.text("1"));

    write("k8s/prod.yml", POD.formatted("file:/etc/shop/", "/etc/shop/"));
    assertThat(known(read(), "prod", "server.port")).isEqualTo(Datum.text("2"));

    write("k8s/prod.yml", POD.formatted("", "/srv/config"));
    write("Dockerfile", "FROM scratch\nWORKDIR /app\n");
    assertThat(known(read(), "prod", "server.port")).isEqualTo(Datum.text("1"));

    write("Dockerfile", "FROM scratch\nWORKDIR /srv\n");
    assertThat(known(read(), "prod", "server.port")).isEqualTo(Datum.text("2"));

    write(
        "k8s/prod.yml",
        POD.formatted("", "/srv/config")
            .replace("image: shop", "image: shop\n      workingDir: /"));
    assertThat(known(read(), "prod", "server.port")).isEqualTo(Datum.text("1"));
  }

  @Test
  void aMountedFileThatIsNotWellFormedIsToldAndMakesItsSettingsUnknown() throws IOException {
    write("src/main/resources/application-prod.yml", "name: prod\n");
    write("k8s/prod.yml", POD.formatted("", "/config").replace("port: 2", "port: {"));
    Survey survey = read();
    assertThat(survey.troubles()).anyMatch(each -> each.place().file().equals("k8s/prod.yml"));
    assertThat(environment(survey, "prod").settings().fact("server.port").value())
        .isInstanceOf(Value.Unknown.class);
  }

  private static Datum known(Survey survey, String environment, String name) {
    return environment(survey, environment).settings().fact(name).inForce().orElseThrow();
  }

  private static Deployment environment(Survey survey, String name) {
    return survey.deployments().stream()
        .filter(each -> each.environment().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Survey read() throws IOException {
    return new SpringReader().read(SourceTree.of(root), Inquiry.about(root));
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }

  private static String pom(String artifact, String version, String more) {
    return """
        <project>
          <parent>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-parent</artifactId>
            <version>%s</version>
          </parent>
          <groupId>org.example</groupId>
          <artifactId>%s</artifactId>
          %s
        </project>
        """
        .formatted(version, artifact, more);
  }
}
