package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.baits.Baits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The configuration that a log is run through.
 *
 * @param rules when a sender is blocked, and for how long
 * @param site what is where
 * @param allowed who is never blocked, besides the built-in ranges
 * @param seed for jitter and hashes, so that a replay can be repeated
 */
public record ReplaySettings(BlockRules rules, Site site, List<Cidr> allowed, long seed) {

  /** Copies the list. */
  public ReplaySettings {
    allowed = List.copyOf(allowed);
  }

  /**
   * Reads a configuration: lines {@code name = value}; what is not named is standard.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException naming every setting that is wrong
   */
  public static ReplaySettings read(Path file, Baits baits) throws IOException {
    return of(file.toString(), lines(file), baits);
  }

  /**
   * The lines of a configuration by name, unjudged.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if it is far too long for one
   */
  public static Map<String, String> lines(Path file) throws IOException {
    return SettingsFile.lines(file);
  }

  /**
   * What these lines configure; what is not named is standard.
   *
   * @param source where they come from, for messages
   * @throws IllegalArgumentException naming every setting that is wrong
   */
  public static ReplaySettings of(String source, Map<String, String> lines, Baits baits) {
    return new SettingsFile(source, lines).toSettings(baits);
  }

  /** The same with other rules. */
  public ReplaySettings withRules(BlockRules other) {
    return new ReplaySettings(other, site, allowed, seed);
  }
}
