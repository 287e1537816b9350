package dev.seaworthy.boot.key;

import dev.seaworthy.signing.keys.KeyFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * The key of one application on a developer's machine: made once, and kept in a file of the user
 * that nobody else may read ({@code ~/.seaworthy/keys/}). It lies outside the project, so that it
 * can neither be committed nor copied into an image.
 */
final class LocalKey {
  /** 48 bytes, 64 characters: more than SHA-256 can use. */
  private static final int BYTES = 48;

  private static final int MOST_BYTES = 1024;
  private static final int MOST_OF_NAME = 40;

  private final Path folder;
  private final Path file;
  private final SecureRandom random;

  private LocalKey(Path folder, String name, SecureRandom random) {
    this.folder = folder;
    this.file = folder.resolve(name);
    this.random = random;
  }

  /**
   * The key of an application.
   *
   * @param application its name
   * @param folder the folder it is started in: two checkouts are two applications
   * @param home the user's folder
   * @param random makes keys
   */
  static LocalKey of(String application, Path folder, Path home, SecureRandom random) {
    String name = application.replaceAll("[^A-Za-z0-9._-]", "_");
    String kept = name.substring(0, Math.min(name.length(), MOST_OF_NAME));
    String unique = digest(application + "\n" + folder.toAbsolutePath().normalize());
    Path keys = home.resolve(".seaworthy").resolve("keys");
    return new LocalKey(keys, kept + "-" + unique, random);
  }

  /** A key for this run only. */
  static String passing(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  Path file() {
    return file;
  }

  /** The key, made if there is none yet; empty when it can be neither read nor kept. */
  Optional<String> text() {
    try {
      Optional<String> kept = kept();
      return kept.isPresent() ? kept : Optional.of(made());
    } catch (IOException | UnsupportedOperationException e) {
      return Optional.empty();
    }
  }

  /** The key in the file, unless somebody else could have read or written it. */
  private Optional<String> kept() throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        || Files.size(file) > MOST_BYTES
        || isOpenToOthers(file)) {
      return Optional.empty();
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).strip();
    return text.length() >= KeyFault.LEAST_LENGTH ? Optional.of(text) : Optional.empty();
  }

  private static boolean isOpenToOthers(Path file) throws IOException {
    return isPosix(file)
        && !Set.copyOf(PosixFilePermissions.fromString("rw-------"))
            .containsAll(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }

  private String made() throws IOException {
    Files.createDirectories(folder, attributes(folder, "rwx------"));
    Files.deleteIfExists(file);
    String key = passing(random);
    try {
      Files.createFile(file, attributes(folder, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      // Another start of the same application made one a moment ago.
      return kept().orElseThrow(() -> e);
    }
    Files.writeString(file, key + "\n", StandardOpenOption.TRUNCATE_EXISTING);
    return key;
  }

  private static FileAttribute<?>[] attributes(Path near, String permissions) {
    return isPosix(near)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
