package com.example.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A project that is there twice, as a source tree and as the jar that was built of it. */
final class Project {
  private final Path tree;
  private final Path jar;

  private Project(Path tree, Path jar) {
    this.tree = tree;
    this.jar = jar;
  }

  /**
   * Copies a tree, which a test may then add to.
   *
   * @param example the folder of the example
   * @param jar what was built of it
   */
  static Project of(Path example, Path jar, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(example)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path inside = example.relativize(each);
        if (!inside.startsWith("target")) {
          Path copy = to.resolve(inside);
          Files.createDirectories(copy.getParent());
          Files.copy(each, copy);
        }
      }
    }
    assertThat(jar).isRegularFile();
    return new Project(to, jar);
  }

  /** What the command says of the tree. */
  Verdicts fromSource() throws Exception {
    List<String> command = java();
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("dev.seaworthy.cli.Main", "check", "--deploy", "--format", "json", "."));
    return run(command);
  }

  /** What the jar says of itself, started in the folder of the tree. */
  Verdicts fromInside(String environment) throws Exception {
    List<String> command = java();
    command.addAll(List.of("-jar", jar.toString(), "check", "--deploy", "--format", "json"));
    command.add(environment);
    return run(command);
  }

  private static List<String> java() {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return new ArrayList<>(List.of(java.toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
  }

  /** With nothing in the environment, so that it is the same on every machine. */
  private Verdicts run(List<String> command) throws Exception {
    Path report = Files.createTempFile(tree.getParent(), "report", ".json");
    Path errors = Files.createTempFile(tree.getParent(), "errors", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(tree.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectOutput(report.toFile())
            .redirectError(errors.toFile());
    builder.environment().clear();
    Process process = builder.start();
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as(Files.readString(errors)).isBetween(0, 1);
    return Verdicts.of(report);
  }
}
