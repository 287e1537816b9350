package dev.seaworthy.boot.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command that works with the beans of the application, and what was typed behind it.
 *
 * @param command its name
 * @param words what stands there without dashes, such as an address or a name
 * @param options by their names, without dashes
 * @param rest what the application gets as its arguments
 */
record StoreArguments(
    String command, List<String> words, Map<String, String> options, List<String> rest) {
  static final String SEND_TEST_EMAIL = "sendtestemail";
  private static final Set<String> COMMANDS =
      Set.of("createsuperuser", "changepassword", "attempts", "blocks", SEND_TEST_EMAIL);
  private static final Set<String> SWITCHES = Set.of("admins");
  private static final Set<String> OPTIONS =
      Set.of("of", "rule", "name", "text", "most", "format", "for", "note");

  /**
   * The command among the arguments of an application; empty if there is none.
   *
   * @throws WrongUse if its options make no sense
   */
  static Optional<StoreArguments> of(String[] typed) throws WrongUse {
    if (typed.length == 0 || !COMMANDS.contains(typed[0])) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    List<String> rest = new ArrayList<>();
    Map<String, String> options = new HashMap<>();
    for (int at = 1; at < typed.length; at++) {
      String word = typed[at];
      int equals = word.indexOf('=');
      String name =
          word.startsWith("--") ? word.substring(2, equals < 0 ? word.length() : equals) : "";
      if (name.isEmpty()) {
        words.add(word);
      } else if (SWITCHES.contains(name) && typed[0].equals(SEND_TEST_EMAIL)) {
        options.put(name, name);
      } else if (OPTIONS.contains(name) && equals > 0) {
        options.put(name, word.substring(equals + 1));
      } else if (OPTIONS.contains(name)) {
        at++;
        if (at == typed.length) {
          throw new WrongUse("--" + name + " needs a value");
        }
        options.put(name, typed[at]);
      } else if (name.indexOf('.') >= 0 || name.equals("settings")) {
        rest.add(word);
      } else {
        throw new WrongUse(
            typed[0]
                + " has no option --"
                + name
                + "; a property of the application has a dot in"
                + " its name");
      }
    }
    return Optional.of(new StoreArguments(typed[0], words, options, rest));
  }

  /** A word by its place. */
  Optional<String> word(int at) {
    return at < words.size() ? Optional.of(words.get(at)) : Optional.empty();
  }

  /** An option's value, if it was given and is not empty. */
  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name)).filter(each -> !each.isEmpty());
  }
}
