package dev.seaworthy.boot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command and what was typed behind it, in two heaps: the command's own options, and what is left
 * for Spring Boot ({@code --settings=production}, {@code --server.port=0}).
 *
 * @param command the command's name
 * @param own options of the command with their values, in order
 * @param rest what the application gets as its arguments
 */
record Arguments(String command, List<Option> own, List<String> rest) {
  /** The name of the system property that says a command where an application has its own words. */
  static final String PROPERTY = "seaworthy.command";

  /**
   * One option.
   *
   * @param name without dashes
   * @param value empty for a switch
   */
  record Option(String name, String value) {}

  /** Copies both heaps. */
  Arguments {
    own = List.copyOf(own);
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
      if (!property.equals(CheckOptions.COMMAND)) {
        throw new WrongUse(
            PROPERTY + " is '" + property + "'; the command there is: " + CheckOptions.COMMAND);
      }
      return Optional.of(sorted(property, words));
    }
    return !words.isEmpty() && words.get(0).equals(CheckOptions.COMMAND)
        ? Optional.of(sorted(words.get(0), words.subList(1, words.size())))
        : Optional.empty();
  }

  private static Arguments sorted(String command, List<String> words) throws WrongUse {
    List<Option> own = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      String name = name(word);
      int equals = word.indexOf('=');
      if (CheckOptions.SWITCHES.contains(name)) {
        requireNoValue(word, equals);
        own.add(new Option(name, ""));
      } else if (CheckOptions.VALUED.contains(name) && equals > 0) {
        own.add(new Option(name, word.substring(equals + 1)));
      } else if (CheckOptions.VALUED.contains(name)) {
        at++;
        if (at == words.size()) {
          throw new WrongUse("--" + name + " needs a value");
        }
        own.add(new Option(name, words.get(at)));
      } else {
        requireProperty(name);
        rest.add(word);
      }
    }
    return new Arguments(command, own, rest);
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
  private static void requireProperty(String name) throws WrongUse {
    boolean property = name.isEmpty() || name.indexOf('.') >= 0;
    if (!property && !CheckOptions.APPLICATIONS.contains(name)) {
      throw new WrongUse(
          "check has no option --"
              + name
              + "; a property of the application has a dot in its name");
    }
  }
}
