package dev.seaworthy.cli;

import dev.seaworthy.guard.replay.traffic.TrafficGenerator;
import dev.seaworthy.guard.replay.traffic.TrafficMix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A log and its truth made from a mix of visitors. Unless they are to be kept they go when it is
 * closed.
 *
 * @param folder where both are
 * @param kept whether they stay there
 */
record InventedLog(Path folder, boolean kept) implements AutoCloseable {
  /** Where the invented site has what a log does not tell. */
  static final Map<String, String> SITE =
      Map.of("admins", TrafficGenerator.SECRET_ADMIN, "login-failures", "401");

  private static final String LOG = "log.gz";
  private static final String TRUTH = "truth.gz";

  /**
   * Makes both files.
   *
   * @param seed the seed as typed, in place of the mix's own
   * @param scanned what scanners ask for besides what they always try
   * @throws WrongUse if the mix or the seed has no meaning, or the files are there already
   * @throws CannotFinish if the mix cannot be read
   */
  static InventedLog from(
      Path file, Optional<String> seed, List<String> scanned, Optional<Path> keep)
      throws WrongUse, CannotFinish, IOException {
    TrafficMix mix = mix(file, seed);
    Path folder = keep.isPresent() ? keep.get() : Files.createTempDirectory("seaworthy-replay");
    InventedLog made = new InventedLog(folder, keep.isPresent());
    for (Path each : List.of(made.log(), made.truth())) {
      if (Files.exists(each)) {
        throw new WrongUse(CheckOptions.quoted(each.toString()) + " is there already; move it");
      }
    }
    boolean whole = false;
    try {
      TrafficGenerator.write(mix, scanned, made.log(), made.truth());
      whole = true;
      return made;
    } finally {
      if (!whole) {
        new InventedLog(folder, false).remove();
      }
    }
  }

  Path log() {
    return folder.resolve(LOG);
  }

  Path truth() {
    return folder.resolve(TRUTH);
  }

  @Override
  public void close() throws IOException {
    if (!kept) {
      remove();
      Files.deleteIfExists(folder);
    }
  }

  private void remove() throws IOException {
    Files.deleteIfExists(log());
    Files.deleteIfExists(truth());
  }

  private static TrafficMix mix(Path file, Optional<String> seed) throws WrongUse, CannotFinish {
    try {
      TrafficMix mix = TrafficMix.read(file);
      return seed.isPresent() ? mix.withSeed(Long.parseLong(seed.get())) : mix;
    } catch (IOException e) {
      throw new CannotFinish("the mix cannot be read: " + Failures.words(e));
    } catch (NumberFormatException e) {
      throw new WrongUse(
          "--seed is '" + CheckOptions.quoted(seed.orElse("")) + "'; write a whole number");
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()));
    }
  }
}
