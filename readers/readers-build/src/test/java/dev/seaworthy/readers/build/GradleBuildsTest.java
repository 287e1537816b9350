package dev.seaworthy.readers.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GradleBuildsTest {
  @TempDir Path folder;

  /** A tree, and what decides Spring Boot's version for {@code app}. */
  static Stream<Arguments> bootVersions() {
    return Stream.of(
        argumentSet(
            "the plugin, in Groovy",
            """
            == app/build.gradle
            plugins {
              id 'java'
              id 'org.springframework.boot' version '3.5.6'
            }
            """,
            "3.5.6 [app/build.gradle:3:6]"),
        argumentSet(
            "the plugin, in Kotlin",
            """
            == app/build.gradle.kts
            plugins {
              `java-library`
              id("org.springframework.boot") version "4.0.1"
              kotlin("jvm") version "2.1.0"
            }
            """,
            "4.0.1 [app/build.gradle.kts:3:6]"),
        argumentSet(
            "a version of the root's that the project applies",
            """
            == settings.gradle
            include 'app'
            == build.gradle
            plugins { id 'org.springframework.boot' version '3.4.0' apply false }
            == app/build.gradle
            plugins { id 'org.springframework.boot' }
            """,
            "3.4.0 [build.gradle:1:14]"),
        argumentSet(
            "what the root says for all below it",
            """
            == settings.gradle
            include ':app'
            == build.gradle
            plugins { id 'org.springframework.boot' version '3.4.0' apply false }
            subprojects {
              apply plugin: 'org.springframework.boot'
            }
            == app/build.gradle
            dependencies {}
            """,
            "3.4.0 [build.gradle:1:14]"),
        argumentSet(
            "the plugin management of the settings, by a property",
            """
            == settings.gradle.kts
            pluginManagement {
              val bootVersion: String by settings
              plugins { id("org.springframework.boot") version bootVersion }
            }
            include("app")
            == gradle.properties
            # versions
            bootVersion=3.3.3
            == app/build.gradle.kts
            plugins { id("org.springframework.boot") }
            """,
            "3.3.3 [settings.gradle.kts:3:16]"),
        argumentSet(
            "the class path of the build script, by a property",
            """
            == app/build.gradle
            buildscript {
              ext { springBootVersion = '1.5.22.RELEASE' }
              dependencies {
                classpath("org.springframework.boot:spring-boot-gradle-plugin:${springBootVersion}")
              }
            }
            apply plugin: 'org.springframework.boot'
            """,
            "1.5.22.RELEASE [app/build.gradle:4:15]"),
        argumentSet(
            "a version catalog",
            """
            == settings.gradle
            include 'app'
            == gradle/libs.versions.toml
            [versions]
            spring-boot = "3.5.0" # the line
            [plugins]
            spring-boot = { id = "org.springframework.boot", version.ref = "spring-boot" }
            == app/build.gradle
            plugins { alias(libs.plugins.spring.boot) }
            """,
            "3.5.0 [gradle/libs.versions.toml:2:15]"),
        argumentSet(
            "a plugin of the build's own",
            """
            == settings.gradle
            include 'app'
            == buildSrc/build.gradle
            dependencies { implementation 'org.springframework.boot:spring-boot-gradle-plugin:3.2.1' }
            == buildSrc/src/main/groovy/acme.app.gradle
            plugins { id 'org.springframework.boot' }
            == app/build.gradle
            plugins { id 'acme.app' }
            """,
            "3.2.1 [buildSrc/build.gradle:1:31]"),
        argumentSet(
            "an applied script of the root's",
            """
            == settings.gradle
            include 'app'
            == gradle/boot.gradle
            dependencyManagement { imports {
              mavenBom "org.springframework.boot:spring-boot-dependencies:2.7.18"
            } }
            dependencies { implementation 'org.springframework.boot:spring-boot-starter' }
            == app/build.gradle
            apply from: "$rootDir/gradle/boot.gradle"
            """,
            "2.7.18 [gradle/boot.gradle:2:12]"),
        argumentSet(
            "a platform",
            """
            == app/build.gradle.kts
            val boot = "3.1.5"
            dependencies {
              implementation(platform("org.springframework.boot:spring-boot-dependencies:$boot"))
              implementation("org.springframework.boot:spring-boot-starter-web")
            }
            """,
            "3.1.5 [app/build.gradle.kts:3:27]"),
        argumentSet(
            "nothing of this tree",
            """
            == app/build.gradle
            plugins { id 'com.acme.service' version '7' }
            dependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }
            """,
            "unknown: no file of this tree says it []"),
        argumentSet(
            "a script from elsewhere",
            """
            == app/build.gradle
            apply from: 'https://build.example.org/boot.gradle'
            dependencies { implementation 'org.springframework.boot:spring-boot-starter-web' }
            """,
            "unknown: a script that is not in this tree may decide it []"),
        argumentSet(
            "no Spring Boot in this project, though the root names it",
            """
            == settings.gradle
            include 'app'
            == build.gradle
            plugins { id 'org.springframework.boot' version '3.4.0' apply false }
            == app/build.gradle
            dependencies { implementation 'com.google.guava:guava:33.0.0-jre' }
            """,
            "unset []"));
  }

  @ParameterizedTest
  @MethodSource("bootVersions")
  void tellsTheBootVersionAndWhatDecidesIt(String tree, String expected) {
    Builds builds = Builds.of(Trees.of(folder, tree));
    Build app = builds.owning("app/src/main/resources").orElseThrow();

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

  /** A line in a block of dependencies, and what it names. */
  static Stream<Arguments> libraries() {
    return Stream.of(
        arguments("implementation 'g:a:1'", "g:a:1 COMPILE"),
        arguments("implementation \"g:a:1:classes\"", "g:a:1 COMPILE"),
        arguments("implementation('g:a:1') { exclude group: 'x', module: 'y' }", "g:a:1 COMPILE"),
        arguments(
            "implementation('g:a:1') {\n exclude group: 'x', module: 'y'\n }", "g:a:1 COMPILE"),
        arguments("implementation group: 'g', name: 'a', version: '1'", "g:a:1 COMPILE"),
        arguments("implementation(group = \"g\", name = \"a\")", "g:a COMPILE"),
        arguments("implementation 'g:a:' + two", "g:a:2 COMPILE"),
        arguments("implementation \"g:a:$two\"", "g:a:2 COMPILE"),
        arguments("implementation \"g:a:${rootProject.ext.two}\"", "g:a:2 COMPILE"),
        arguments("implementation \"g:a:${property('two')}\"", "g:a:2 COMPILE"),
        arguments("implementation \"g:a:${property(\"two\")}\"", "g:a:2 COMPILE"),
        arguments("implementation \"g:a:${unknown}\"", "g:a COMPILE"),
        arguments("implementation 'g:a', 'g:b'", "g:a COMPILE, g:b COMPILE"),
        arguments("implementation(\n  'g:a',\n  'g:b'\n)", "g:a COMPILE, g:b COMPILE"),
        arguments("implementation libs.web.starter", "g:web:5 COMPILE"),
        arguments("implementation(libs.bundles.all)", "g:web:5 COMPILE, h:plain:6 COMPILE"),
        arguments("implementation project(':core')", "com.acme:core COMPILE"),
        arguments(
            "implementation(project(path: ':core', configuration: 'x'))", "com.acme:core COMPILE"),
        arguments("implementation projects.core", "com.acme:core COMPILE"),
        arguments(
            "implementation kotlin('reflect')", "org.jetbrains.kotlin:kotlin-reflect COMPILE"),
        arguments("implementation platform('g:bom:1')", ""),
        arguments("\"implementation\"(\"g:a\")", "g:a COMPILE"),
        arguments("add(\"runtimeOnly\", \"g:a\")", "g:a RUNTIME"),
        arguments("api 'g:a'", "g:a COMPILE"),
        arguments("compile 'g:a'", "g:a COMPILE"),
        arguments("runtimeOnly 'g:a'", "g:a RUNTIME"),
        arguments("compileOnly 'g:a'", "g:a PROVIDED"),
        arguments("providedRuntime 'g:a'", "g:a PROVIDED"),
        arguments("developmentOnly 'g:a'", "g:a DEVELOPMENT"),
        arguments("testAndDevelopmentOnly 'g:a'", "g:a DEVELOPMENT"),
        arguments("testImplementation 'g:a'", "g:a TEST"),
        arguments("annotationProcessor 'g:a'", "g:a BUILD"),
        arguments("// implementation 'g:a'", ""),
        arguments("/* implementation 'g:a' */ api 'g:b'", "g:b COMPILE"),
        arguments("implementation fileTree(dir: 'libs', include: '*.jar')", ""));
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void readsALibrary(String line, String expected) {
    Builds builds =
        Builds.of(
            Trees.of(
                folder,
                """
                == settings.gradle
                rootProject.name = 'shop'
                include 'core'
                == gradle/libs.versions.toml
                [versions]
                five = { strictly = "5" }
                [libraries]
                web-starter = { module = "g:web", version.ref = "five" }
                plain = "h:plain:6"
                [bundles]
                all = [
                  "web-starter",
                  "plain",
                ]
                == core/build.gradle
                group = 'com.acme'
                == build.gradle
                ext.two = '2'
                dependencies {
                  %s
                }
                """
                    .formatted(line)));
    Build build = builds.owning("").orElseThrow();

    assertThat(build.dependencies())
        .extracting(each -> each.coordinates() + " " + each.scope())
        .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(", ")));
  }

  @Test
  void readsCoordinatesModulesAndPlaces() {
    Builds builds =
        Builds.of(
            Trees.of(
                folder,
                """
                == settings.gradle.kts
                rootProject.name = "shop"
                include("app", ":libs:core")
                include(":web-ui")
                project(":web-ui").projectDir = file("frontend")
                == build.gradle.kts
                group = "com.acme"
                version = "1.0"
                == app/build.gradle.kts
                plugins { war }
                dependencies {
                  implementation(project(":libs:core"))
                  implementation(projects.webUi)
                }
                == libs/core/build.gradle.kts
                dependencies {
                  api("org.springframework.security:spring-security-web:6.5.0")
                  testImplementation("com.h2database:h2")
                }
                == frontend/build.gradle.kts
                group = "com.acme.ui"
                """));
    Build app = builds.owning("app").orElseThrow();

    assertThat(builds.owning("").orElseThrow().coordinates()).hasToString("com.acme:shop:1.0");
    assertThat(builds.owning("").orElseThrow().modules())
        .containsExactly("app", "libs/core", "frontend");
    assertThat(app.coordinates()).hasToString("com.acme:app:1.0");
    assertThat(app.packaging()).isEqualTo("war");
    assertThat(builds.deployed(app))
        .extracting(each -> each.coordinates() + " at " + each.place())
        .containsExactly(
            "com.acme:core at app/build.gradle.kts:3:26",
            "com.acme.ui:frontend at app/build.gradle.kts:4:18",
            "org.springframework.security:spring-security-web:6.5.0 at libs/core/build.gradle.kts:2:7");
  }

  @Test
  void saysWhatItCouldNotSee() {
    Build build =
        Builds.of(
                Trees.of(
                    folder,
                    """
                    == build.gradle
                    apply from: 'gone.gradle'
                    dependencies { implementation libs.from.elsewhere }
                    """))
            .owning("")
            .orElseThrow();

    assertThat(build.gaps())
        .containsExactly(
            "a script that is applied is not in this tree and may name more",
            "a version catalog that names libraries is not in this tree");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "(",
        "[",
        "\"",
        "'",
        "\"\"\"",
        "/*",
        "a.",
        "a+",
        "$",
        "${",
        "`",
        "a=\"${b}",
        "\\",
        "dependencies{x y:",
        "project ",
        "x = "
      })
  void readsAQuarterMebibyteOfTheSameQuickly(String piece) {
    String text = piece.repeat((1 << 18) / piece.length());

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () ->
            assertThat(
                    Builds.of(
                            Trees.of(
                                folder,
                                "== build.gradle\n"
                                    + text
                                    + "\n== gradle/libs.versions.toml\n"
                                    + text))
                        .all())
                .hasSize(1));
  }
}
