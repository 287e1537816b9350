package dev.seaworthy.readers.tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipException;

/**
 * The plain files below one folder, listed in a single bounded walk, or those in one artifact. What
 * it lists never changes; it is safe for use by several threads.
 *
 * <p>Inside the root no link is followed, wherever it leads, and nothing but folders is opened: no
 * pipe, no device, no file. What lies nearest to the root is listed first, so that the limits
 * (200,000 entries, depth 64) cost the deepest and the largest folders and never those above. The
 * order of {@link #files()} is that of the paths, on every system and in every run.
 */
public final class SourceTree {
  private final Path root;
  private final NavigableMap<String, SourceFile> files;
  private final List<String> skipped;
  private final NavigableMap<String, Optional<String>> passedOver;
  private final List<Trouble> troubles;
  private final Map<Class<?>, Object> kept = new HashMap<>();
  private final Optional<String> artifact;

  private SourceTree(Path root, String artifact, ArchiveListing listing) {
    this.root = root;
    this.artifact = Optional.of(artifact);
    this.files = Collections.unmodifiableNavigableMap(listing.files());
    this.skipped = List.of();
    this.passedOver = Collections.emptyNavigableMap();
    this.troubles = listing.troubles().all();
  }

  private SourceTree(Path root, NavigableMap<String, SourceFile> named) {
    this.root = root;
    this.files = Collections.unmodifiableNavigableMap(named);
    this.skipped = List.of();
    this.passedOver = Collections.emptyNavigableMap();
    this.troubles = List.of();
    this.artifact = Optional.empty();
  }

  private SourceTree(Path root, Walk walk) {
    this.root = root;
    this.files = Collections.unmodifiableNavigableMap(walk.files());
    this.skipped = walk.skipped();
    this.passedOver = Collections.unmodifiableNavigableMap(walk.passedOver());
    this.troubles = walk.troubles();
    this.artifact = Optional.empty();
  }

  /**
   * Lists a folder.
   *
   * @param root the folder; a link to a folder is good, since somebody named it on purpose
   * @throws NotDirectoryException if it is something else than a folder
   * @throws IOException if it does not exist or cannot be reached
   */
  public static SourceTree of(Path root) throws IOException {
    return of(root, Limits.USUAL, Files::newDirectoryStream);
  }

  static SourceTree of(Path root, Limits limits, Walk.Listing listing) throws IOException {
    Path real = root.toRealPath();
    if (!Files.isDirectory(real)) {
      throw new NotDirectoryException(PathText.safe(root.toString()));
    }
    Walk walk = new Walk(real, limits, listing);
    walk.run();
    return new SourceTree(real, walk);
  }

  /**
   * Lists an artifact, such as a jar, and the archives in it, as if each were a folder that is
   * named like the archive with a {@code !} at its end: {@code app.jar!/BOOT-INF/classes/a.yml}.
   * What is compiled is passed over, no archive is opened that lies deeper than in the artifact
   * itself, and nothing is unpacked but what is read, within the limits of any file.
   *
   * @param artifact the archive; the root of the tree is the folder that it lies in
   * @throws ZipException if it is none
   * @throws IOException if it does not exist or cannot be reached
   */
  public static SourceTree ofArtifact(Path artifact) throws IOException {
    return ofArtifact(artifact, Limits.USUAL);
  }

  static SourceTree ofArtifact(Path artifact, Limits limits) throws IOException {
    Path real = artifact.toRealPath();
    String folder = real.getFileName() + "!";
    ArchiveListing listing = new ArchiveListing(limits);
    listing.run(real, folder);
    return new SourceTree(Objects.requireNonNull(real.getParent()), folder, listing);
  }

  /**
   * Takes some files of a folder for the whole of it: nothing else is looked at.
   *
   * @param root the folder
   * @param paths relative to it; one that is no plain file is passed over
   * @throws IOException if the folder does not exist or cannot be reached
   */
  public static SourceTree ofFiles(Path root, List<String> paths) throws IOException {
    Path real = root.toRealPath();
    NavigableMap<String, SourceFile> named = new TreeMap<>();
    for (String each : paths) {
      Path file = real.resolve(each);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        named.put(each, new SourceFile(new Content.OnDisk(real, file), each, Limits.USUAL));
      }
    }
    return new SourceTree(real, named);
  }

  /**
   * Tells where a relative path leads, as text alone: nothing is looked at.
   *
   * @param folder where it starts, relative to a tree's root; empty for the root itself
   * @param relative with {@code /} or {@code \\} between its parts, {@code ..} allowed
   * @return the path relative to the root; empty if it is absolute or leaves the tree
   */
  public static Optional<String> resolve(String folder, String relative) {
    String steps = relative.replace('\\', '/');
    if (steps.startsWith("/")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (folder + "/" + steps).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /** The folder that was listed, or that the artifact lies in: absolute and free of links. */
  public Path root() {
    return root;
  }

  /** The folder that stands for the artifact, if the tree is one: {@code app.jar!}. */
  public Optional<String> artifact() {
    return artifact;
  }

  /** Every plain file, in the order of the paths. */
  public Collection<SourceFile> files() {
    return files.values();
  }

  /**
   * The file at a path.
   *
   * @param path relative to the root, with {@code /} between folders
   */
  public Optional<SourceFile> file(String path) {
    return Optional.ofNullable(files.get(path));
  }

  /**
   * Every plain file below a folder, at any depth, in the order of the paths.
   *
   * @param folder relative to the root, without a slash at its end; empty for the root itself
   */
  public Collection<SourceFile> under(String folder) {
    // '0' is the character after '/'.
    return folder.isEmpty() ? files() : files.subMap(folder + "/", folder + "0").values();
  }

  /** The plain files directly in a folder, in the order of the paths. */
  public List<SourceFile> in(String folder) {
    List<SourceFile> direct = new ArrayList<>();
    for (SourceFile each : under(folder)) {
      if (each.folder().equals(folder)) {
        direct.add(each);
      }
    }
    return List.copyOf(direct);
  }

  /**
   * Paths of the folders that were passed over because a tool fills them ({@code .git}, {@code
   * node_modules}, {@code target} beside a {@code pom.xml}, a virtual environment, …).
   */
  public List<String> skippedFolders() {
    return skipped;
  }

  /**
   * Paths of entries that are no plain files and no folders: links, pipes, devices. Each with the
   * path that it leads to, as its text says, where that is inside the tree.
   */
  public Map<String, Optional<String>> passedOver() {
    return passedOver;
  }

  /**
   * What was left unread, and what is worth knowing, by kind, and within a kind in the order of the
   * walk.
   */
  public List<Trouble> troubles() {
    return troubles;
  }

  /**
   * What somebody works out from this tree, made when it is first asked for and kept with the tree,
   * so that two questions about one tree do not read it twice.
   *
   * @param kind what it is; there is one of each kind
   * @param made makes it, for one thread at a time; it may ask for what is kept of other kinds
   */
  public <T> T kept(Class<T> kind, Function<SourceTree, T> made) {
    synchronized (kept) {
      Object known = kept.get(kind);
      if (known == null) {
        known = made.apply(this);
        kept.put(kind, known);
      }
      return kind.cast(known);
    }
  }

  @Override
  public String toString() {
    return "SourceTree[" + PathText.safe(root.toString()) + ", " + files.size() + " files]";
  }
}
