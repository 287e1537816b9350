package dev.seaworthy.readers.tree;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One walk through a tree, folder by folder, the nearest first. Used once, by one thread. */
final class Walk {
  /** Opens a folder to list it. */
  @FunctionalInterface
  interface Listing {
    DirectoryStream<Path> open(Path folder) throws IOException;
  }

  /**
   * A folder that waits to be listed.
   *
   * @param path relative to the root; empty for the root itself
   * @param beside names in the folder that holds it
   */
  private record Folder(Path location, String path, int depth, Set<String> beside) {}

  private final Path root;
  private final Limits limits;
  private final Listing listing;
  private final NavigableMap<String, SourceFile> files = new TreeMap<>();
  private final List<String> skipped = new ArrayList<>();
  private final NavigableMap<String, Optional<String>> passedOver = new TreeMap<>();
  private final Troubles troubles = new Troubles();
  private final Deque<Folder> waiting = new ArrayDeque<>();

  /** Entries that may still be kept. */
  private int entriesLeft;

  /** Names that may still be read, kept or not: no work without an end in folders too large. */
  private int namesLeft;

  Walk(Path root, Limits limits, Listing listing) {
    this.root = root;
    this.limits = limits;
    this.listing = listing;
    this.entriesLeft = limits.entries();
    this.namesLeft = 2 * limits.entries();
  }

  void run() {
    waiting.add(new Folder(root, "", 0, Set.of()));
    while (!waiting.isEmpty()) {
      visit(waiting.remove());
    }
  }

  NavigableMap<String, SourceFile> files() {
    return files;
  }

  List<String> skipped() {
    return List.copyOf(skipped);
  }

  NavigableMap<String, Optional<String>> passedOver() {
    return passedOver;
  }

  List<Trouble> troubles() {
    return troubles.all();
  }

  private void visit(Folder folder) {
    NavigableMap<Path, String> entries = list(folder);
    Set<String> names = new HashSet<>(entries.values());
    if (folder.depth() > 0 && SkippedFolders.byContent(folder.path(), folder.beside(), names)) {
      skipped.add(folder.path());
      return;
    }
    if (entries.size() > entriesLeft || namesLeft < 0) {
      troubles.add(Troubles.Kind.TOO_MANY, folder.path());
      return;
    }
    entriesLeft -= entries.size();
    for (Map.Entry<Path, String> each : entries.entrySet()) {
      take(each.getKey(), each.getValue(), folder, names);
    }
  }

  /**
   * Returns the entries with their names, in order; one more than may be kept is enough to know
   * that they are too many.
   */
  private NavigableMap<Path, String> list(Folder folder) {
    NavigableMap<Path, String> entries = new TreeMap<>();
    try (DirectoryStream<Path> stream = listing.open(folder.location())) {
      for (Path entry : stream) {
        namesLeft--;
        entries.put(entry, entry.getFileName().toString());
        if (entries.size() > entriesLeft || namesLeft < 0) {
          break;
        }
      }
    } catch (DirectoryIteratorException | IOException e) {
      troubles.add(Troubles.Kind.UNREADABLE, folder.path(), Failure.of(e));
    }
    return entries;
  }

  private void take(Path entry, String name, Folder folder, Set<String> names) {
    String path = folder.path().isEmpty() ? name : folder.path() + "/" + name;
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (attributes.isRegularFile()) {
        files.putIfAbsent(path, new SourceFile(new Content.OnDisk(root, entry), path, limits));
      } else if (attributes.isDirectory()) {
        enter(name, new Folder(entry, path, folder.depth() + 1, names));
      } else if (attributes.isSymbolicLink()) {
        link(entry, path);
      } else {
        passedOver.put(path, Optional.empty());
        troubles.add(Troubles.Kind.NOT_PLAIN, path);
      }
    } catch (IOException e) {
      troubles.add(Troubles.Kind.UNREADABLE, path, Failure.of(e));
    }
  }

  private void enter(String name, Folder folder) {
    if (SkippedFolders.byName(name)) {
      skipped.add(folder.path());
    } else if (folder.depth() > limits.depth()) {
      troubles.add(Troubles.Kind.TOO_DEEP, folder.path());
    } else {
      waiting.add(folder);
    }
  }

  /** Says where a link leads by its text alone: what it leads to is not looked at. */
  private void link(Path entry, String path) throws IOException {
    Path leadsTo = entry.resolveSibling(Files.readSymbolicLink(entry)).normalize();
    boolean leaves = !leadsTo.startsWith(root);
    passedOver.put(
        path,
        leaves
            ? Optional.empty()
            : Optional.of(root.relativize(leadsTo).toString().replace('\\', '/')));
    troubles.add(leaves ? Troubles.Kind.LINK_OUT : Troubles.Kind.LINK_INSIDE, path);
  }
}
