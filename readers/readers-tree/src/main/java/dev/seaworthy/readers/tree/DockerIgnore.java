package dev.seaworthy.readers.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Which files an ignore file keeps out of the context of an image's build, by the rules of <a
 * href="https://docs.docker.com/build/concepts/context/#dockerignore-files">.dockerignore</a>:
 * every pattern starts at the context's root, and the last one that matches decides. Immutable and
 * safe for use by several threads.
 */
public final class DockerIgnore {
  private static final String NAME = ".dockerignore";

  /** A pattern with more wildcards would cost more than it is worth; it then matches nothing. */
  private static final int MOST_WILDCARDS = 8;

  private static final int LONGEST = 400;
  private static final int MOST_PATTERNS = 5000;

  private final List<Rule> rules;

  private record Rule(Pattern pattern, boolean includes) {}

  private DockerIgnore(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /**
   * The ignore file that a build heeds: the one named after the container file where there is one,
   * else that of the context. One that is absent, or cannot be read, keeps nothing out.
   *
   * @param tree the tree
   * @param containerFile the path of the container file
   * @param context the folder of the context; empty text for the root
   */
  public static DockerIgnore of(SourceTree tree, String containerFile, String context) {
    return read(tree, containerFile + NAME)
        .or(() -> read(tree, context.isEmpty() ? NAME : context + "/" + NAME))
        .orElseGet(() -> new DockerIgnore(List.of()));
  }

  private static Optional<DockerIgnore> read(SourceTree tree, String path) {
    return tree.file(path)
        .map(SourceFile::read)
        .filter(Reading.Text.class::isInstance)
        .map(read -> new DockerIgnore(rules(((Reading.Text) read).text())));
  }

  /**
   * Whether a file is kept out.
   *
   * @param path relative to the context, with {@code /} between folders
   */
  public boolean ignores(String path) {
    boolean ignored = false;
    for (Rule rule : rules) {
      if (rule.includes() == ignored && matches(rule, path)) {
        ignored = !rule.includes();
      }
    }
    return ignored;
  }

  /** Whether it names the file, or a folder that holds it. */
  private static boolean matches(Rule rule, String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (rule.pattern().matcher(path.substring(0, slash)).matches()) {
        return true;
      }
    }
    return rule.pattern().matcher(path).matches();
  }

  private static List<Rule> rules(String text) {
    List<Rule> rules = new ArrayList<>();
    for (String line : text.split("\\R", -1)) {
      if (rules.size() < MOST_PATTERNS && !line.startsWith("#")) {
        rule(line.strip()).ifPresent(rules::add);
      }
    }
    return rules;
  }

  private static Optional<Rule> rule(String line) {
    boolean includes = line.startsWith("!");
    String glob = bare(includes ? line.substring(1).strip() : line);
    long wildcards = glob.chars().filter(each -> each == '*').count();
    if (glob.isEmpty() || glob.length() > LONGEST || wildcards > MOST_WILDCARDS) {
      return Optional.empty();
    }
    try {
      String expression = glob.equals(".") ? ".*" : Glob.expression(glob);
      return Optional.of(new Rule(Pattern.compile(expression), includes));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }

  /** Without the slashes and the {@code ./} around it, which mean nothing there. */
  private static String bare(String glob) {
    String bare = glob;
    while (bare.startsWith("/") || bare.startsWith("./")) {
      bare = bare.substring(bare.indexOf('/') + 1);
    }
    while (bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }
}
