package dev.seaworthy.boot.settings;

import dev.seaworthy.boot.origins.Origins;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.io.FileSystemResource;

/**
 * Secrets that are mounted as files: {@code DB_PASSWORD_FILE=/run/secrets/db} gives {@code
 * DB_PASSWORD} the text of that file.
 *
 * <p>Only for names that sound like a secret or its owner, since {@code LOG_FILE} is something
 * else.
 *
 * @see <a href="https://docs.docker.com/compose/how-tos/use-secrets/">Docker, Secrets in
 *     Compose</a>
 */
final class MountedSecrets {
  private static final String SUFFIX = "_FILE";
  private static final List<String> ENDINGS =
      List.of(
          "PASSWORD",
          "PASSWD",
          "PASSPHRASE",
          "SECRET",
          "TOKEN",
          "SECRET_KEY",
          "SECRET_KEY_FALLBACKS",
          "API_KEY",
          "ACCESS_KEY",
          "CREDENTIALS",
          "USER",
          "USERNAME");

  /** No secret is larger: 64 KiB, as for a file of keys. */
  private static final int MOST_BYTES = 64 << 10;

  private final List<SettingsProblem> problems;

  /**
   * @param problems where problems go
   */
  MountedSecrets(List<SettingsProblem> problems) {
    this.problems = problems;
  }

  /** The variables whose text is in a file that another one names. */
  Map<String, Variable> in(Map<String, Variable> variables) {
    Map<String, Variable> mounted = new LinkedHashMap<>();
    for (Map.Entry<String, Variable> each : variables.entrySet()) {
      String name = each.getKey();
      Variable variable = each.getValue();
      if (namesFileOfSecret(name) && !variable.value().isBlank()) {
        String secret = name.substring(0, name.length() - SUFFIX.length());
        if (variables.containsKey(secret)) {
          problem(secret + " and " + name + " are both given", variable, "keep one of the two");
        } else {
          read(name, variable, secret, mounted);
        }
      }
    }
    return mounted;
  }

  private static boolean namesFileOfSecret(String name) {
    if (name.endsWith(SUFFIX)) {
      for (String ending : ENDINGS) {
        if (endsWithWord(name, ending + SUFFIX)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsWithWord(String name, String ending) {
    int start = name.length() - ending.length();
    return name.endsWith(ending) && (start == 0 || name.charAt(start - 1) == '_');
  }

  private void read(String name, Variable variable, String secret, Map<String, Variable> into) {
    try {
      Path file = Path.of(variable.value().strip());
      if (!Files.isRegularFile(file)) {
        problem(name + " names a file that is not there", variable, "mount it, or name another");
        return;
      }
      TextResourceOrigin origin = new TextResourceOrigin(new FileSystemResource(file), null);
      into.put(secret, new Variable(text(file), origin));
    } catch (InvalidPathException e) {
      problem(name + " holds no path", variable, "write the path of the mounted file");
    } catch (CharacterCodingException e) {
      problem(name + " names a file that is not UTF-8 text", variable, "write the secret as text");
    } catch (IOException e) {
      problem(
          name + " names a file that cannot be read, or has more than 64 KiB",
          variable,
          "name a small file that this user may read");
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new IOException("more than " + MOST_BYTES + " bytes");
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.strip();
    }
  }

  private void problem(String what, Variable variable, String mend) {
    problems.add(new SettingsProblem(what, Origins.where(variable.origin()), mend));
  }
}
