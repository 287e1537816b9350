package dev.seaworthy.readers.django.evaluate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** A tree of text files in memory. */
public final class Tree implements SourceFiles {

  private final Map<String, String> files = new TreeMap<>();

  /** Adds a file. */
  public Tree with(String path, String text) {
    files.put(path, text);
    return this;
  }

  @Override
  public Optional<byte[]> read(String path) {
    return Optional.ofNullable(files.get(path)).map(each -> each.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean isFile(String path) {
    return files.containsKey(path);
  }

  @Override
  public boolean isFolder(String path) {
    return path.isEmpty() || files.keySet().stream().anyMatch(each -> each.startsWith(path + "/"));
  }

  @Override
  public List<String> list(String folder) {
    TreeSet<String> names = new TreeSet<>();
    String prefix = folder.isEmpty() ? "" : folder + "/";
    for (String each : files.keySet()) {
      if (each.startsWith(prefix)) {
        String rest = each.substring(prefix.length());
        int slash = rest.indexOf('/');
        names.add(slash < 0 ? rest : rest.substring(0, slash));
      }
    }
    return List.copyOf(names);
  }
}
