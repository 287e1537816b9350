package dev.seaworthy.cli;

import dev.seaworthy.engine.check.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Writes what a shell needs to complete the command, from the options that the commands declare.
 */
final class CompletionCommand implements Command {
  private final Parts parts;
  private final Supplier<List<Command>> commands;

  CompletionCommand(Parts parts, Supplier<List<Command>> commands) {
    this.parts = parts;
    this.commands = commands;
  }

  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String summary() {
    return "write the completion of a shell: bash, zsh or fish";
  }

  @Override
  public String help() {
    return """
        seaworthy completion bash|zsh|fish

        Writes a script that lets the shell complete commands, options, their values and
        the ids of checks. To use it now, and in every new shell:

          bash  source <(seaworthy completion bash)      and the same in ~/.bashrc
          zsh   seaworthy completion zsh > FOLDER/_seaworthy, a FOLDER in $fpath
          fish  seaworthy completion fish > ~/.config/fish/completions/seaworthy.fish
        """;
  }

  @Override
  public List<String> words() {
    return List.of("bash", "zsh", "fish");
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse {
    if (args.size() != 1 || !words().contains(args.get(0))) {
      throw new WrongUse("name one shell: bash, zsh or fish");
    }
    List<String> ids = new ArrayList<>();
    for (Rule each : parts.rules().get()) {
      ids.add(each.declaration().id());
      each.declaration().alias().ifPresent(ids::add);
    }
    Completion completion = new Completion(commands.get(), ids);
    console.print(
        switch (args.get(0)) {
          case "bash" -> completion.bash();
          case "zsh" -> completion.zsh();
          default -> completion.fish();
        });
    return ExitCode.DONE;
  }
}
