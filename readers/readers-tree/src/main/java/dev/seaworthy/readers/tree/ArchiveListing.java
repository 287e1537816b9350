package dev.seaworthy.readers.tree;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Lists an artifact, and the archives stored in it, as if they were folders. Used once, by one
 * thread.
 *
 * <p>Compiled classes, and the build file that Maven packs beside them, are passed over: no reader
 * understands the one, and the other says what was meant and not what is there. A name that leads
 * out of its archive is left out, whatever it holds (CWE-22): nothing here is ever written, and no
 * reader shall take such a file for one of the application's own.
 */
final class ArchiveListing {
  /** Largest packed library that is unpacked to be listed, in bytes. */
  private static final int LARGEST_PACKED = 32 << 20;

  /** Bytes that may be unpacked for listing in all: a few seconds (CWE-409). */
  private long unpackable = 1L << 30;

  private final Limits limits;
  private final NavigableMap<String, SourceFile> files = new TreeMap<>();
  private final Troubles troubles = new Troubles();
  private int entriesLeft;

  ArchiveListing(Limits limits) {
    this.limits = limits;
    this.entriesLeft = limits.entries();
  }

  void run(Path artifact, String folder) throws IOException {
    list(Archive.of(new Region.Whole(artifact)), folder, true);
  }

  NavigableMap<String, SourceFile> files() {
    return files;
  }

  Troubles troubles() {
    return troubles;
  }

  private void list(Archive archive, String folder, boolean outermost) {
    if (archive.entries().size() > entriesLeft) {
      troubles.add(Troubles.Kind.TOO_MANY, folder);
      return;
    }
    entriesLeft -= archive.entries().size();
    for (Archive.Entry entry : archive.entries()) {
      if (entry.isFolder() || isPassedOver(entry.name())) {
        continue;
      }
      String path = folder + "/" + entry.name();
      if (leadsOut(entry.name())) {
        troubles.add(Troubles.Kind.LEADS_OUT, path);
      } else if (depth(entry.name()) > limits.depth()) {
        troubles.add(Troubles.Kind.TOO_DEEP, path);
      } else if (files.putIfAbsent(path, new SourceFile(archive.content(entry), path, limits))
          != null) {
        troubles.add(Troubles.Kind.TWICE, path);
      } else if (outermost && entry.name().endsWith(".jar")) {
        library(archive, entry, path);
      }
    }
  }

  private void library(Archive archive, Archive.Entry entry, String path) {
    try {
      list(Archive.of(region(archive, entry)), path + "!", false);
    } catch (IOException e) {
      troubles.add(Troubles.Kind.UNREADABLE, path, Failure.of(e));
    }
  }

  private Region region(Archive archive, Archive.Entry entry) throws IOException {
    if (entry.isStored()) {
      return archive.stored(entry);
    }
    int most = (int) Math.min(unpackable, LARGEST_PACKED);
    unpackable -= most;
    Region unpacked = new Region.Unpacked(archive.content(entry), most);
    unpackable += most - unpacked.length();
    return unpacked;
  }

  private static boolean isPassedOver(String name) {
    return name.endsWith(".class")
        || (name.startsWith("META-INF/maven/") && name.endsWith("/pom.xml"));
  }

  /** Whether a name is anything but folders and a file below them, in the words of any system. */
  private static boolean leadsOut(String name) {
    if (name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0 || name.indexOf(':') == 1) {
      return true;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return true;
      }
    }
    return false;
  }

  private static int depth(String name) {
    return (int) name.chars().filter(each -> each == '/').count();
  }
}
