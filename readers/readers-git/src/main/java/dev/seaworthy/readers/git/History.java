package dev.seaworthy.readers.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Which texts git has ever kept in a repository, by its objects alone: no command is run, nothing
 * is written, and nothing outside the repository's own folder is looked at. Stateless.
 */
public final class History {
  /** Most texts that are looked for at once. */
  public static final int MOST_TEXTS = 64;

  private History() {}

  /**
   * A text that was kept.
   *
   * @param commits how many commits hold it
   * @param first when the oldest of them was made, as its committer's clock said
   * @param commit the oldest of them, in hex digits
   * @param path a file in it that holds the text
   */
  public record Kept(int commits, Instant first, String commit, String path) {}

  /**
   * What a search came to.
   *
   * @param kept the texts that were found
   * @param gap why some commits or files were not looked at; empty if all were
   */
  public record Search(Map<String, Kept> kept, Optional<String> gap) {
    /** Copies the map. */
    public Search {
      kept = Map.copyOf(kept);
    }

    static Search none(String gap) {
      return new Search(Map.of(), Optional.of(gap));
    }

    /** Without the texts, which may be secrets. */
    @Override
    public String toString() {
      return "Search[" + kept.size() + " kept, " + gap.orElse("whole") + "]";
    }
  }

  /**
   * Looks for texts in every commit that a branch, a tag, a remote or the stash leads to. Bounded
   * by 20 seconds, 200,000 commits and a million objects; over a bound the search has a gap.
   *
   * @param repository the folder that holds {@code .git}
   * @param texts what to look for; only the first {@value #MOST_TEXTS} are
   * @param nanoTime a clock as {@link System#nanoTime()}
   */
  public static Search of(Path repository, List<String> texts, LongSupplier nanoTime) {
    Path git = repository.resolve(".git");
    if (!Files.isDirectory(git, LinkOption.NOFOLLOW_LINKS)) {
      return Search.none("its repository is kept in another folder");
    }
    List<String> wanted = texts.subList(0, Math.min(texts.size(), MOST_TEXTS));
    try (ObjectStore store = ObjectStore.open(git.resolve("objects"))) {
      HistoryWalk walk = new HistoryWalk(store, new Needles(wanted), nanoTime);
      walk.run(Tips.of(git));
      List<String> gaps = new ArrayList<>(walk.gap().stream().toList());
      if (texts.size() > MOST_TEXTS) {
        gaps.add("only " + MOST_TEXTS + " secrets were looked for");
      }
      if (Files.exists(git.resolve("shallow"))) {
        gaps.add("the copy is shallow");
      }
      Map<String, Kept> kept = new LinkedHashMap<>();
      for (int i = 0; i < wanted.size(); i++) {
        Optional<Kept> found = walk.kept(i);
        if (found.isPresent()) {
          kept.put(wanted.get(i), found.get());
        }
      }
      return new Search(
          kept, gaps.isEmpty() ? Optional.empty() : Optional.of(String.join(", and ", gaps)));
    } catch (BrokenObject e) {
      return Search.none(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Search.none("it cannot be read (" + e.getClass().getSimpleName() + ")");
    }
  }
}
