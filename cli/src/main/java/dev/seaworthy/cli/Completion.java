package dev.seaworthy.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What shells need to complete the command. Everything in it is ours: names, words and sentences of
 * the commands, and the ids of the checks.
 *
 * @param commands the commands
 * @param ids the ids of the checks
 */
record Completion(List<Command> commands, List<String> ids) {
  String bash() {
    StringBuilder script = new StringBuilder(8192);
    script.append(
        """
        # seaworthy: completion for bash
        _seaworthy() {
          local IFS=$'\\n' cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}
          COMPREPLY=()
          if [ "$COMP_CWORD" -eq 1 ]; then
        """);
    bashWords(script, "    ", names());
    script.append("    return\n  fi\n  case ${COMP_WORDS[1]} in\n    help)\n");
    bashWords(script, "      ", names());
    script.append("      ;;\n");
    for (Command each : commands) {
      bash(script, each);
    }
    return script.append("  esac\n}\ncomplete -o filenames -F _seaworthy seaworthy\n").toString();
  }

  private void bash(StringBuilder script, Command command) {
    script.append("    ").append(command.name()).append(")\n      case $prev in\n");
    for (Option each : command.options()) {
      if (each.takes() != Option.Takes.NOTHING) {
        script.append("        ").append(each.typed()).append(")\n");
        bashValue(script, each.takes(), each.choices());
        script.append("          return ;;\n");
      }
    }
    script.append("      esac\n      case $cur in\n        -*)\n");
    List<String> options = new ArrayList<>();
    command.options().forEach(each -> options.add(each.typed()));
    options.add("--help");
    bashWords(script, "          ", options);
    script.append("          return ;;\n      esac\n");
    if (command.words().isEmpty()) {
      bashValue(script, command.takes(), List.of());
    } else {
      script.append("      if [ \"$COMP_CWORD\" -eq 2 ]; then\n");
      bashWords(script, "        ", command.words());
      script.append("      else\n");
      bashValue(script, command.takes(), List.of());
      script.append("        :\n      fi\n");
    }
    script.append("      ;;\n");
  }

  private void bashValue(StringBuilder script, Option.Takes takes, List<String> choices) {
    String indent = "          ";
    switch (takes) {
      case FILE -> script.append(indent).append("COMPREPLY=($(compgen -f -- \"$cur\"))\n");
      case FOLDER -> script.append(indent).append("COMPREPLY=($(compgen -d -- \"$cur\"))\n");
      case CHOICE -> bashWords(script, indent, choices);
      case CHECK -> bashWords(script, indent, ids);
      case TEXT, NOTHING -> {}
    }
  }

  private static void bashWords(StringBuilder script, String indent, List<String> words) {
    script
        .append(indent)
        .append("COMPREPLY=($(compgen -W $'")
        .append(String.join("\\n", words))
        .append("' -- \"$cur\"))\n");
  }

  String zsh() {
    StringBuilder script = new StringBuilder(8192);
    script.append(
        """
        #compdef seaworthy
        # seaworthy: completion for zsh
        _seaworthy() {
          local -a commands
          commands=(
        """);
    for (Command each : commands) {
      script.append("    ").append(quoted(each.name() + ":" + each.summary())).append('\n');
    }
    script.append(
        """
            'help:say how a command is used'
          )
          if (( CURRENT == 2 )); then
            _describe command commands
            return
          fi
          local command=$words[2]
          shift words
          (( CURRENT-- ))
          case $command in
            help) _describe command commands ;;
        """);
    for (Command each : commands) {
      zsh(script, each);
    }
    script.append(
        """
          esac
        }
        if [[ $funcstack[1] == _seaworthy ]]; then
          _seaworthy "$@"
        else
          compdef _seaworthy seaworthy
        fi
        """);
    return script.toString();
  }

  private void zsh(StringBuilder script, Command command) {
    script.append("    ").append(command.name()).append(")\n      _arguments");
    for (Option each : command.options()) {
      String star = each.repeated() ? "*" : "";
      String text = each.does().replace("[", "(").replace("]", ")").replace(":", "\\:");
      String value =
          each.takes() == Option.Takes.NOTHING
              ? ""
              : ":" + each.value() + ":" + zshValue(each.takes(), each.choices());
      script.append(" \\\n        ").append(quoted(star + each.typed() + "[" + text + "]" + value));
    }
    if (!command.words().isEmpty()) {
      String words = "(" + String.join(" ", command.words()) + ")";
      script.append(" \\\n        ").append(quoted("1:command:" + words));
    }
    if (command.takes() != Option.Takes.NOTHING) {
      String rest = "*:" + zshName(command.takes()) + ":" + zshValue(command.takes(), List.of());
      script.append(" \\\n        ").append(quoted(rest));
    }
    script.append("\n      ;;\n");
  }

  private String zshValue(Option.Takes takes, List<String> choices) {
    return switch (takes) {
      case FILE -> "_files";
      case FOLDER -> "_files -/";
      case CHOICE -> "(" + String.join(" ", choices) + ")";
      case CHECK -> "(" + String.join(" ", ids) + ")";
      case TEXT, NOTHING -> " ";
    };
  }

  private static String zshName(Option.Takes takes) {
    return takes == Option.Takes.CHECK ? "check" : "path";
  }

  String fish() {
    StringBuilder script = new StringBuilder(8192);
    script.append("# seaworthy: completion for fish\ncomplete -c seaworthy -f\n");
    String first = "complete -c seaworthy -n __fish_use_subcommand -a ";
    for (Command each : commands) {
      script.append(first).append(each.name()).append(" -d ").append(quoted(each.summary()));
      script.append('\n');
    }
    script.append(first).append("help -d 'say how a command is used'\n");
    String after = "complete -c seaworthy -n '__fish_seen_subcommand_from ";
    script.append(after).append("help' -a ").append(quoted(String.join(" ", names()))).append('\n');
    for (Command command : commands) {
      String start = after + command.name() + "'";
      for (Option each : command.options()) {
        script.append(start).append(" -l ").append(each.name());
        script.append(fishValue(each.takes(), each.choices()));
        script.append(" -d ").append(quoted(each.does())).append('\n');
      }
      if (!command.words().isEmpty()) {
        script.append(start).append(" -a ").append(quoted(String.join(" ", command.words())));
        script.append('\n');
      }
      String rest = fishRest(command.takes());
      script.append(rest.isEmpty() ? "" : start + rest + "\n");
    }
    return script.toString();
  }

  private String fishRest(Option.Takes takes) {
    return switch (takes) {
      case FILE -> " -F";
      case FOLDER -> " -a '(__fish_complete_directories)'";
      case CHECK -> " -a " + quoted(String.join(" ", ids));
      case CHOICE, TEXT, NOTHING -> "";
    };
  }

  private String fishValue(Option.Takes takes, List<String> choices) {
    return switch (takes) {
      case FILE -> " -rF";
      case FOLDER -> " -xa '(__fish_complete_directories)'";
      case CHOICE -> " -xa " + quoted(String.join(" ", choices));
      case CHECK -> " -xa " + quoted(String.join(" ", ids));
      case TEXT -> " -x";
      case NOTHING -> "";
    };
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    commands.forEach(each -> names.add(each.name()));
    names.add("help");
    return names;
  }

  /** Text between single quotes, as all three shells read it. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
