package dev.seaworthy.readers.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories are written here as their formats say, and read back. */
class HistoryTest {
  private static final String SECRET = "Tr0ub4dor-and-3";
  private static final String OTHER = "correct-horse-battery";
  private static final Instant FIRST = Instant.parse("2024-03-01T00:00:00Z");

  @TempDir private Path root;

  private final MadeRepository repository = new MadeRepository();

  /** Five commits: a secret comes in the second and goes in the fourth; the other one stays. */
  private String history() {
    String filler = "line that is the same in all\n".repeat(20);
    repository.commit(day(0), Map.of("README", filler));
    String second =
        repository.commit(day(1), Map.of("README", filler, "a/b/app.yml", "key: " + SECRET));
    repository.commit(
        day(2), Map.of("README", filler + "more\n", "a/b/app.yml", "key: " + SECRET, "x", OTHER));
    repository.commit(day(3), Map.of("README", filler, "x", OTHER + "\n"));
    repository.commit(day(4), Map.of("README", filler, "a/b/app.yml", "key: ${KEY}", "x", OTHER));
    return second;
  }

  private static Instant day(int number) {
    return FIRST.plus(Duration.ofDays(number));
  }

  @Test
  void countsTheCommitsThatHoldATextAndNamesTheOldest() throws IOException {
    String second = history();
    repository.writeLoose(root);

    History.Search search = search(SECRET, OTHER, "never-committed");
    assertThat(search.gap()).isEmpty();
    assertThat(search.kept()).containsOnlyKeys(SECRET, OTHER);
    assertThat(search.kept().get(SECRET))
        .isEqualTo(new History.Kept(2, day(1), second, "a/b/app.yml"));
    assertThat(commits(search, OTHER)).isEqualTo(3);
    assertThat(search.toString()).doesNotContain(SECRET, OTHER);
  }

  @ParameterizedTest
  @EnumSource
  void readsPacksAsItReadsLooseObjects(MadeRepository.Deltas deltas) throws IOException {
    String second = history();
    repository.writePacked(root, deltas);

    History.Search search = search(SECRET, OTHER, "never-committed");
    assertThat(search.gap()).isEmpty();
    assertThat(search.kept().get(SECRET))
        .isEqualTo(new History.Kept(2, day(1), second, "a/b/app.yml"));
    assertThat(commits(search, OTHER)).isEqualTo(3);
  }

  @Test
  void seesWhatOnlyATagOrAPackedReferenceLeadsTo() throws IOException {
    String hidden = repository.commit(day(0), Map.of("x", SECRET));
    String tag = repository.tag(hidden);
    repository.orphan();
    repository.commit(day(1), Map.of("y", "nothing"));
    repository.writeLoose(root);
    assertThat(search(SECRET).kept()).isEmpty();

    Files.writeString(
        root.resolve(".git/packed-refs"), "# pack-refs with: peeled\n" + tag + " refs/tags/v1\n");
    assertThat(search(SECRET).kept()).containsOnlyKeys(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x%s", "%sx", "0%s9"})
  void takesNoPartOfAWordForTheText(String frame) throws IOException {
    repository.commit(day(0), Map.of("x", frame.formatted(SECRET)));
    repository.writeLoose(root);
    assertThat(search(SECRET).kept()).isEmpty();
  }

  @Test
  void passesOverImagesLargeFilesAndWhatToolsFetched() throws IOException {
    repository.commit(
        day(0),
        Map.of(
            "a.png", SECRET,
            "large.txt", "x".repeat(1 << 20) + " " + SECRET,
            "web/node_modules/x.js", SECRET));
    repository.writeLoose(root);

    History.Search search = search(SECRET);
    assertThat(search.kept()).isEmpty();
    assertThat(search.gap()).isEmpty();
  }

  @Test
  void looksForSixtyFourTextsAndSaysSo() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 65; i++) {
      texts.add("secret-number-" + i);
    }
    repository.commit(day(0), Map.of("x", String.join("\n", texts)));
    repository.writeLoose(root);

    History.Search search = History.of(root, texts, System::nanoTime);
    assertThat(search.kept()).hasSize(64);
    assertThat(search.gap()).contains("only 64 secrets were looked for");
  }

  @Test
  void saysThatACopyIsShallow() throws IOException {
    history();
    repository.writeLoose(root);
    Files.writeString(root.resolve(".git/shallow"), "");
    assertThat(search(SECRET).gap()).contains("the copy is shallow");
  }

  @Test
  void saysThatObjectsAreNotThere() throws IOException {
    String second = history();
    repository.writeLoose(root);
    Files.delete(
        root.resolve(".git/objects/" + second.substring(0, 2) + "/" + second.substring(2)));

    History.Search search = search(SECRET);
    assertThat(search.gap()).contains("some of its objects are not there");
    assertThat(commits(search, SECRET)).isEqualTo(1);
  }

  @Test
  void stopsWhenItTakesTooLong() throws IOException {
    history();
    repository.writeLoose(root);
    AtomicLong clock = new AtomicLong();
    History.Search search =
        History.of(root, List.of(SECRET), () -> clock.getAndAdd(Duration.ofSeconds(7).toNanos()));
    assertThat(search.gap()).contains("reading took longer than 20 seconds");
  }

  @Test
  void knowsNoRepositoryElsewhereAndFollowsNoLink() throws IOException {
    Files.writeString(root.resolve(".git"), "gitdir: ../elsewhere\n");
    assertThat(search(SECRET).gap()).contains("its repository is kept in another folder");

    Files.delete(root.resolve(".git"));
    Path other = Files.createDirectory(root.resolve("other"));
    history();
    repository.writePacked(other, MadeRepository.Deltas.NONE);
    Files.createDirectories(root.resolve(".git/refs/heads"));
    Files.copy(other.resolve(".git/refs/heads/main"), root.resolve(".git/refs/heads/main"));
    Files.createDirectories(root.resolve(".git/objects"));
    Files.createSymbolicLink(root.resolve(".git/objects/pack"), other.resolve(".git/objects/pack"));
    assertThat(search(SECRET).kept()).isEmpty();
  }

  @Test
  void endsInAnAnswerWhateverAPackHolds() throws IOException {
    history();
    repository.writePacked(root, MadeRepository.Deltas.BY_OFFSET);
    Random random = new Random(20260401);
    for (String name : List.of("pack-1.pack", "pack-1.idx")) {
      Path file = root.resolve(".git/objects/pack").resolve(name);
      byte[] whole = Files.readAllBytes(file);
      for (int round = 0; round < 1500; round++) {
        byte[] broken = whole.clone();
        for (int i = random.nextInt(5); i >= 0; i--) {
          broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
        }
        Files.write(file, broken);
        assertThat(search(SECRET).kept().keySet()).isSubsetOf(SECRET);
      }
      Files.write(file, whole);
    }
    assertThat(search(SECRET).gap()).isEqualTo(Optional.empty());
  }

  private static int commits(History.Search search, String text) {
    return Objects.requireNonNull(search.kept().get(text)).commits();
  }

  private History.Search search(String... texts) {
    return History.of(root, List.of(texts), System::nanoTime);
  }
}
