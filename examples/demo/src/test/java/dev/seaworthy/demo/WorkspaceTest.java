package dev.seaworthy.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

class WorkspaceTest {
  @Test
  void keepsTheSecretsOfARunToItselfAndForgetsThem() throws IOException {
    Setup setup = Setup.invented(true);
    Path folder;
    try (Workspace workspace = Workspace.make(setup, 2525)) {
      folder = workspace.folder();
      Path file = folder.resolve(".env.production");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      assertThat(Files.readAllLines(file))
          .contains("SECRET_KEY=" + setup.secretKey(), "SPRING_MAIL_PORT=2525");
      Files.writeString(workspace.log(), "said");
    }
    assertThat(folder).doesNotExist();
  }

  @Test
  void drawsNewSecretsForEachRun() {
    Setup one = Setup.invented(false);
    Setup other = Setup.invented(false);
    assertThat(one.secretKey()).hasSize(80).isNotEqualTo(other.secretKey());
    assertThat(one.adminPath()).isNotEqualTo(other.adminPath());
    assertThat(one.toString()).isEqualTo("Setup[local]");
  }
}
