package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** This repository, checked by what it makes. */
class OwnTreeTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @Test
  void isCleanWhereItIsMeantToBe() {
    Stage stage = new Stage(ROOT, Map.of());

    int code = stage.run(Parts.real(), "check", "--deploy", "--app", "chandlery", ".");
    assertThat(stage.out()).endsWith("exit code 0\n");
    assertThat(code).isZero();
  }

  @Test
  void holdsTheExamplesAndNoApplicationOfItsTests() {
    Stage stage = new Stage(ROOT, Map.of());

    stage.run(Parts.real(), "check", "--deploy", "--app", "no such application", ".");
    assertThat(stage.err())
        .contains(
            "holds no application 'no such application'; it holds chandlery, everything, harbour, leaky\n");
  }
}
