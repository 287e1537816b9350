package dev.seaworthy.cli;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * {@code diffsettings} for {@code scripts/corpus}: the command as it is, with a digest and lengths
 * in the place of each secret, so that a value can be compared and is never printed.
 */
public final class DigestedSettings {
  private DigestedSettings() {}

  /**
   * Runs the command.
   *
   * @param args what follows its name
   */
  public static void main(String[] args) {
    Command command = new DiffSettingsCommand(Parts.real(), DigestedSettings::digest);
    Console console = Console.ofProcess();
    int exit;
    try {
      exit = command.run(List.of(args), console);
    } catch (WrongUse | CannotFinish e) {
      console.tell("diffsettings: " + e.getMessage());
      exit = ExitCode.INCOMPLETE;
    }
    System.exit(exit);
  }

  /** SHA-256 in hexadecimal digits, length in code points, number of different ones. */
  static String digest(String secret) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
      long length = secret.codePoints().count();
      long different = secret.codePoints().distinct().count();
      return HexFormat.of().formatHex(hash) + " " + length + " " + different;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
