package dev.seaworthy.guard.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.baits.Baits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final ReplaySettings SETTINGS =
      new ReplaySettings(
          BlockRules.standard(),
          new Site(
              Baits.standard(),
              List.of("/admin/"),
              List.of("/quay/"),
              List.of("/login/"),
              Set.of(401)),
          List.of(),
          1);

  @TempDir private Path folder;

  @Test
  void scannerIsBlockedAtItsFourthBaitAndRefusedWhereGuarded() throws IOException {
    Path log =
        log(
            line("198.51.100.7", 0, "GET /.env", 404),
            line("198.51.100.7", 1, "GET /.git/config", 404),
            line("198.51.100.7", 2, "GET /wp-login.php", 404),
            line("203.0.113.1", 3, "POST /login/", 302),
            line("198.51.100.7", 4, "GET /.env", 404),
            line("198.51.100.7", 5, "GET /", 200),
            line("198.51.100.7", 6, "POST /login/", 401));
    StringBuilder report = new StringBuilder();
    ReplayResult result = Replay.run(SETTINGS, log, Optional.empty(), report);
    assertThat(result.blocks()).hasSize(1);
    assertThat(result.blocks().get(0).scope()).isEqualTo(Scope.GUARDED);
    assertThat(result.blocks().get(0).from()).hasToString("2026-11-22T10:00:04Z");
    assertThat(result.refused()).isEqualTo(1);
    assertThat(result.attempts()).isEqualTo(4);
    assertThat(result.mails().alerts()).isEqualTo(1);
    assertThat(report.toString())
        .contains("2026-11-22T10:00:04Z    1 bait.")
        .contains("198.51.100.7/32")
        .doesNotContain("precision");
    assertThat(report.toString().lines()).allMatch(each -> each.length() <= 80);
  }

  @Test
  void scannerOfUnknownPathsIsBlockedOnlyWhereThatIsAskedFor() throws IOException {
    String[] lines = new String[100];
    for (int path = 0; path < lines.length; path++) {
      lines[path] = line("198.51.100.7", path / 2, "GET /old/" + path, 404);
    }
    Path log = log(lines);
    ReplaySettings asked =
        ReplaySettings.of(
            "a test",
            Map.of("probe-paths", "20", "probe-window", "60s", "threshold", "9"),
            Baits.standard());
    ReplayResult result = Replay.run(asked, log, Optional.empty(), new StringBuilder());
    assertThat(result.attempts()).as("after 20, 40, 60, 80 and 100 paths").isEqualTo(5);
    assertThat(result.blocks()).hasSize(1);
    assertThat(result.blocks().get(0).from()).hasToString("2026-11-22T10:00:29Z");
    ReplayResult plain = Replay.run(SETTINGS, log, Optional.empty(), new StringBuilder());
    assertThat(plain.attempts()).isZero();
  }

  @Test
  void probesThatCannotBeCountedAreNoSetting() {
    assertThatThrownBy(
            () -> ReplaySettings.of("a test", Map.of("probe-paths", "1000"), Baits.standard()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("probe-paths and probe-window: 1000 within");
  }

  @Test
  void refusedLoginIsNoFurtherAttempt() throws IOException {
    String[] lines = new String[30];
    for (int guess = 0; guess < lines.length; guess++) {
      lines[guess] = line("198.51.100.7", guess, "POST /login/", 401);
    }
    ReplayResult result = Replay.run(SETTINGS, log(lines), Optional.empty(), new StringBuilder());
    assertThat(result.attempts()).isEqualTo(10);
    assertThat(result.refused()).isEqualTo(20);
  }

  @Test
  void innocentBehindTheAttackersAddressIsToldApartFromOneElsewhere() throws IOException {
    Path log =
        log(
            line("198.51.100.7", 0, "POST /admin/", 200),
            line("198.51.100.7", 1, "GET /.env", 404),
            line("198.51.100.7", 2, "GET /.env", 404),
            line("198.51.100.7", 3, "GET /.env", 404),
            line("198.51.100.7", 4, "POST /basket/", 302),
            line("203.0.113.1", 5, "POST /basket/", 302));
    Path truth =
        file(
            "truth",
            "bad\tscanner\thostile\n".repeat(4)
                + "anna\toffice-nat\tinnocent\nben\tperson\tinnocent\n");
    StringBuilder report = new StringBuilder();
    ReplayResult.Score score =
        Replay.run(SETTINGS, log, Optional.of(truth), report).score().orElseThrow();
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(1);
    assertThat(score.innocentsHitAmongAttackers()).isEqualTo(1);
    assertThat(score.innocentsHitElsewhere()).isZero();
    assertThat(score.delays()).hasSize(1).allMatch(delay -> delay.toSeconds() == 3);
    assertThat(report.toString()).contains("0 elsewhere, 1 at an attacker's own address");
  }

  @Test
  void blockOfAnInnocentLowersPrecision() throws IOException {
    String[] lines = new String[11];
    for (int guess = 0; guess < lines.length; guess++) {
      lines[guess] = line("198.51.100.7", guess, "POST /login/", 401);
    }
    Path truth = file("truth", "anna\tperson\tinnocent\n".repeat(11));
    ReplayResult.Score score =
        Replay.run(SETTINGS, log(lines), Optional.of(truth), new StringBuilder())
            .score()
            .orElseThrow();
    assertThat(score.precision()).isZero();
    assertThat(score.innocentsHitElsewhere()).isEqualTo(1);
  }

  @Test
  void recordedAttemptsRunThroughTheSameRules() throws IOException {
    Path log =
        file(
            "attempts",
            RecordedAttempts.HEADER
                + "\n"
                + "2026-11-22T10:00:00Z\t2001:db8::1\tbait.dot-env\t3\tBLOCK\tGET\t/.env\tx\t\n"
                    .repeat(4));
    ReplayResult result = Replay.run(SETTINGS, log, Optional.empty(), new StringBuilder());
    assertThat(result.lines()).isEqualTo(4);
    assertThat(result.unreadable()).isZero();
    assertThat(result.blocks()).hasSize(1);
    assertThat(result.blocks().get(0).key()).hasToString("2001:db8::/64");
  }

  @Test
  void unreadableLinesAreCountedAndSkipped() throws IOException {
    Path log = log("", "nonsense", "x".repeat(40_000), line("203.0.113.1", 0, "GET /", 200));
    ReplayResult result = Replay.run(SETTINGS, log, Optional.empty(), new StringBuilder());
    assertThat(result.lines()).isEqualTo(4);
    assertThat(result.unreadable()).isEqualTo(3);
  }

  @Test
  void truthThatDoesNotFitTheLogIsRefusedWithItsLine() throws IOException {
    Path log = log(line("203.0.113.1", 0, "GET /", 200), line("203.0.113.1", 1, "GET /", 200));
    Path tooShort = file("short", "a\tperson\tinnocent\n");
    Path tooLong = file("long", "a\tperson\tinnocent\n".repeat(3));
    Path wrong = file("wrong", "a\tperson\tinnocent\nb person hostile\n");
    assertRefused(
        log, tooShort, tooShort + ": ends before line 2 of the log; give the log's own truth");
    assertRefused(
        log, tooLong, tooLong + ": has more lines than the log's 2; give the log's own truth");
    assertRefused(
        log, wrong, wrong + ":2: is not `actor<TAB>role<TAB>hostile|innocent`; write it so");
  }

  @Test
  void settingsAreReadAndAllFaultsToldAtOnce() throws IOException {
    Path good =
        file(
            "good",
            """
            threshold = 20
            window = 1h
            durations = 10m, 2h
            allow = 192.0.2.0/24
            decoys = /admin/, /wp-admin/
            login-failures = 200
            """);
    ReplaySettings read = ReplaySettings.read(good, Baits.standard());
    assertThat(read.rules().threshold()).isEqualTo(20);
    assertThat(read.rules().durations()).hasSize(2);
    assertThat(read.site().decoys()).containsExactly("/admin/", "/wp-admin/");
    Path bad =
        file(
            "bad",
            """
            threshold = x
            window = 5
            allow = 1.2.3
            typo = 1
            """);
    assertThatThrownBy(() -> ReplaySettings.read(bad, Baits.standard()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("threshold", "window", "allow", "typo is no setting");
  }

  private static void assertRefused(Path log, Path truth, String message) {
    assertThatThrownBy(() -> Replay.run(SETTINGS, log, Optional.of(truth), new StringBuilder()))
        .isInstanceOf(ReplayException.class)
        .hasMessage(message);
  }

  private static String line(String client, int second, String request, int status) {
    return String.format(
        "%s - - [22/Nov/2026:10:00:%02d +0000] \"%s HTTP/1.1\" %d 1 \"-\" \"agent\"",
        client, second, request, status);
  }

  private Path log(String... lines) throws IOException {
    return file("log", String.join("\n", lines) + "\n");
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
