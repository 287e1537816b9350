package dev.seaworthy.cli;

import java.util.List;

/**
 * One option of a command: what its parser, its help and the completion of the shells know of it.
 *
 * @param name its name without the dashes
 * @param takes what follows it
 * @param repeated whether it may be given more than once
 * @param value what stands for its value in the help; empty when nothing follows it
 * @param choices the values it may have; empty when any will do
 * @param does what it does, in lower case and without a full stop
 */
record Option(
    String name, Takes takes, boolean repeated, String value, List<String> choices, String does) {
  private static final int GUTTER = 26;
  private static final int WIDTH = 80;

  /** What follows an option, or a command. */
  enum Takes {
    NOTHING,
    TEXT,
    CHOICE,
    FILE,
    FOLDER,
    CHECK
  }

  /** An option that nothing follows. */
  static Option flag(String name, String does) {
    return new Option(name, Takes.NOTHING, false, "", List.of(), does);
  }

  /** An option that some text follows. */
  static Option text(String name, String value, String does) {
    return new Option(name, Takes.TEXT, false, value, List.of(), does);
  }

  /** An option that the name of a file follows. */
  static Option file(String name, String value, String does) {
    return new Option(name, Takes.FILE, false, value, List.of(), does);
  }

  /** An option that one of some words follows. */
  static Option choice(String name, String value, List<String> choices, String does) {
    return new Option(name, Takes.CHOICE, false, value, choices, does);
  }

  /** The same option, that may be given more than once. */
  Option again() {
    return new Option(name, takes, true, value, choices, does + "; may be repeated");
  }

  /** The option as typed. */
  String typed() {
    return "--" + name;
  }

  /** The lines of the help about these options, each ending in a line end. */
  static String help(List<Option> options) {
    StringBuilder help = new StringBuilder();
    options.forEach(each -> each.help(help));
    return help.toString();
  }

  private void help(StringBuilder help) {
    String head = "  " + typed() + (value.isEmpty() ? "" : " " + value);
    int at = help.length();
    help.append(head).append(" ".repeat(Math.max(1, GUTTER - head.length())));
    for (String word : does.split(" ")) {
      if (help.length() - at + word.length() > WIDTH) {
        help.setLength(help.length() - 1);
        help.append('\n');
        at = help.length();
        help.append(" ".repeat(GUTTER));
      }
      help.append(word).append(' ');
    }
    help.setLength(help.length() - 1);
    help.append('\n');
  }
}
