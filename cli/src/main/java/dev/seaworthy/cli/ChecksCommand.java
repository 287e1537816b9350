package dev.seaworthy.cli;

import dev.seaworthy.report.text.Catalogue;
import java.util.List;

/** Lists the checks. */
final class ChecksCommand implements Command {
  private final Parts parts;

  ChecksCommand(Parts parts) {
    this.parts = parts;
  }

  @Override
  public String name() {
    return "checks";
  }

  @Override
  public String summary() {
    return "list the checks there are";
  }

  @Override
  public String help() {
    return """
        seaworthy checks

        Lists every check by area: severity, id, the id under which Django has it, title.
        """;
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse {
    if (!args.isEmpty()) {
      throw new WrongUse("checks takes no argument");
    }
    console.print(
        new Catalogue(Selection.declarations(parts.rules().get())).checks(console.terminal()));
    return ExitCode.DONE;
  }
}
