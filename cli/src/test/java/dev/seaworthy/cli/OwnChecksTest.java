package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.checks.Catalogue;
import dev.seaworthy.engine.check.Checks;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.testkit.Case;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the guide, compiled, packed and run as the guide says. */
class OwnChecksTest {
  private static final Path EXAMPLE = Path.of("..", "examples", "own-checks");
  private static final Path SOURCES = EXAMPLE.resolve("src/main/java/com/example/checks");
  private static final Path GUIDE = Path.of("..", "docs", "guide", "own-checks.md");
  private static final String SERVICE = "META-INF/services/" + Checks.class.getName();

  @TempDir private static Path built;
  private static Path jar;

  @TempDir private Path folder;

  @BeforeAll
  static void compileAndPack() throws IOException {
    Path classes = Files.createDirectories(built.resolve("classes"));
    List<String> args =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "--release",
                "17",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path")));
    try (Stream<Path> sources = Files.list(SOURCES)) {
      sources.forEach(each -> args.add(each.toString()));
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, args.toArray(new String[0]))).isZero();
    jar = built.resolve("house-checks.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        entry(zip, classes.relativize(each).toString(), Files.readAllBytes(each));
      }
      entry(
          zip, SERVICE, Files.readAllBytes(EXAMPLE.resolve("src/main/resources").resolve(SERVICE)));
    }
  }

  @BeforeEach
  void project() throws IOException {
    Path resources = Files.createDirectories(folder.resolve("shop/src/main/resources"));
    Files.writeString(resources.resolve("application.properties"), "house.request-log=true\n");
    Files.writeString(
        folder.resolve("shop/pom.xml"),
        """
        <project>
          <parent>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-parent</artifactId>
            <version>4.1.2</version>
          </parent>
          <artifactId>shop</artifactId>
        </project>
        """);
  }

  @Test
  void aNamedJarAddsItsChecks() {
    Ended ended = run("check", "--deploy", "--tag", "house", "--checks", jar.toString(), "shop");
    assertThat(ended.out())
        .contains("ERROR     house.request-log-on  in default", "house.request-log is on");
    assertThat(ended.code()).isEqualTo(1);
    assertThat(run("explain", "house.request-log-on", "--checks", jar.toString()).out())
        .startsWith("house.request-log-on\nWhole requests are written to the log\n");
    assertThat(run("checks", "--checks", jar.toString()).out()).contains("\nhouse\n");
    assertThat(run("check", "--deploy", "--tag", "house", "shop").code()).isEqualTo(2);
  }

  @Test
  void aJarInTheCheckedProjectIsRefused() throws IOException {
    Path inside = Files.createDirectories(folder.resolve("shop/target")).resolve("checks.jar");
    Files.copy(jar, inside);
    Path link = folder.resolve("link.jar");
    Files.createSymbolicLink(link, inside);
    for (Path each : List.of(inside, link)) {
      Ended ended = run("check", "--deploy", "--checks", each.toString(), "shop");
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).contains("lies in the project that is checked");
    }
  }

  @Test
  void saysWhatIsWrongWithAJar() throws IOException {
    Path empty = folder.resolve("empty.jar");
    pack(empty, Map.of("a.txt", "a"));
    assertThat(run("checks", "--checks", "empty.jar"))
        .isEqualTo(
            new Ended(
                2,
                "",
                "seaworthy: --checks empty.jar provides no checks; name a class in "
                    + SERVICE
                    + "\nHow to use it: seaworthy help checks\n"));
    pack(folder.resolve("broken.jar"), Map.of(SERVICE, "com.example.Absent"));
    Ended broken = run("checks", "--checks", "broken.jar");
    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.err()).startsWith("seaworthy: --checks broken.jar cannot be loaded: ");
    assertThat(broken.err()).hasLineCount(1);
    assertThat(run("checks", "--checks", "absent.jar").err()).contains("absent.jar is no file");
  }

  @Test
  void anIdThatIsTakenIsRefused() {
    Rule taken = Stage.rule("house.request-log-on", Severity.INFO, Stage::flawed);
    Stage stage = new Stage(folder, Map.of());
    assertThat(
            stage.run(Stage.parts(List.of(taken), List.of()), "checks", "--checks", jar.toString()))
        .isEqualTo(2);
    assertThat(stage.err()).contains("holds a check house.request-log-on, and that id is taken");
  }

  @Test
  void theCasesOfTheExampleHold(@TempDir Path work) throws Exception {
    List<Rule> rules = new ArrayList<>(Catalogue.all());
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, OwnChecksTest.class.getClassLoader())) {
      ServiceLoader.load(Checks.class, loader).stream()
          .filter(each -> each.type().getClassLoader() == loader)
          .forEach(each -> rules.addAll(each.get().all()));
      int cases = 0;
      try (Stream<Path> folders =
          Files.walk(EXAMPLE.resolve("src/test/resources/cases/house.request-log-on"), 2)) {
        for (Path each : folders.filter(OwnChecksTest::isCase).toList()) {
          Path empty = Files.createDirectories(work.resolve(String.valueOf(cases++)));
          assertThat(Case.in(each).differences(rules, empty, LocalDate.of(2026, 11, 22)))
              .as(each.toString())
              .isEmpty();
        }
      }
      assertThat(cases).isEqualTo(3);
    }
  }

  @Test
  void theGuideShowsTheExample() throws IOException {
    String guide = Files.readString(GUIDE);
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path each : sources.toList()) {
        assertThat(guide).contains("```java\n" + Files.readString(each) + "```\n");
      }
    }
    assertThat(guide)
        .contains(Files.readString(EXAMPLE.resolve("src/main/resources").resolve(SERVICE)));
  }

  @Test
  void theCatalogueIsProvidedAsAService() {
    List<String> provided = new ArrayList<>();
    for (Checks each : ServiceLoader.load(Checks.class)) {
      each.all().forEach(rule -> provided.add(rule.declaration().id()));
    }
    assertThat(provided)
        .isEqualTo(Catalogue.all().stream().map(rule -> rule.declaration().id()).toList());
  }

  private static boolean isCase(Path path) {
    String kind = String.valueOf(path.getName(path.getNameCount() - 2));
    return kind.equals("bad") || kind.equals("good");
  }

  private static void pack(Path target, Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
      for (Map.Entry<String, String> each : entries.entrySet()) {
        entry(zip, each.getKey(), each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name.replace('\\', '/')));
    zip.write(bytes);
    zip.closeEntry();
  }

  private record Ended(int code, String out, String err) {}

  private Ended run(String... args) {
    Stage stage = new Stage(folder, Map.of());
    int code = stage.run(Parts.real(), args);
    return new Ended(code, stage.out(), stage.err());
  }
}
