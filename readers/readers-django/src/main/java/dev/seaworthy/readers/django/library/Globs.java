package dev.seaworthy.readers.django.library;

import dev.seaworthy.readers.django.evaluate.Invocation;
import dev.seaworthy.readers.django.evaluate.Paths;
import dev.seaworthy.readers.django.value.Traced;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** File names by pattern: {@code *} and {@code ?} in any part of a path of the tree. */
final class Globs {

  private static final int MOST = 2000;

  private Globs() {}

  static Traced matching(Invocation call) {
    String pattern = call.text(0, "pathname");
    if (pattern.contains("**") || pattern.contains("[")) {
      return call.interpreter().notFollowed("glob");
    }
    List<Traced> found =
        find(call.interpreter().paths(), pattern).stream().map(Traced::of).toList();
    return call.interpreter().list(found);
  }

  /** The paths that fit a pattern, sorted, in the form in which the pattern is given. */
  static List<String> find(Paths paths, String pattern) {
    List<String> found = new ArrayList<>(List.of(pattern.startsWith("/") ? "/" : ""));
    String[] parts = pattern.split("/");
    for (int i = 0; i < parts.length; i++) {
      if (parts[i].isEmpty()) {
        continue;
      }
      found = step(paths, found, parts[i]);
    }
    return found.stream().sorted().toList();
  }

  private static List<String> step(Paths paths, List<String> folders, String part) {
    List<String> next = new ArrayList<>();
    boolean plain = part.indexOf('*') < 0 && part.indexOf('?') < 0;
    Pattern pattern = pattern(part);
    for (String folder : folders) {
      if (plain) {
        String path = Paths.join(folder, List.of(part));
        boolean above = paths.inTree(path).isEmpty();
        if (above || paths.isFile(path) || paths.isFolder(path)) {
          next.add(path);
        }
        continue;
      }
      for (String name : paths.list(folder.isEmpty() ? "." : folder)) {
        boolean hidden = name.startsWith(".") && !part.startsWith(".");
        if (!hidden && next.size() < MOST && pattern.matcher(name).matches()) {
          next.add(Paths.join(folder, List.of(name)));
        }
      }
    }
    return next;
  }

  private static Pattern pattern(String part) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
    }
    return Pattern.compile(regex.toString());
  }
}
