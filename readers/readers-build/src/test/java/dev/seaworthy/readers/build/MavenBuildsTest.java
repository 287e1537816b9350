package dev.seaworthy.readers.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MavenBuildsTest {
  @TempDir Path folder;

  /** A tree, and what decides Spring Boot's version for {@code app}, with the places. */
  static Stream<Arguments> bootVersions() {
    return Stream.of(
        argumentSet(
            "the parent",
            """
            == app/pom.xml
            <project>
              <parent>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId>
                <version>3.5.6</version>
              </parent>
            </project>
            """,
            "3.5.6 [app/pom.xml:5:14]"),
        argumentSet(
            "the parent's parent, found by the default path",
            """
            == pom.xml
            <project>
              <parent><groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-parent</artifactId><version>2.0.3.RELEASE</version></parent>
              <groupId>g</groupId><artifactId>root</artifactId>
            </project>
            == app/pom.xml
            <project><parent><groupId>g</groupId><artifactId>root</artifactId></parent></project>
            """,
            "2.0.3.RELEASE [pom.xml:3:65]"),
        argumentSet(
            "the parent's parent, in a folder beside",
            """
            == build/pom.xml
            <project><parent><groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-starter-parent</artifactId><version>4.0.1</version></parent>
              <groupId>g</groupId><artifactId>root</artifactId>
            </project>
            == app/pom.xml
            <project><parent><groupId>g</groupId><artifactId>root</artifactId>
              <relativePath>../build</relativePath></parent></project>
            """,
            "4.0.1 [build/pom.xml:2:63]"),
        argumentSet(
            "an imported bill of materials, by a property",
            """
            == app/pom.xml
            <project>
              <properties>
                <boot>${line}.6</boot>
                <line>3.5</line>
              </properties>
              <dependencyManagement><dependencies><dependency>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-dependencies</artifactId>
                <version>${boot}</version>
                <type>pom</type>
                <scope>import</scope>
              </dependency></dependencies></dependencyManagement>
            </project>
            """,
            "3.5.6 [app/pom.xml:9:14, app/pom.xml:3:11]"),
        argumentSet(
            "a bill of materials of this tree that imports Boot's",
            """
            == bom/pom.xml
            <project>
              <groupId>g</groupId><artifactId>bom</artifactId><packaging>pom</packaging>
              <dependencyManagement><dependencies><dependency>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-dependencies</artifactId>
                <version>3.4.1</version><type>pom</type><scope>import</scope>
              </dependency></dependencies></dependencyManagement>
            </project>
            == app/pom.xml
            <project>
              <dependencyManagement><dependencies><dependency>
                <groupId>g</groupId><artifactId>bom</artifactId>
                <type>pom</type><scope>import</scope>
              </dependency></dependencies></dependencyManagement>
            </project>
            """,
            "3.4.1 [bom/pom.xml:6:14]"),
        argumentSet(
            "the child's import before the parent's",
            """
            == pom.xml
            <project>
              <groupId>g</groupId><artifactId>root</artifactId>
              <dependencyManagement><dependencies><dependency>
                <groupId>org.springframework.boot</groupId><artifactId>spring-boot-dependencies</artifactId>
                <version>3.4.1</version><scope>import</scope>
              </dependency></dependencies></dependencyManagement>
            </project>
            == app/pom.xml
            <project>
              <parent><groupId>g</groupId><artifactId>root</artifactId></parent>
              <dependencyManagement><dependencies><dependency>
                <groupId>org.springframework.boot</groupId><artifactId>spring-boot-dependencies</artifactId>
                <version>3.5.0</version><scope>import</scope>
              </dependency></dependencies></dependencyManagement>
            </project>
            """,
            "3.5.0 [app/pom.xml:5:14]"),
        argumentSet(
            "a version beside a starter",
            """
            == app/pom.xml
            <project><dependencies><dependency>
              <groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-starter-web</artifactId>
              <version>2.7.18</version>
            </dependency></dependencies></project>
            """,
            "2.7.18 [app/pom.xml:3:15]"),
        argumentSet(
            "the plugin's version",
            """
            == app/pom.xml
            <project>
              <dependencies><dependency><groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-web</artifactId></dependency></dependencies>
              <build><plugins><plugin>
                <groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-maven-plugin</artifactId>
                <version>3.3.3</version>
              </plugin></plugins></build>
            </project>
            """,
            "3.3.3 [app/pom.xml:6:17]"),
        argumentSet(
            "a parent that is not there",
            """
            == app/pom.xml
            <project>
              <parent><groupId>com.acme</groupId><artifactId>corporate</artifactId><version>7</version></parent>
              <dependencies><dependency><groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-web</artifactId></dependency></dependencies>
            </project>
            """,
            "unknown: the parent com.acme:corporate decides it and is not in this tree []"),
        argumentSet(
            "a bill of materials that is not there",
            """
            == app/pom.xml
            <project>
              <dependencyManagement><dependencies><dependency>
                <groupId>com.acme</groupId><artifactId>bom</artifactId><version>1</version>
                <type>pom</type><scope>import</scope>
              </dependency></dependencies></dependencyManagement>
              <dependencies><dependency><groupId>org.springframework.boot</groupId>
                <artifactId>spring-boot-starter-web</artifactId></dependency></dependencies>
            </project>
            """,
            "unknown: the imported com.acme:bom may decide it and is not in this tree []"),
        argumentSet(
            "a property that no file gives",
            """
            == app/pom.xml
            <project>
              <parent><groupId>org.springframework.boot</groupId>
              <artifactId>spring-boot-starter-parent</artifactId><version>${from.ci}</version></parent>
            </project>
            """,
            "unknown: the build computes it, or takes it from outside [app/pom.xml:3:63]"),
        argumentSet(
            "no Spring Boot at all",
            """
            == app/pom.xml
            <project><groupId>g</groupId><artifactId>a</artifactId></project>
            """,
            "unset []"));
  }

  @ParameterizedTest
  @MethodSource("bootVersions")
  void tellsTheBootVersionAndWhatDecidesIt(String tree, String expected) {
    Builds builds = Builds.of(Trees.of(folder, tree));
    Build app = builds.owning("app/src/main/resources/application.yml").orElseThrow();

    assertThat(builds.troubles()).isEmpty();
    assertThat(shown(app.bootVersion())).isEqualTo(expected);
  }

  private static String shown(Fact<Version> version) {
    String value =
        version.value() instanceof Value.Unknown<Version> unknown
            ? "unknown: " + unknown.reason()
            : version.inForce().map(Version::text).orElse("unset");
    return value + " " + version.origin().places();
  }

  @Test
  void readsLibrariesWithScopeVersionAndPlace() {
    Build build =
        only(
            """
            == pom.xml
            <project>
              <properties><db>42.7.1</db></properties>
              <dependencyManagement><dependencies>
                <dependency><groupId>g</groupId><artifactId>managed</artifactId>
                  <version>1.${minor}</version><scope>runtime</scope></dependency>
              </dependencies></dependencyManagement>
              <dependencies>
                <dependency><groupId>org.postgresql</groupId>
                  <artifactId>postgresql</artifactId>
                  <version>${db}</version></dependency>
                <dependency><groupId>g</groupId><artifactId>managed</artifactId></dependency>
                <dependency><groupId>g</groupId><artifactId>tools</artifactId>
                  <optional>true</optional></dependency>
                <dependency><groupId>g</groupId><artifactId>t</artifactId><scope>test</scope></dependency>
                <dependency><groupId>g</groupId><artifactId>p</artifactId><scope>provided</scope></dependency>
              </dependencies>
              <profiles><profile><id>prod</id><dependencies>
                <dependency><groupId>g</groupId><artifactId>x</artifactId></dependency>
              </dependencies></profile></profiles>
            </project>
            """);

    assertThat(build.dependencies())
        .extracting(
            each ->
                each.coordinates()
                    + " "
                    + each.scope()
                    + (each.optional() ? " optional" : "")
                    + each.profile().map(id -> " in " + id).orElse("")
                    + " at "
                    + each.place())
        .containsExactly(
            "org.postgresql:postgresql:42.7.1 COMPILE at pom.xml:9:19",
            "g:managed RUNTIME at pom.xml:11:49",
            "g:tools COMPILE optional at pom.xml:12:49",
            "g:t TEST at pom.xml:14:49",
            "g:p PROVIDED at pom.xml:15:49",
            "g:x COMPILE in prod at pom.xml:18:49");
  }

  @Test
  void readsCoordinatesModulesPluginsAndProfiles() {
    Build build =
        only(
            """
            == pom.xml
            <project xmlns="http://maven.apache.org/POM/4.0.0">
              <parent><groupId>com.acme</groupId><artifactId>up</artifactId><version>9</version></parent>
              <artifactId>shop</artifactId>
              <packaging>war</packaging>
              <modules><module>a</module><module>./b/pom.xml</module><module>../out</module></modules>
              <build>
                <pluginManagement><plugins><plugin>
                  <artifactId>maven-jar-plugin</artifactId><version>3.5.1</version>
                </plugin></plugins></pluginManagement>
                <plugins>
                  <plugin><artifactId>maven-jar-plugin</artifactId></plugin>
                  <plugin>
                    <groupId>org.springframework.boot</groupId>
                    <artifactId>spring-boot-maven-plugin</artifactId>
                    <configuration><excludeDevtools>false</excludeDevtools></configuration>
                  </plugin>
                </plugins>
              </build>
              <profiles><profile>
                <id>dev</id>
                <activation><activeByDefault>true</activeByDefault></activation>
                <properties><spring.profiles.active>dev</spring.profiles.active></properties>
              </profile></profiles>
            </project>
            """);

    assertThat(build.coordinates()).hasToString("com.acme:shop:9");
    assertThat(build.packaging()).isEqualTo("war");
    assertThat(build.modules()).containsExactly("a", "b");
    assertThat(build.plugin("org.apache.maven.plugins:maven-jar-plugin").orElseThrow().version())
        .contains("3.5.1");
    assertThat(build.plugin(Boot.MAVEN_PLUGIN).orElseThrow().settings())
        .containsEntry(
            "excludeDevtools",
            new Property("excludeDevtools", "false", new Place("pom.xml", 15, 41)));
    assertThat(build.profiles()).singleElement().matches(Profile::byDefault);
    assertThat(build.properties().get("spring.profiles.active"))
        .isEqualTo(new Property("spring.profiles.active", "dev", new Place("pom.xml", 22, 41)));
    assertThat(build.gaps())
        .containsExactly("the parent com.acme:up is not in this tree and may name more");
  }

  @Test
  void followsModulesOfTheTreeToWhatIsDeployed() {
    Builds builds =
        Builds.of(
            Trees.of(
                folder,
                """
                == app/pom.xml
                <project><groupId>g</groupId><artifactId>app</artifactId><dependencies>
                  <dependency><groupId>g</groupId><artifactId>core</artifactId></dependency>
                  <dependency><groupId>g</groupId><artifactId>fixtures</artifactId><scope>test</scope></dependency>
                </dependencies></project>
                == core/pom.xml
                <project><groupId>g</groupId><artifactId>core</artifactId><dependencies>
                  <dependency><groupId>g</groupId><artifactId>app</artifactId></dependency>
                  <dependency><groupId>s</groupId><artifactId>security</artifactId></dependency>
                  <dependency><groupId>s</groupId><artifactId>devtools</artifactId><optional>true</optional></dependency>
                </dependencies></project>
                == fixtures/pom.xml
                <project><groupId>g</groupId><artifactId>fixtures</artifactId><dependencies>
                  <dependency><groupId>s</groupId><artifactId>h2</artifactId></dependency>
                </dependencies></project>
                """));

    assertThat(builds.deployed(builds.owning("app").orElseThrow()))
        .extracting(each -> each.coordinates().toString())
        .containsExactly("g:core", "g:app", "s:security");
  }

  @Test
  void endsWhereParentsOrPropertiesGoInACircle() {
    Build build =
        Builds.of(
                Trees.of(
                    folder,
                    """
                    == pom.xml
                    <project><parent><groupId>g</groupId><artifactId>b</artifactId>
                      <relativePath>b</relativePath></parent>
                      <groupId>g</groupId><artifactId>a</artifactId><version>${v}</version>
                      <properties><v>${w}${w}</v><w>${v}</w></properties></project>
                    == b/pom.xml
                    <project><parent><groupId>g</groupId><artifactId>a</artifactId></parent>
                      <groupId>g</groupId><artifactId>b</artifactId></project>
                    """))
            .owning("")
            .orElseThrow();

    assertThat(build.coordinates()).hasToString("g:a");
  }

  /** A file that is refused, and what is said of it. */
  static Stream<Arguments> refused() {
    return Stream.of(
        argumentSet(
            "an entity from outside",
            "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<project><a>&x;</a></project>",
            "pom.xml:1: declares a document type or an entity of its own"),
        argumentSet(
            "entities that multiply",
            "<!DOCTYPE p [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><project>&b;</project>",
            "pom.xml:1: declares a document type or an entity of its own"),
        argumentSet("no end tag", "<project>\n<a>\n", "pom.xml:4: is not well-formed XML"),
        argumentSet("nothing", "", "pom.xml:2: is not well-formed XML"),
        argumentSet("an unknown entity", "<project>&x;</project>", "pom.xml:1: "),
        argumentSet(
            "elements without an end",
            "<a>".repeat(300_000),
            "pom.xml:1: has more elements, or deeper ones, than a build file has"),
        argumentSet(
            "elements without a number",
            "<p>" + "<a/>".repeat(300_000) + "</p>",
            "pom.xml:1: has more elements, or deeper ones, than a build file has"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatIsNoBuildFileAndReadsTheOthers(String text, String problem) {
    Builds builds =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(60),
            () ->
                Builds.of(
                    Trees.of(folder, "== pom.xml\n" + text + "\n== ok/pom.xml\n<project/>\n")));

    assertThat(builds.all()).extracting(Build::file).containsExactly("ok/pom.xml");
    assertThat(builds.troubles())
        .extracting(Trouble::toString)
        .singleElement()
        .asString()
        .startsWith(problem);
  }

  private Build only(String tree) {
    Builds builds = Builds.of(Trees.of(folder, tree));
    assertThat(builds.troubles()).isEmpty();
    assertThat(builds.all()).hasSize(1);
    return builds.all().get(0);
  }
}
