package dev.seaworthy.guard.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Published lists of paths that scanners try, one path a line, from a folder of the user's: at most
 * 100 files ending in {@code .txt} or {@code .data}, 4 MiB and 20,000 paths each. Lines that begin
 * with {@code #} or hold blanks are skipped. None of the lists comes with this project.
 */
public final class PublishedLists {
  private static final int MOST_FILES = 100;
  private static final int MOST_PATHS = 20_000;
  private static final int MOST_PATH = 300;
  private static final long MOST_BYTES = 4L << 20;

  private PublishedLists() {}

  /**
   * The paths by file name, each beginning with a slash.
   *
   * @throws IOException if the folder or a file cannot be read
   */
  public static Map<String, List<String>> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(PublishedLists::isList).sorted().limit(MOST_FILES).toList();
    }
    Map<String, List<String>> lists = new LinkedHashMap<>();
    for (Path file : files) {
      lists.put(String.valueOf(file.getFileName()), paths(file));
    }
    return lists;
  }

  /**
   * Writes of each list how many of its paths the baits take.
   *
   * @throws IOException if it cannot be written
   */
  public static void coverage(
      Map<String, List<String>> lists, Site.BaitFinder baits, Appendable out) throws IOException {
    for (Map.Entry<String, List<String>> each : lists.entrySet()) {
      long taken =
          each.getValue().stream().filter(path -> baits.find(path, path).isPresent()).count();
      out.append(Plain.text(each.getKey(), 40))
          .append(": " + taken + " of " + each.getValue().size() + " paths are baits\n");
    }
  }

  private static boolean isList(Path file) {
    String name = file.toString();
    return (name.endsWith(".txt") || name.endsWith(".data")) && Files.isRegularFile(file);
  }

  private static List<String> paths(Path file) throws IOException {
    Set<String> paths = new LinkedHashSet<>();
    try (BoundedLines lines = BoundedLines.open(file, MOST_BYTES)) {
      for (String line = lines.next(); line != null; line = lines.next()) {
        String path = line.strip();
        boolean usable = !path.isEmpty() && path.length() <= MOST_PATH && path.charAt(0) != '#';
        if (usable && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"')) {
          paths.add(path.charAt(0) == '/' ? path : "/" + path);
        }
        if (paths.size() >= MOST_PATHS) {
          break;
        }
      }
    }
    return new ArrayList<>(paths);
  }
}
