package dev.seaworthy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReplayCommandTest {
  private static final String SCANNER = "198.51.100.7";
  private static final String PERSON = "203.0.113.5";

  @TempDir Path folder;

  @Test
  void tellsWhomTheGuardWouldHaveBlockedAndWhen() throws IOException {
    Files.writeString(folder.resolve("access.log"), log());
    Files.writeString(folder.resolve("truth.tsv"), truth());
    Stage stage = new Stage(folder, Map.of());
    assertThat(run(stage, "--log", "access.log", "--truth", "truth.tsv")).isZero();
    assertThat(stage.err()).isEmpty();
    assertThat(stage.out())
        .isEqualTo(
            """
            threshold 10 points in PT10M, blocks of [PT1H, PT4H, PT24H, PT168H]
            lines                       7
              unreadable                1
            attempts                    4
            refused requests            1
            blocks                      1
            mails                       1  (at most 1 in 24 h, budget 30), 1 digests

            begins (UTC)         step rule                 who
            2026-11-02T10:00:06Z    1 bait.dot-env         198.51.100.7/32

            precision of blocks 1.0000 (1 of 1)
            recall of attackers 1.0000
            innocents refused   0 elsewhere, 0 at an attacker's own address
            time to block       median 3s, 90% within 3s, longest 3s

            role                               actors    scored   blocked   refused
            person                 innocent         1         0         0         0
            scanner                hostile          1         1         1         1
            """);
  }

  @Test
  void readsPackedLogsAndNeedsNoTruth() throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.gz")))) {
      out.write(log().getBytes(StandardCharsets.UTF_8));
    }
    Stage stage = new Stage(folder, Map.of());
    assertThat(run(stage, "--log", "a.gz")).isZero();
    assertThat(stage.out()).contains("blocks                      1").doesNotContain("precision");
  }

  @Test
  void settingsOfTheCommandLineWinOverThoseOfTheFile() throws IOException {
    Files.writeString(folder.resolve("access.log"), log());
    Files.writeString(folder.resolve("lax.properties"), "threshold = 90\nslow-threshold = 0\n");
    Stage lax = new Stage(folder, Map.of());
    assertThat(run(lax, "--log", "access.log", "--config", "lax.properties")).isZero();
    assertThat(lax.out())
        .startsWith("threshold 90 points")
        .contains("blocks                      0");
    Stage strict = new Stage(folder, Map.of());
    run(strict, "--log", "access.log", "--config", "lax.properties", "--set", "threshold=3");
    assertThat(strict.out())
        .startsWith("threshold 3 points")
        .contains("blocks                      1");
  }

  @Test
  void failsWhereAnInnocentIsHitAtAnAddressOfHisOwn() throws IOException {
    Files.writeString(folder.resolve("access.log"), log());
    Files.writeString(folder.resolve("truth.tsv"), truth().replace("hostile", "innocent"));
    Stage stage = new Stage(folder, Map.of());
    assertThat(run(stage, "--log", "access.log", "--truth", "truth.tsv")).isEqualTo(1);
    assertThat(stage.out()).contains("innocents refused   1 elsewhere");
  }

  @Test
  void inventsTheSameLogFromTheSameMixAndKeepsItIfAsked() throws IOException {
    Files.createDirectories(folder.resolve("kept"));
    Stage invented = new Stage(folder, Map.of());
    assertThat(run(invented, "--mix", mix(), "--keep", "kept")).isZero();
    Stage again = new Stage(folder, Map.of());
    assertThat(run(again, "--mix", mix())).isZero();
    assertThat(again.out()).isEqualTo(invented.out()).isEqualTo(golden());
    Stage kept = new Stage(folder, Map.of());
    String[] site = {"--set", "login-failures=401", "--set", "admins=/quay-7f3a9c2e51d84b06/"};
    run(
        kept,
        "--log",
        "kept/log.gz",
        "--truth",
        "kept/truth.gz",
        site[0],
        site[1],
        site[2],
        site[3]);
    assertThat(kept.out()).isEqualTo(invented.out());
    Stage other = new Stage(folder, Map.of());
    assertThat(run(other, "--mix", mix(), "--seed", "8")).isZero();
    assertThat(other.out()).isNotEqualTo(invented.out());
  }

  @Test
  void tellsHowManyOfPublishedPathsAreBaits() throws IOException {
    Files.writeString(folder.resolve("access.log"), log());
    Files.createDirectories(folder.resolve("lists"));
    Files.writeString(folder.resolve("lists/paths.txt"), "# a list\n.env\nabout-us\n.git/config\n");
    Stage stage = new Stage(folder, Map.of());
    assertThat(run(stage, "--log", "access.log", "--lists", "lists")).isZero();
    assertThat(stage.out()).startsWith("paths.txt: 2 of 3 paths are baits\n\nthreshold");
  }

  static Stream<Arguments> wrongUse() {
    return Stream.of(
        Arguments.of("", "give either a log with --log or a mix with --mix"),
        Arguments.of("--log a --mix b", "give either a log with --log or a mix with --mix"),
        Arguments.of("access.log", "replay takes options only; name the log with --log"),
        Arguments.of("--log absent", "--log absent is no file"),
        Arguments.of("--log . ", "--log . is no file"),
        Arguments.of("--log access.log --truth absent", "--truth absent is no file"),
        Arguments.of("--log access.log --seed 4", "--seed has no meaning with --log"),
        Arguments.of("--mix m --truth t", "--truth has no meaning with --mix"),
        Arguments.of(
            "--mix bad.mix", "bad.mix: peple is no kind of visitor; see the guide for the names"),
        Arguments.of("--mix good.mix --seed x", "--seed is 'x'; write a whole number"),
        Arguments.of("--mix good.mix --keep absent", "--keep absent is no folder"),
        Arguments.of("--mix good.mix --keep full", "full/log.gz is there already; move it"),
        Arguments.of("--log access.log --lists absent", "--lists absent is no folder"),
        Arguments.of("--log access.log --set 5", "--set is '5'; write it as threshold=12"),
        Arguments.of(
            "--log access.log --set threshhold=5",
            "--set: threshhold is no setting; see the guide"),
        Arguments.of(
            "--log access.log --set threshold=0",
            "threshold of the block rules is 0; give 1 to 100"),
        Arguments.of(
            "--log access.log --truth short.tsv",
            "short.tsv: ends before line 1 of the log; give the log's own truth"),
        Arguments.of(
            "--log access.log --trth x", "replay has no option '--trth'; did you mean --truth?"));
  }

  @ParameterizedTest
  @MethodSource("wrongUse")
  void answersWrongUseWithOneLine(String args, String line) throws IOException {
    Files.writeString(folder.resolve("access.log"), log());
    Files.writeString(folder.resolve("short.tsv"), "");
    Files.writeString(folder.resolve("bad.mix"), "peple = 3\n");
    Files.writeString(folder.resolve("good.mix"), "people = 3\n");
    Files.createDirectories(folder.resolve("full"));
    Files.writeString(folder.resolve("full/log.gz"), "precious");
    Stage stage = new Stage(folder, Map.of());
    String[] split = args.isEmpty() ? new String[0] : args.strip().split(" ");
    assertThat(run(stage, split)).isEqualTo(2);
    assertThat(stage.err().replace(folder + "/", ""))
        .isEqualTo("seaworthy: " + line + "\nHow to use it: seaworthy help replay\n");
    assertThat(stage.out()).isEmpty();
    assertThat(folder.resolve("full/log.gz")).hasContent("precious");
  }

  @Test
  void cannotFinishWithAFileThatIsNoLog() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "milk\nbread\n");
    Files.write(folder.resolve("broken.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 1, 2});
    Stage notes = new Stage(folder, Map.of());
    assertThat(run(notes, "--log", "notes.txt")).isEqualTo(3);
    assertThat(notes.err()).contains("notes.txt is a request; give an access log");
    assertThat(notes.out()).isEmpty();
    Stage broken = new Stage(folder, Map.of());
    assertThat(run(broken, "--log", "broken.gz")).isEqualTo(3);
    assertThat(broken.err()).startsWith("seaworthy: the log cannot be read: ");
  }

  @Test
  void namesEveryOptionInItsHelp() {
    Stage stage = new Stage(folder, Map.of());
    assertThat(run(stage, "--help")).isZero();
    assertThat(stage.out())
        .contains("--log", "--truth", "--mix", "--seed", "--keep", "--config", "--set", "--lists");
    assertThat(stage.out().lines()).allMatch(line -> line.length() <= 80);
  }

  private static int run(Stage stage, String... args) {
    String[] all = Stream.concat(Stream.of("replay"), Stream.of(args)).toArray(String[]::new);
    return stage.run(Stage.parts(List.of(), List.of()), all);
  }

  private static String mix() {
    return Path.of("src/test/resources/replay/night.mix").toAbsolutePath().toString();
  }

  private static String golden() throws IOException {
    return Files.readString(Path.of("src/test/resources/replay/night.txt"));
  }

  private static String log() {
    return line(PERSON, "01", "GET / HTTP/1.1", 200)
        + "this is no request\n"
        + line(SCANNER, "03", "GET /.env HTTP/1.1", 404)
        + line(SCANNER, "04", "GET /.git/config HTTP/1.1", 404)
        + line(SCANNER, "05", "GET /wp-login.php HTTP/1.1", 404)
        + line(SCANNER, "06", "GET /.env HTTP/1.1", 404)
        + line(SCANNER, "07", "POST /login/ HTTP/1.1", 401);
  }

  private static String truth() {
    return "p\tperson\tinnocent\n".repeat(2) + "s\tscanner\thostile\n".repeat(5);
  }

  private static String line(String client, String second, String request, int status) {
    return client
        + " - - [02/Nov/2026:10:00:"
        + second
        + " +0000] \""
        + request
        + "\" "
        + status
        + " 512 \"-\" \"curl/8.5\"\n";
  }
}
