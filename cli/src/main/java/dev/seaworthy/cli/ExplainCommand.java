package dev.seaworthy.cli;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Rule;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.report.text.Examples;
import dev.seaworthy.report.text.Explanation;
import java.util.ArrayList;
import java.util.List;

/** Explains one check. */
final class ExplainCommand implements Command {
  private static final int LONGEST_QUOTE = 80;

  private final Parts parts;

  ExplainCommand(Parts parts) {
    this.parts = parts;
  }

  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String summary() {
    return "say what one check finds, why it matters and how to mend it";
  }

  @Override
  public String help() {
    return """
        seaworthy explain ID

        ID is a check's id as the report shows it, such as hosts.any-host-allowed, or the
        id under which Django has the same check. Needs no network.

        """
        + Option.help(options());
  }

  @Override
  public List<Option> options() {
    return List.of(OwnChecks.OPTION);
  }

  @Override
  public Option.Takes takes() {
    return Option.Takes.CHECK;
  }

  @Override
  public int run(List<String> typed, Console console) throws WrongUse, CannotFinish {
    Typed line = Typed.parse("explain", options(), typed);
    List<String> args = line.rest();
    if (args.size() != 1) {
      throw new WrongUse("explain takes one check's id; seaworthy checks lists them");
    }
    String id = args.get(0);
    List<String> ids = new ArrayList<>();
    for (Rule each : OwnChecks.and(parts.rules().get(), line.all("checks"), List.of(), console)) {
      Declaration declaration = each.declaration();
      if (declaration.answersTo(id)) {
        Explanation explanation = new Explanation(declaration, Examples.of(declaration.id()));
        console.print(explanation.on(console.terminal()));
        return ExitCode.DONE;
      }
      ids.add(declaration.id());
      declaration.alias().ifPresent(ids::add);
    }
    String question = Nearest.question(id, ids);
    throw new WrongUse(
        "there is no check '"
            + Shown.clipped(id, LONGEST_QUOTE)
            + "'"
            + (question.isEmpty() ? "; seaworthy checks lists them" : question));
  }
}
