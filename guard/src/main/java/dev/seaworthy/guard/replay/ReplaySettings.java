package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockRules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The configuration that a log is run through.
 *
 * @param rules when a sender is blocked, and for how long
 * @param site what is where
 * @param allowed who is never blocked, besides the built-in ranges
 * @param mails how many mails are sent at most
 * @param seed for jitter and hashes, so that a replay can be repeated
 */
public record ReplaySettings(
    BlockRules rules, Site site, List<Cidr> allowed, MailBudget mails, long seed) {

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
  public static ReplaySettings read(Path file, Site.BaitFinder baits) throws IOException {
    return SettingsFile.read(file, baits);
  }

  /** The same with other rules. */
  public ReplaySettings withRules(BlockRules other) {
    return new ReplaySettings(other, site, allowed, mails, seed);
  }
}
