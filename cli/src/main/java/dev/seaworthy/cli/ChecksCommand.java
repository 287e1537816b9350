package dev.seaworthy.cli;

import dev.seaworthy.engine.check.Rule;
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
        seaworthy explain ID says all about one; docs/checks holds a page for each.

        """
        + Option.help(options());
  }

  @Override
  public List<Option> options() {
    return List.of(OwnChecks.OPTION);
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse, CannotFinish {
    Typed line = Typed.parse("checks", options(), args);
    if (!line.rest().isEmpty()) {
      throw new WrongUse("checks takes no argument");
    }
    List<Rule> rules = OwnChecks.and(parts.rules().get(), line.all("checks"), List.of(), console);
    console.print(new Catalogue(Selection.declarations(rules)).checks(console.terminal()));
    return ExitCode.DONE;
  }
}
