package dev.seaworthy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder in which the shop runs: its environment file, its database, its log. */
final class Workspace implements AutoCloseable {
  private final Path folder;

  private Workspace(Path folder) {
    this.folder = folder;
  }

  /** Makes a folder that only this user may enter, with the environment file of a setup. */
  static Workspace make(Setup setup, int smtpPort) throws IOException {
    Workspace workspace = new Workspace(Files.createTempDirectory("seaworthy-demo-"));
    Path file = workspace.folder.resolve(".env." + setup.environment());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(file, lines(setup, smtpPort));
    return workspace;
  }

  private static List<String> lines(Setup setup, int smtpPort) {
    return List.of(
        "# Made by ./seaworthy demo, for this run only.",
        "SECRET_KEY=" + setup.secretKey(),
        "ALLOWED_HOSTS=localhost",
        "ADMIN_PATH=" + setup.adminPath(),
        "SEAWORTHY_ADMIN_PATH=" + setup.adminPath(),
        "ADMINS=" + setup.ownerEmail(),
        "SEAWORTHY_ADMINS=" + setup.ownerEmail(),
        "PROXY_ADDRESS=127.0.0.1/32",
        "SHOP_OWNER_EMAIL=" + setup.ownerEmail(),
        "SHOP_OWNER_PASSWORD=" + setup.ownerPassword(),
        "MAIL_HOST=127.0.0.1",
        "SPRING_MAIL_PORT=" + smtpPort,
        "MAIL_USER=demo",
        "MAIL_PASSWORD=" + setup.ownerPassword(),
        "MAIL_FROM=shop@chandlery.example",
        "DB_HOST=unused",
        "DB_NAME=unused",
        "DB_USER=chandlery",
        "DB_PASSWORD=" + setup.ownerPassword());
  }

  Path folder() {
    return folder;
  }

  /** Where the shop writes what it logs. */
  Path log() {
    return folder.resolve("shop.log");
  }

  /** Deletes the folder with all that is in it. */
  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
