package dev.seaworthy.boot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command and what was typed behind it, in three heaps: the command's own options, plain words,
 * and what is left for Spring Boot ({@code --settings=production}, {@code --server.port=0}).
 *
 * @param command the command's name
 * @param own options of the command with their values, in order
 * @param words what stands there without dashes
 * @param rest what the application gets as its arguments
 */
record Arguments(String command, List<Option> own, List<String> words, List<String> rest) {
  /** The name of the system property that says a command where an application has its own words. */
  static final String PROPERTY = "seaworthy.command";

  /** Options without a dot that belong to Spring Boot, or name the environment. */
  private static final Set<String> APPLICATIONS = Set.of("settings", "debug", "trace");

  private static final Map<String, Syntax> COMMANDS =
      Map.of(
          CheckOptions.COMMAND,
          new Syntax(CheckOptions.SWITCHES, CheckOptions.VALUED, 0),
          DiffSettings.COMMAND,
          new Syntax(DiffSettings.SWITCHES, DiffSettings.VALUED, 0),
          DevelopmentServer.COMMAND,
          new Syntax(Set.of(), Set.of(), 1),
          Keygen.COMMAND,
          new Syntax(Set.of(), Set.of(), 0));

  /**
   * One option.
   *
   * @param name without dashes
   * @param value empty for a switch
   */
  record Option(String name, String value) {}

  /**
   * What a command takes.
   *
   * @param switches options without a value
   * @param valued options with one
   * @param words how many plain words at most
   */
  private record Syntax(Set<String> switches, Set<String> valued, int words) {}

  /** Copies the heaps. */
  Arguments {
    own = List.copyOf(own);
    words = List.copyOf(words);
    rest = List.copyOf(rest);
  }

  /**
   * The command among the arguments of an application.
   *
   * @param property the system property {@value #PROPERTY}, null where it is not set
   * @return empty if there is none, so that the application starts
   * @throws WrongUse if its options make no sense
   */
  static Optional<Arguments> of(String[] typed, @Nullable String property) throws WrongUse {
    List<String> words = List.of(typed);
    if (property != null && !property.isBlank()) {
      if (!COMMANDS.containsKey(property)) {
        throw new WrongUse(
            PROPERTY
                + " is '"
                + property
                + "'; the commands there are: "
                + String.join(", ", COMMANDS.keySet().stream().sorted().toList()));
      }
      return Optional.of(sorted(property, words));
    }
    return !words.isEmpty() && COMMANDS.containsKey(words.get(0))
        ? Optional.of(sorted(words.get(0), words.subList(1, words.size())))
        : Optional.empty();
  }

  /** Whether a switch was given. */
  boolean isGiven(String option) {
    return own.stream().anyMatch(each -> each.name().equals(option));
  }

  /** Every value of an option, in order. */
  List<String> all(String option) {
    return own.stream().filter(each -> each.name().equals(option)).map(Option::value).toList();
  }

  /**
   * The value of an option that may be given once.
   *
   * @throws WrongUse if it is given twice
   */
  Optional<String> one(String option) throws WrongUse {
    List<String> values = all(option);
    if (values.size() > 1) {
      throw new WrongUse("--" + option + " is given twice");
    }
    return values.stream().findFirst();
  }

  private static Arguments sorted(String command, List<String> typed) throws WrongUse {
    Syntax syntax = COMMANDS.getOrDefault(command, new Syntax(Set.of(), Set.of(), 0));
    List<Option> own = new ArrayList<>();
    List<String> words = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (int at = 0; at < typed.size(); at++) {
      String word = typed.get(at);
      String name = name(word);
      int equals = word.indexOf('=');
      if (syntax.switches().contains(name)) {
        requireNoValue(word, equals);
        own.add(new Option(name, ""));
      } else if (syntax.valued().contains(name) && equals > 0) {
        own.add(new Option(name, word.substring(equals + 1)));
      } else if (syntax.valued().contains(name)) {
        at++;
        if (at == typed.size()) {
          throw new WrongUse("--" + name + " needs a value");
        }
        own.add(new Option(name, typed.get(at)));
      } else if (name.isEmpty() && !word.startsWith("-") && words.size() < syntax.words()) {
        words.add(word);
      } else {
        requireProperty(command, word, name);
        rest.add(word);
      }
    }
    return new Arguments(command, own, words, rest);
  }

  /** The name of an option; empty for any other word. */
  private static String name(String word) {
    int end = word.indexOf('=');
    return word.startsWith("--") ? word.substring(2, end < 0 ? word.length() : end) : "";
  }

  private static void requireNoValue(String word, int equals) throws WrongUse {
    if (equals > 0) {
      throw new WrongUse(word.substring(0, equals) + " takes no value");
    }
  }

  /** A mistyped option must not be taken for a property of the application and forgotten. */
  private static void requireProperty(String command, String word, String name) throws WrongUse {
    boolean property = name.indexOf('.') >= 0;
    if (name.isEmpty() && !command.equals(CheckOptions.COMMAND)) {
      throw new WrongUse(command + " does not understand '" + word + "'");
    }
    if (!name.isEmpty() && !property && !APPLICATIONS.contains(name)) {
      throw new WrongUse(
          command
              + " has no option --"
              + name
              + "; a property of the application has a dot in its name");
    }
  }
}
