package dev.seaworthy.benchmarks.tables;

import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.replay.PublishedLists;
import dev.seaworthy.guard.replay.Replay;
import dev.seaworthy.guard.replay.ReplayResult;
import dev.seaworthy.guard.replay.ReplaySettings;
import dev.seaworthy.guard.replay.Site;
import dev.seaworthy.guard.replay.traffic.TrafficGenerator;
import dev.seaworthy.guard.replay.traffic.TrafficMix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How good are the blocks on every mix of a folder, with its own seed and with ten others? Prints
 * each report, then one line for all seeds of a mix; fails if an innocent is hit elsewhere or mails
 * exceed their budget. Run it with {@code benchmarks/replay.sh}.
 */
public final class ReplayMixes {
  private static final int OTHER_SEEDS = 10;

  private final ReplaySettings settings =
      new ReplaySettings(
          BlockRules.standard(),
          new Site(
              Baits.standard(),
              List.of("/admin/"),
              List.of(TrafficGenerator.SECRET_ADMIN),
              List.of("/login/"),
              Set.of(401)),
          List.of(),
          1);
  private final List<String> scanned;
  private final Path log;
  private final Path truth;

  private ReplayMixes(List<String> scanned, Path folder) {
    this.scanned = scanned;
    this.log = folder.resolve("log.gz");
    this.truth = folder.resolve("truth.gz");
  }

  /**
   * Runs the mixes of the first folder; a second one holds published lists of paths.
   *
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] folders) throws IOException {
    List<String> scanned = new ArrayList<>();
    if (folders.length > 1) {
      Map<String, List<String>> lists = PublishedLists.read(Path.of(folders[1]));
      PublishedLists.coverage(lists, Baits.standard(), System.out);
      lists.values().forEach(scanned::addAll);
    }
    Path folder = Files.createTempDirectory("mixes");
    try (Stream<Path> files = Files.list(Path.of(folders[0]))) {
      ReplayMixes mixes = new ReplayMixes(scanned, folder);
      for (Path mix : files.filter(each -> each.toString().endsWith(".mix")).sorted().toList()) {
        mixes.run(mix);
      }
    }
  }

  private void run(Path file) throws IOException {
    TrafficMix mix = TrafficMix.read(file);
    System.out.println("== " + file.getFileName());
    List<ReplayResult.Score> scores = new ArrayList<>();
    scores.add(replay(mix, System.out));
    for (int more = 1; more <= OTHER_SEEDS; more++) {
      scores.add(replay(mix.withSeed(mix.seed() + 1_000L * more), new StringBuilder()));
    }
    System.out.printf(
        "all %d seeds: precision %.4f to %.4f, recall %.4f to %.4f, innocents elsewhere %d%n%n",
        scores.size(),
        scores.stream().mapToDouble(ReplayResult.Score::precision).min().orElse(1),
        scores.stream().mapToDouble(ReplayResult.Score::precision).max().orElse(1),
        scores.stream().mapToDouble(ReplayResult.Score::recall).min().orElse(1),
        scores.stream().mapToDouble(ReplayResult.Score::recall).max().orElse(1),
        scores.stream().mapToLong(ReplayResult.Score::innocentsHitElsewhere).sum());
  }

  private ReplayResult.Score replay(TrafficMix mix, Appendable out) throws IOException {
    TrafficGenerator.write(mix, scanned, log, truth);
    ReplayResult result = Replay.run(settings, log, Optional.of(truth), out);
    ReplayResult.Score score = result.score().orElseThrow();
    boolean overBudget = result.mails().mostInADay() > result.mails().budget();
    if (score.innocentsHitElsewhere() > 0 || overBudget) {
      throw new IllegalStateException(
          "seed "
              + mix.seed()
              + ": "
              + score.innocentsHitElsewhere()
              + " innocents hit elsewhere,"
              + " mails over budget: "
              + overBudget);
    }
    return score;
  }
}
