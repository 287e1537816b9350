package dev.seaworthy.cli.compatible;

import java.util.Optional;

/**
 * One message of Django's check command.
 *
 * @param id Django's id
 * @param text what is wrong
 * @param hint what to do, where Django's own message has a hint too
 */
record Message(String id, String text, Optional<String> hint) {
  Level level() {
    return Level.ofId(id);
  }

  /** The line as Django lays it out; {@code ?} stands for no object. */
  String line() {
    String first = "?: (" + id + ") " + text;
    return hint.map(each -> first + "\n\tHINT: " + each).orElse(first);
  }
}
