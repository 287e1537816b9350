package dev.seaworthy.readers.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitIgnoreTest {
  @TempDir private Path root;

  @ParameterizedTest
  @CsvSource({
    ".env, .env, true",
    ".env, deploy/.env, true",
    "/.env, deploy/.env, false",
    "/.env, .env, true",
    ".env.*, .env.prod, true",
    ".env*, .env, true",
    "*.env, prod.env, true",
    "deploy/.env, a/deploy/.env, false",
    "**/secrets/*, a/b/secrets/key, true",
    "secrets/, a/secrets/key, true",
    "secrets/, secrets, false",
    "a/**/z, a/b/c/z, true",
    "a/**/z, a/z, true",
    "a/**, a/b/c, true",
    ".en[vx], .env, true",
    ".en[!v], .env, false",
    ".en?, .env, true",
    "\\!.env, !.env, true",
    "'.env\\ ', '.env ', true",
    "# .env, .env, false",
    "[z-a], z, false",
    "************, x, false"
  })
  void readsAPatternAsGitDoes(String pattern, String path, boolean ignored) throws IOException {
    assertThat(ignoring(pattern).ignores(path)).isEqualTo(ignored);
  }

  @Test
  void theLastPatternThatMatchesCounts() throws IOException {
    GitIgnore ignore = ignoring(".env*\n!.env.example\n");
    assertThat(ignore.ignores(".env.prod")).isTrue();
    assertThat(ignore.ignores(".env.example")).isFalse();
  }

  @Test
  void aNearerFileCountsBeforeOneAbove() throws IOException {
    Files.createDirectories(root.resolve("deploy"));
    Files.writeString(root.resolve("deploy/.gitignore"), "!.env\n");
    GitIgnore ignore = ignoring(".env\n");
    assertThat(ignore.ignores(".env")).isTrue();
    assertThat(ignore.ignores("deploy/.env")).isFalse();
  }

  @Test
  void nothingInAnIgnoredFolderComesBack() throws IOException {
    GitIgnore ignore = ignoring("secrets/\n!secrets/.env\n");
    assertThat(ignore.ignores("secrets/.env")).isTrue();
  }

  @Test
  void aTreeWithoutIgnoreFilesIgnoresNothing() throws IOException {
    assertThat(GitIgnore.of(SourceTree.of(root)).ignores(".env")).isFalse();
  }

  private GitIgnore ignoring(String rules) throws IOException {
    Files.writeString(root.resolve(".gitignore"), rules);
    return GitIgnore.of(SourceTree.of(root));
  }
}
