package dev.seaworthy.readers.build.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LaunchesTest {
  @TempDir Path folder;

  /** A file, and every launch in it with all that it says, one line each. */
  static Stream<Arguments> files() {
    return Stream.of(
        argumentSet(
            "a container file",
            "Dockerfile",
            """
            # syntax=docker/dockerfile:1
            FROM eclipse-temurin:17
            ENV SPRING_PROFILES_ACTIVE=prod JAVA_OPTS="-Xmx1g -Da=b"
            env OLD_FORM with spaces
            EXPOSE 8080 9090/tcp
            USER app
            ENTRYPOINT ["java", "-jar", "app.jar"]
            CMD java -jar app.jar
            WORKDIR /srv
            WORKDIR shop
            """,
            """
            CONTAINER ''
            IMAGE = eclipse-temurin:17 @2:6
            VARIABLE SPRING_PROFILES_ACTIVE = prod @3:5
            VARIABLE JAVA_OPTS = -Xmx1g -Da=b @3:33
            VARIABLE OLD_FORM = with spaces @4:14
            PORT = 8080 @5:8
            PORT = 9090/tcp @5:13
            USER = app @6:6
            ENTRY_POINT = java -jar app.jar @7:12
            COMMAND = java -jar app.jar @8:5
            WORKING_FOLDER = /srv @9:9
            WORKING_FOLDER = /srv/shop @10:9
            """),
        argumentSet(
            "lines that go on, comments between them, a here-document",
            "deploy/prod.Dockerfile",
            """
            FROM x
            ENV A=1 \\
                # not a value
                B=2 \\
                C='3 4'
            RUN <<END
            ENV D=4
            END
            CMD DEBUG=1 gunicorn site
            """,
            """
            CONTAINER ''
            IMAGE = x @1:6
            VARIABLE A = 1 @2:5
            VARIABLE B = 2 @4:5
            VARIABLE C = 3 4 @5:5
            VARIABLE DEBUG = 1 @9:5
            COMMAND = DEBUG=1 gunicorn site @9:5
            """),
        argumentSet(
            "what is copied from the context of the build, and not from a stage",
            "Dockerfile",
            """
            FROM x
            COPY --chown=app:app . /app
            COPY --from=build /src/shop.jar /app/
            ADD ["one file", "b", "/app/"]
            COPY --exclude=.env* c /app/
            """,
            """
            CONTAINER ''
            IMAGE = x @1:6
            COPIED = . @2:6
            COPIED = one file @4:5
            COPIED = b @4:5
            """),
        argumentSet(
            "the last stage, with the stage it builds on and none other",
            "Dockerfile",
            """
            ARG PROFILE=prod
            FROM --platform=linux/amd64 base:1 AS common
            ENV A=common
            FROM node AS assets
            ENV NODE_ENV=production
            FROM common AS final
            ARG PROFILE
            ENV A=final SPRING_PROFILES_ACTIVE=${PROFILE}
            """,
            """
            CONTAINER 'final'
            IMAGE = base:1 @2:29
            VARIABLE A = common @3:5
            ARGUMENT PROFILE (from outside) @7:5
            VARIABLE A = final @8:5
            VARIABLE SPRING_PROFILES_ACTIVE = ${PROFILE} @8:13
            """),
        argumentSet(
            "compose services",
            "deploy/docker-compose.prod.yml",
            """
            version: "3"
            x-common: &common
              LOG: debug
              SHARED: yes
            services:
              web:
                image: acme/shop
                build:
                  context: ..
                  args: {PROFILE: prod}
                env_file:
                  - .env.prod
                  - path: ../secrets.env
                    required: false
                  - /etc/outside.env
                environment:
                  <<: *common
                  LOG: info
                  EMPTY: ""
                  PASSED:
                command: ["gunicorn", "site"]
                ports:
                  - "80:8000"
                  - target: 443
                    published: 8443
              db:
                environment:
                  - POSTGRES_PASSWORD=hunter2
                  - POSTGRES_USER
                user: "999"
            """,
            """
            COMPOSE 'web'
            IMAGE = acme/shop @7:12
            BUILD_FOLDER =  @9:16
            ARGUMENT PROFILE = prod @10:23
            ENVIRONMENT_FILE = deploy/.env.prod @12:9
            ENVIRONMENT_FILE = secrets.env @13:15
            VARIABLE LOG = info @18:12
            VARIABLE EMPTY =  @19:14
            VARIABLE PASSED (from outside) @20:14
            VARIABLE SHARED = yes @4:11
            COMMAND = gunicorn site @21:14
            PORT = 80:8000 @23:9
            PORT = 8443:443 @24:17
            COMPOSE 'db'
            VARIABLE POSTGRES_PASSWORD = hunter2 @28:9
            VARIABLE POSTGRES_USER (from outside) @29:9
            USER = 999 @30:11
            """),
        argumentSet(
            "processes",
            "Procfile",
            """
            # production
            web: DJANGO_SETTINGS_MODULE=site.production gunicorn site.wsgi
            release: python manage.py migrate
            """,
            """
            PROCESS 'web'
            VARIABLE DJANGO_SETTINGS_MODULE = site.production @2:6
            COMMAND = DJANGO_SETTINGS_MODULE=site.production gunicorn site.wsgi @2:6
            PROCESS 'release'
            COMMAND = python manage.py migrate @3:10
            """),
        argumentSet(
            "a unit",
            "ops/shop.service",
            """
            [Unit]
            Description=Environment=NO
            [Service]
            User=shop
            Environment="A=one two" B=2
            Environment=C=3 \\
              D=4
            EnvironmentFile=-/etc/shop.env
            ; Environment=E=5
            ExecStart=/usr/bin/java -jar shop.jar
            [Install]
            WantedBy=multi-user.target
            """,
            """
            UNIT 'shop.service'
            USER = shop @4:6
            VARIABLE A = one two @5:13
            VARIABLE B = 2 @5:25
            VARIABLE C = 3 @6:13
            VARIABLE D = 4 @7:3
            ENVIRONMENT_FILE = /etc/shop.env @8:17
            COMMAND = /usr/bin/java -jar shop.jar @10:11
            """),
        argumentSet("a unit without a service", "a.service", "[Unit]\nDescription=x\n", ""),
        argumentSet(
            "a tag of compose's own",
            "compose.yaml",
            "services: {a: {image: x, ports: !reset []}}\n",
            "COMPOSE 'a'\nIMAGE = x @1:23\n"),
        argumentSet("an empty compose file", "compose.yaml", "", ""),
        argumentSet("a compose file without services", "compose.yaml", "a: [1]\nservices: x\n", ""),
        argumentSet("a file of another name", "docker.txt", "FROM x\nENV A=1\n", ""));
  }

  @ParameterizedTest
  @MethodSource("files")
  void readsWhatAFileSays(String path, String text, String expected) throws IOException {
    Launches launches = read(path, text);

    assertThat(launches.troubles()).isEmpty();
    assertThat(shown(launches)).isEqualTo(expected);
  }

  private static String shown(Launches launches) {
    StringBuilder shown = new StringBuilder();
    for (Launch launch : launches.all()) {
      shown.append(launch.kind()).append(" '").append(launch.name()).append("'\n");
      for (Said each : launch.said()) {
        shown
            .append((each.topic() + " " + each.name()).strip())
            .append(each.value().map(value -> " = " + value).orElse(" (from outside)"))
            .append(" @" + each.place().line() + ":" + each.place().column() + "\n");
      }
    }
    return shown.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dockerfile",
        "Dockerfile.prod",
        "Dockerfile_desktop",
        "api.dockerfile",
        "Containerfile",
      })
  void knowsContainerFilesByName(String name) throws IOException {
    assertThat(read(name, "FROM x\n").all()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compose.yml",
        "compose.yaml",
        "compose.prod.yml",
        "docker-compose.yml",
        "docker-compose-app.yml",
        "docker-compose.override.yaml",
      })
  void knowsComposeFilesByName(String name) throws IOException {
    assertThat(read(name, "services: {a: {image: x}}").all()).hasSize(1);
  }

  @Test
  void letsTheLastOfTwoVariablesWin() throws IOException {
    Launch launch = read("Dockerfile", "FROM x\nENV A=1\nENV A=2\n").all().get(0);

    assertThat(launch.variable("A").orElseThrow().value()).contains("2");
    assertThat(launch.all(Said.Topic.VARIABLE)).hasSize(2);
  }

  @Test
  void showsNoValue() throws IOException {
    assertThat(read("Dockerfile", "FROM x\nENV PASSWORD=hunter2\n").all().toString())
        .contains("Said[VARIABLE PASSWORD, 7 characters, hidden, Dockerfile:2:5]")
        .doesNotContain("hunter2");
  }

  /** A compose file that is refused. */
  static Stream<Arguments> refused() {
    String bomb =
        "a: &a [x,x,x,x,x,x,x,x,x]\n"
            + Stream.iterate('b', each -> (char) (each + 1))
                .limit(9)
                .map(
                    each ->
                        "%s: &%s [%s]\n"
                            .formatted(each, each, ("*" + (char) (each - 1) + ",").repeat(9)))
                .reduce("", String::concat);
    return Stream.of(
        argumentSet("no YAML", "services: [\n"),
        argumentSet("aliases that multiply", bomb),
        argumentSet(
            "a tag that names a class",
            "services:\n  web:\n    image: !!javax.script.ScriptEngineManager [x]\n"),
        argumentSet("nesting", "[".repeat(100_000)),
        argumentSet("a tab", "services:\n\tweb: 1\n"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesAComposeFileThatIsMalformedAndReadsTheOthers(String text) throws IOException {
    Files.writeString(folder.resolve("Procfile"), "web: x\n");
    Launches launches =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read("compose.yml", text));

    assertThat(launches.all()).extracting(Launch::kind).containsExactly(Launch.Kind.PROCESS);
    assertThat(launches.troubles())
        .singleElement()
        .extracting(Trouble::problem)
        .isEqualTo("is not well-formed YAML");
  }

  private Launches read(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.resolve(".."));
    Files.writeString(file, text);
    return Launches.of(SourceTree.of(folder));
  }
}
