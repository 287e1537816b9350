package dev.seaworthy.readers.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks every commit once, and every folder and file that any of them holds once: what a folder
 * holds is remembered under its name, and a commit changes few of them. Used once, by one thread.
 */
final class HistoryWalk {
  private static final long LONGEST = Duration.ofSeconds(20).toNanos();
  private static final int MOST_COMMITS = 200_000;
  private static final int MOST_OBJECTS = 1_000_000;
  private static final int LARGEST_FILE = 1 << 20;
  private static final int LARGEST_FOLDER = 8 << 20;
  private static final int LARGEST_COMMIT = 1 << 20;
  private static final int DEEPEST = 64;

  /** Files that hold no text, or none that a person wrote. */
  private static final Set<String> BINARY =
      Set.of(
          "png", "jpg", "jpeg", "gif", "ico", "webp", "svg", "bmp", "pdf", "woff", "woff2", "ttf",
          "eot", "otf", "jar", "war", "class", "zip", "gz", "tgz", "7z", "exe", "dll", "so",
          "dylib", "mp3", "mp4", "mov", "map", "db", "sqlite", "pyc", "psd", "xlsx", "docx",
          "pptx");

  private final ObjectStore store;
  private final Needles needles;
  private final LongSupplier nanoTime;
  private final long start;

  /** What each folder and file holds: a bit for each text. */
  private final Map<ObjectId, Long> known = new HashMap<>();

  private final Map<Integer, History.Kept> kept = new HashMap<>();
  private final Set<ObjectId> seen = new HashSet<>();
  private Optional<String> gap = Optional.empty();

  HistoryWalk(ObjectStore store, Needles needles, LongSupplier nanoTime) {
    this.store = store;
    this.needles = needles;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
  }

  void run(Collection<ObjectId> tips) throws IOException {
    Deque<ObjectId> waiting = new ArrayDeque<>(tips);
    while (!waiting.isEmpty()) {
      ObjectId id = waiting.remove();
      if (seen.add(id)) {
        if (isOverBound()) {
          return;
        }
        visit(id, waiting);
      }
    }
  }

  /** Why something was not looked at, if so. */
  Optional<String> gap() {
    return gap;
  }

  /** What is known of a text, by its number. */
  Optional<History.Kept> kept(int text) {
    return Optional.ofNullable(kept.get(text));
  }

  private boolean isOverBound() {
    if (seen.size() > MOST_COMMITS || known.size() > MOST_OBJECTS) {
      gap = Optional.of("the history is longer than is read");
    } else if (nanoTime.getAsLong() - start > LONGEST) {
      gap = Optional.of("reading took longer than 20 seconds");
    } else {
      return false;
    }
    return true;
  }

  private void visit(ObjectId id, Deque<ObjectId> waiting) throws IOException {
    Optional<GitObject> object = read(id, LARGEST_COMMIT);
    if (object.isEmpty()) {
      return;
    }
    byte[] content = object.get().content();
    if (object.get().type() == GitObject.Type.TAG) {
      ObjectId.parse(content, "object ".length()).ifPresent(waiting::add);
    } else if (object.get().type() == GitObject.Type.COMMIT) {
      commit(id, new String(content, StandardCharsets.ISO_8859_1), waiting);
    }
  }

  private void commit(ObjectId id, String text, Deque<ObjectId> waiting) throws IOException {
    Optional<ObjectId> tree = Optional.empty();
    Instant made = Instant.EPOCH;
    for (String line : text.substring(0, end(text)).split("\n", -1)) {
      if (line.startsWith("tree ")) {
        tree = ObjectId.parse(line.substring("tree ".length()));
      } else if (line.startsWith("parent ")) {
        ObjectId.parse(line.substring("parent ".length())).ifPresent(waiting::add);
      } else if (line.startsWith("committer ")) {
        made = time(line);
      }
    }
    if (tree.isPresent()) {
      record(id, tree.get(), made);
    }
  }

  private static int end(String commit) {
    int end = commit.indexOf("\n\n");
    return end < 0 ? commit.length() : end;
  }

  /** {@code committer A Person <person@example.com> 1700000000 +0100}. */
  private static Instant time(String line) {
    String[] words = line.substring(line.lastIndexOf('>') + 1).strip().split(" ", -1);
    try {
      return Instant.ofEpochSecond(Math.max(0, Math.min(Long.parseLong(words[0]), 1L << 40)));
    } catch (NumberFormatException e) {
      return Instant.EPOCH;
    }
  }

  private void record(ObjectId id, ObjectId tree, Instant made) throws IOException {
    long held = held(tree, 0);
    for (int text = 0; held >>> text != 0 && text < Long.SIZE; text++) {
      if ((held >>> text & 1) == 1) {
        kept.put(text, with(kept.get(text), made, id, tree, text));
      }
    }
  }

  private History.Kept with(
      History.@Nullable Kept before, Instant made, ObjectId id, ObjectId tree, int text)
      throws IOException {
    int commits = before == null ? 1 : before.commits() + 1;
    return before == null || made.isBefore(before.first())
        ? new History.Kept(commits, made, id.toString(), path(tree, text))
        : new History.Kept(commits, before.first(), before.commit(), before.path());
  }

  /** What a folder holds, at any depth. */
  private long held(ObjectId tree, int depth) throws IOException {
    Long remembered = known.get(tree);
    if (remembered != null) {
      return remembered;
    }
    known.put(tree, 0L);
    Optional<GitObject> object =
        depth > DEEPEST || isOverBound() ? Optional.empty() : read(tree, LARGEST_FOLDER);
    long held = 0;
    for (Entry each : entries(object)) {
      if (each.isFolder()) {
        held |= each.name().equals("node_modules") ? 0 : held(each.id(), depth + 1);
      } else if (each.isFile()) {
        held |= inFile(each);
      }
    }
    known.put(tree, held);
    return held;
  }

  private long inFile(Entry file) throws IOException {
    Long remembered = known.get(file.id());
    if (remembered != null || isBinary(file.name())) {
      return remembered == null ? 0 : remembered;
    }
    long held =
        read(file.id(), LARGEST_FILE).map(object -> needles.in(object.content())).orElse(0L);
    known.put(file.id(), held);
    return held;
  }

  /** A file that holds a text, by what is remembered. */
  private String path(ObjectId tree, int text) throws IOException {
    StringBuilder path = new StringBuilder();
    ObjectId folder = tree;
    for (int depth = 0; depth <= DEEPEST; depth++) {
      Optional<Entry> next = Optional.empty();
      for (Entry each : entries(read(folder, LARGEST_FOLDER))) {
        if ((known.getOrDefault(each.id(), 0L) >>> text & 1) == 1) {
          next = Optional.of(each);
          break;
        }
      }
      if (next.isEmpty()) {
        break;
      }
      path.append(path.length() == 0 ? "" : "/").append(next.get().name());
      if (!next.get().isFolder()) {
        break;
      }
      folder = next.get().id();
    }
    return path.toString();
  }

  private Optional<GitObject> read(ObjectId id, int most) throws IOException {
    try {
      Optional<GitObject> object = store.read(id, most);
      if (object.isEmpty()) {
        gap = Optional.of("some of its objects are not there");
      }
      return object;
    } catch (TooLarge e) {
      return Optional.empty();
    } catch (BrokenObject e) {
      gap = gap.or(() -> Optional.ofNullable(e.getMessage()));
      return Optional.empty();
    }
  }

  private static boolean isBinary(String name) {
    return BINARY.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /** One entry of a folder. */
  private record Entry(String mode, String name, ObjectId id) {
    boolean isFolder() {
      return mode.equals("40000") || mode.equals("040000");
    }

    boolean isFile() {
      return mode.startsWith("100");
    }
  }

  private static Collection<Entry> entries(Optional<GitObject> tree) {
    Deque<Entry> entries = new ArrayDeque<>();
    byte[] bytes =
        tree.filter(object -> object.type() == GitObject.Type.TREE)
            .map(GitObject::content)
            .orElse(new byte[0]);
    int at = 0;
    while (at < bytes.length) {
      int blank = indexOf(bytes, at, ' ');
      int zero = indexOf(bytes, blank, '\0');
      if (blank < 0 || zero < 0 || zero + ObjectId.BYTES >= bytes.length + 1) {
        break;
      }
      int end = zero + 1 + ObjectId.BYTES;
      if (end > bytes.length) {
        break;
      }
      entries.add(
          new Entry(
              new String(bytes, at, blank - at, StandardCharsets.ISO_8859_1),
              new String(bytes, blank + 1, zero - blank - 1, StandardCharsets.UTF_8),
              ObjectId.next(ByteBuffer.wrap(Arrays.copyOfRange(bytes, zero + 1, end)))));
      at = end;
    }
    return entries;
  }

  private static int indexOf(byte[] bytes, int from, char wanted) {
    for (int at = Math.max(from, 0); from >= 0 && at < bytes.length; at++) {
      if (bytes[at] == wanted) {
        return at;
      }
    }
    return -1;
  }
}
