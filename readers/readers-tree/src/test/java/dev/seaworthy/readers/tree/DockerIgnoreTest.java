package dev.seaworthy.readers.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerIgnoreTest {
  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    ".env, .env, true",
    ".env, deploy/.env, false",
    "**/.env, deploy/.env, true",
    "**/.env, .env, true",
    "/.env, .env, true",
    "./.env, .env, true",
    ".env*, .env.prod, true",
    "*/.env, deploy/.env, true",
    "*/.env, a/deploy/.env, false",
    "secrets, secrets/key, true",
    "secrets/, secrets/a/key, true",
    "*, a/b/key, true",
    "., a/b/key, true",
    "**, .env, true",
    "# .env, .env, false",
    "' .env ', .env, true",
    "************, x, false"
  })
  void readsAPatternAsDockerDoes(String pattern, String path, boolean ignored) throws IOException {
    assertThat(ignoring(".dockerignore", pattern).ignores(path)).isEqualTo(ignored);
  }

  @Test
  void theLastPatternThatMatchesCounts() throws IOException {
    DockerIgnore ignore = ignoring(".dockerignore", "*\n!src\n!.env.example\nsrc/**/.env\n");
    assertThat(ignore.ignores(".env")).isTrue();
    assertThat(ignore.ignores(".env.example")).isFalse();
    assertThat(ignore.ignores("src/Shop.java")).isFalse();
    assertThat(ignore.ignores("src/main/.env")).isTrue();
  }

  @Test
  void aFileNamedAfterTheContainerFileCountsAlone() throws IOException {
    Files.writeString(root.resolve(".dockerignore"), ".env\n");
    DockerIgnore ignore = ignoring("Dockerfile.dockerignore", "target\n");
    assertThat(ignore.ignores(".env")).isFalse();
    assertThat(ignore.ignores("target/shop.jar")).isTrue();
  }

  @Test
  void withoutAFileNothingIsKeptOut() throws IOException {
    SourceTree tree = SourceTree.of(root);
    assertThat(DockerIgnore.of(tree, "Dockerfile", "").ignores(".env")).isFalse();
  }

  private DockerIgnore ignoring(String name, String patterns) throws IOException {
    Files.writeString(root.resolve(name), patterns);
    return DockerIgnore.of(SourceTree.of(root), "Dockerfile", "");
  }
}
