package dev.seaworthy.readers.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which files the {@code .gitignore} files of a tree keep out of its repository, by the rules of <a
 * href="https://git-scm.com/docs/gitignore">gitignore</a>. Immutable and safe for use by several
 * threads.
 *
 * <p>Ignore files outside the tree, and whether a file was added in spite of them, are not seen.
 */
public final class GitIgnore {
  private static final String NAME = ".gitignore";

  /** A pattern with more wildcards would cost more than it is worth; it then matches nothing. */
  private static final int MOST_WILDCARDS = 8;

  private static final int LONGEST = 400;
  private static final int MOST_PATTERNS = 5000;

  private final Map<String, List<Rule>> byFolder;

  private record Rule(Pattern pattern, boolean folderOnly, boolean includes) {}

  private GitIgnore(Map<String, List<Rule>> byFolder) {
    this.byFolder = byFolder;
  }

  /** Reads the ignore files of a tree. One that cannot be read says nothing. */
  public static GitIgnore of(SourceTree tree) {
    Map<String, List<Rule>> byFolder = new LinkedHashMap<>();
    for (SourceFile file : tree.files()) {
      if (file.name().equals(NAME) && file.read() instanceof Reading.Text text) {
        byFolder.put(file.folder(), rules(text.text()));
      }
    }
    return new GitIgnore(byFolder);
  }

  /** Whether no ignore file says anything. */
  public boolean isEmpty() {
    return byFolder.values().stream().allMatch(List::isEmpty);
  }

  /**
   * Whether a file is kept out.
   *
   * @param path relative to the root, with {@code /} between folders
   */
  public boolean ignores(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (matches(path.substring(0, slash), true)) {
        return true;
      }
    }
    return matches(path, false);
  }

  /** Whether the last rule that matches, of the nearest ignore file, excludes. */
  private boolean matches(String path, boolean folder) {
    for (String home = parent(path); ; home = parent(home)) {
      String inside = home.isEmpty() ? path : path.substring(home.length() + 1);
      Optional<Boolean> said = said(byFolder.getOrDefault(home, List.of()), inside, folder);
      if (said.isPresent() || home.isEmpty()) {
        return said.orElse(false);
      }
    }
  }

  private static Optional<Boolean> said(List<Rule> rules, String inside, boolean folder) {
    for (int i = rules.size() - 1; i >= 0; i--) {
      Rule rule = rules.get(i);
      if ((folder || !rule.folderOnly()) && rule.pattern().matcher(inside).matches()) {
        return Optional.of(!rule.includes());
      }
    }
    return Optional.empty();
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static List<Rule> rules(String text) {
    List<Rule> rules = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      if (rules.size() < MOST_PATTERNS) {
        rule(withoutTrailingBlanks(line)).ifPresent(rules::add);
      }
    }
    return List.copyOf(rules);
  }

  private static String withoutTrailingBlanks(String line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ' && (end < 2 || line.charAt(end - 2) != '\\')) {
      end--;
    }
    return line.substring(0, end);
  }

  private static Optional<Rule> rule(String line) {
    boolean includes = line.startsWith("!");
    String glob = includes ? line.substring(1) : line;
    boolean folderOnly = glob.endsWith("/");
    String bare = folderOnly ? glob.substring(0, glob.length() - 1) : glob;
    boolean nothing = bare.isEmpty() || (!includes && line.startsWith("#"));
    long wildcards = bare.chars().filter(each -> each == '*').count();
    if (nothing || bare.length() > LONGEST || wildcards > MOST_WILDCARDS) {
      return Optional.empty();
    }
    boolean anchored = bare.indexOf('/') >= 0;
    String path = bare.startsWith("/") ? bare.substring(1) : bare;
    String expression = (anchored ? "" : "(?:.*/)?") + Glob.expression(path);
    try {
      return Optional.of(new Rule(Pattern.compile(expression), folderOnly, includes));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
