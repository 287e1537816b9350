package dev.seaworthy.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/**
 * A command line, read by the options that its command declares.
 *
 * @param line what was read
 */
record Typed(CommandLine line) {
  /**
   * Reads the arguments.
   *
   * @param command the command's name, for messages
   * @throws WrongUse naming the first that has no meaning
   */
  static Typed parse(String command, List<Option> declared, List<String> args) throws WrongUse {
    Options options = new Options();
    for (Option each : declared) {
      options.addOption(
          org.apache.commons.cli.Option.builder()
              .longOpt(each.name())
              .hasArg(each.takes() != Option.Takes.NOTHING)
              .get());
    }
    Typed typed = new Typed(parsed(command, declared, options, args));
    for (Option each : declared) {
      if (!each.repeated() && typed.all(each.name()).size() > 1) {
        throw new WrongUse(each.typed() + " is given twice");
      }
    }
    return typed;
  }

  private static CommandLine parsed(
      String command, List<Option> declared, Options options, List<String> args) throws WrongUse {
    DefaultParser parser =
        DefaultParser.builder()
            .setAllowPartialMatching(false)
            .setStripLeadingAndTrailingQuotes(false)
            .get();
    try {
      return parser.parse(options, args.toArray(new String[0]));
    } catch (MissingArgumentException e) {
      throw new WrongUse("--" + e.getOption().getLongOpt() + " needs a value");
    } catch (UnrecognizedOptionException e) {
      List<String> names = new ArrayList<>();
      declared.forEach(each -> names.add(each.typed()));
      String typed = e.getOption();
      throw new WrongUse(
          command
              + " has no option '"
              + CheckOptions.quoted(typed)
              + "'"
              + Nearest.question(typed, names));
    } catch (ParseException e) {
      throw new WrongUse(
          "these options do not go together: "
              + CheckOptions.quoted(String.valueOf(e.getMessage())));
    }
  }

  boolean has(String name) {
    return line.hasOption(name);
  }

  Optional<String> one(String name) {
    return Optional.ofNullable(line.getOptionValue(name));
  }

  /** All values of an option, in order. */
  List<String> all(String name) {
    String[] values = line.getOptionValues(name);
    return values == null ? List.of() : List.of(values);
  }

  /** What is no option. */
  List<String> rest() {
    return List.copyOf(line.getArgList());
  }
}
