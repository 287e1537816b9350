package dev.seaworthy.testkit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An index of git that holds paths and nothing else, for cases about what git tracks.
 *
 * @see <a href="https://git-scm.com/docs/index-format">git, index-format, version 2</a>
 */
final class GitIndex {
  /** What stands before the flags of an entry. */
  private static final int FIXED = 60;

  private GitIndex() {}

  static void write(Path root, List<String> paths) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeBytes("DIRC");
    out.writeInt(2);
    out.writeInt(paths.size());
    for (String path : paths.stream().sorted().toList()) {
      byte[] name = path.getBytes(StandardCharsets.UTF_8);
      out.write(new byte[FIXED]);
      out.writeShort(name.length);
      out.write(name);
      out.write(new byte[8 - (FIXED + 2 + name.length) % 8]);
    }
    out.write(new byte[20]);
    Files.createDirectories(root.resolve(".git"));
    Files.write(root.resolve(".git").resolve("index"), bytes.toByteArray());
  }
}
