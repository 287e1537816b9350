package dev.seaworthy.engine.deployment;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Which texts of a deployment the version control has ever kept. Only those that were asked for are
 * known; each may be a secret.
 *
 * @param kept what is known of each text that was kept
 * @param gap why a text that is not there may have been kept all the same; empty if the whole
 *     history was searched
 */
public record CommitHistory(Map<String, Kept> kept, Optional<String> gap) {
  /** Copies the map. */
  public CommitHistory {
    kept = Map.copyOf(kept);
  }

  /**
   * Where a text was kept.
   *
   * @param commits how many commits hold it; at least 1
   * @param since the day of the oldest of them, in UTC
   * @param commit the name of that one
   * @param path a file in it that holds the text
   */
  public record Kept(int commits, LocalDate since, String commit, String path) {}

  /** What is known of a text. */
  public Optional<Kept> of(String text) {
    return Optional.ofNullable(kept.get(text));
  }

  /** How many texts were kept, and none of them. */
  @Override
  public String toString() {
    return "CommitHistory[" + kept.size() + " texts]";
  }
}
