package dev.seaworthy.guard.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.replay.traffic.TrafficGenerator;
import dev.seaworthy.guard.replay.traffic.TrafficMix;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mix of the folder {@code mixes}, generated and replayed. */
class MixesTest {
  private static final ReplaySettings SETTINGS =
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

  @TempDir private Path folder;

  static List<Path> mixes() throws IOException, URISyntaxException {
    URL url = Objects.requireNonNull(MixesTest.class.getResource("/mixes"), "folder mixes");
    try (Stream<Path> files = Files.list(Path.of(url.toURI()))) {
      List<Path> mixes = files.filter(each -> each.toString().endsWith(".mix")).sorted().toList();
      assertThat(mixes).as("mixes to run").isNotEmpty();
      return mixes;
    }
  }

  @ParameterizedTest
  @MethodSource("mixes")
  void noInnocentIsHitElsewhereAndMailsStayWithinTheBudget(Path mix) throws IOException {
    ReplayResult result = replay(TrafficMix.read(mix));
    ReplayResult.Score score = result.score().orElseThrow();
    assertThat(result.unreadable()).isZero();
    assertThat(score.innocentsHitElsewhere()).isZero();
    assertThat(score.precision()).isEqualTo(1);
    assertThat(result.mails().mostInADay()).isLessThanOrEqualTo(result.mails().budget());
    score
        .roles()
        .forEach(
            (role, fate) -> {
              boolean loud =
                  fate.hostile() && !role.equals("slow-guesser") && !role.equals("flood");
              assertThat(fate.blocked() == fate.actors()).as(role).isEqualTo(loud);
            });
  }

  @Test
  void sameMixGivesTheSameBytesAndAnotherSeedOthers() throws IOException, URISyntaxException {
    TrafficMix mix = TrafficMix.read(mixes().get(0));
    TrafficMix other = new TrafficMix(mix.seed() + 1, mix.start(), mix.length(), mix.counts());
    assertThat(written(mix, "a")).isEqualTo(written(mix, "b")).isNotEqualTo(written(other, "c"));
  }

  @Test
  void mixWithWrongLinesNamesThemAll() throws IOException {
    Path mix =
        Files.write(folder.resolve("x.mix"), List.of("people = many", "start = now", "cats = 3"));
    assertThatThrownBy(() -> TrafficMix.read(mix))
        .hasMessage(
            mix
                + ": people is not a whole number from 0 to 20000000; write one; start is not a"
                + " moment; write one like 2026-11-02T06:00:00Z; cats is no kind of visitor; see"
                + " the guide for the names");
  }

  private ReplayResult replay(TrafficMix mix) throws IOException {
    Path log = folder.resolve("log.gz");
    Path truth = folder.resolve("truth.gz");
    int lines = TrafficGenerator.write(mix, List.of(), log, truth);
    ReplayResult result = Replay.run(SETTINGS, log, Optional.of(truth), new StringBuilder());
    assertThat(result.lines()).isEqualTo(lines);
    return result;
  }

  private String written(TrafficMix mix, String name) throws IOException {
    Path log = folder.resolve(name);
    Path truth = folder.resolve(name + ".truth");
    TrafficGenerator.write(mix, List.of("/extra"), log, truth);
    return Files.readString(log) + Files.readString(truth);
  }
}
