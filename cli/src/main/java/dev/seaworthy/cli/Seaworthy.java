package dev.seaworthy.cli;

import dev.seaworthy.engine.text.Shown;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the command that is meant, runs it, and turns whatever goes wrong into one line and an exit
 * code.
 */
final class Seaworthy {
  private static final int LONGEST_QUOTE = 80;
  private static final String OURS = "dev.seaworthy.";

  private final List<Command> commands;

  Seaworthy(Parts parts) {
    this.commands =
        List.of(
            new CheckCommand(parts),
            new BaselineCommand(parts),
            new DiffCommand(),
            new ChecksCommand(parts),
            new ExplainCommand(parts),
            new DiffSettingsCommand(parts, Shown::secret),
            new ReplayCommand(),
            new KeygenCommand(),
            new DemoCommand(),
            new CompletionCommand(parts, this::commands));
  }

  private List<Command> commands() {
    return commands;
  }

  int run(List<String> args, Console console) {
    String asked = args.isEmpty() ? "help" : args.get(0);
    try {
      return dispatch(asked, args, console);
    } catch (WrongUse e) {
      console.tell("seaworthy: " + e.getMessage());
      console.tell("How to use it: seaworthy help" + (isCommand(asked) ? " " + asked : ""));
      return ExitCode.WRONG_USE;
    } catch (CannotFinish e) {
      console.tell("seaworthy: " + e.getMessage());
      return ExitCode.INCOMPLETE;
    } catch (UncheckedIOException e) {
      console.tell("seaworthy: standard output cannot be written: " + e.getMessage());
      return ExitCode.INCOMPLETE;
    } catch (OutOfMemoryError e) {
      console.tell("seaworthy: not enough memory; SEAWORTHY_JAVA_OPTS=-Xmx2g gives it more");
      return ExitCode.INCOMPLETE;
    } catch (RuntimeException | Error e) {
      console.tell(defect(e, console));
      return ExitCode.INCOMPLETE;
    }
  }

  private int dispatch(String asked, List<String> args, Console console)
      throws WrongUse, CannotFinish {
    List<String> rest = args.isEmpty() ? args : args.subList(1, args.size());
    switch (asked) {
      case "help", "--help", "-h" -> {
        help(rest, console);
        return args.isEmpty() ? ExitCode.WRONG_USE : ExitCode.DONE;
      }
      case "--version", "version" -> {
        console.print("seaworthy " + Version.text() + "\n");
        return ExitCode.DONE;
      }
      default -> {
        Command command = command(asked);
        if (rest.contains("--help") || rest.contains("-h")) {
          console.print(command.help());
          return ExitCode.DONE;
        }
        return command.run(rest, console);
      }
    }
  }

  private void help(List<String> args, Console console) throws WrongUse {
    if (!args.isEmpty()) {
      console.print(command(args.get(0)).help());
      return;
    }
    StringBuilder help = new StringBuilder(512);
    help.append("seaworthy: is this web application safe to put on the internet?\n\n");
    for (Command each : commands) {
      String name = "  seaworthy " + each.name();
      help.append(name).append(" ".repeat(26 - name.length())).append(each.summary()).append('\n');
    }
    help.append("\n  seaworthy help COMMAND says how each is used, seaworthy --version which one")
        .append(" this is.\n\nTo begin with: seaworthy check --deploy PATH\n");
    console.print(help.toString());
  }

  private boolean isCommand(String name) {
    return commands.stream().anyMatch(each -> each.name().equals(name));
  }

  private Command command(String name) throws WrongUse {
    List<String> names = new ArrayList<>();
    for (Command each : commands) {
      if (each.name().equals(name)) {
        return each;
      }
      names.add(each.name());
    }
    names.add("help");
    throw new WrongUse(
        "there is no command '"
            + Shown.clipped(name, LONGEST_QUOTE)
            + "'"
            + Nearest.question(name, names));
  }

  /** The exception's message may hold what was read, so only its class and our place are told. */
  private static String defect(Throwable thrown, Console console) {
    if (!console.environment().getOrDefault("SEAWORTHY_DEBUG", "").isEmpty()) {
      StringWriter trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      return trace.toString().stripTrailing();
    }
    String where = "";
    for (StackTraceElement each : thrown.getStackTrace()) {
      if (where.isEmpty() && each.getClassName().startsWith(OURS)) {
        where = " at " + each.getClassName().substring(OURS.length()) + ":" + each.getLineNumber();
      }
    }
    return "seaworthy: stopped by a defect of its own ("
        + thrown.getClass().getSimpleName()
        + where
        + " in "
        + Version.text()
        + "); please report that line. SEAWORTHY_DEBUG=1 shows the trace";
  }
}
