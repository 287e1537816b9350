package dev.seaworthy.readers.build.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a systemd service unit, or a drop-in of one: {@code Environment}, {@code EnvironmentFile},
 * {@code ExecStart} and {@code User} of its {@code [Service]} section (systemd.exec(5),
 * systemd.service(5)).
 */
final class UnitFile {
  private UnitFile() {}

  /** Returns what the unit says; nothing where it has no service. */
  static Optional<Launch> read(String file, String text) {
    List<Said> said = new ArrayList<>();
    boolean inService = false;
    boolean hasService = false;
    for (LogicalLine line : LogicalLine.of(text, '\\')) {
      String bare = line.text().strip();
      int equals = line.text().indexOf('=');
      if (bare.startsWith("[")) {
        inService = bare.equals("[Service]");
        hasService |= inService;
      } else if (inService && equals > 0 && !bare.startsWith(";")) {
        take(line.text().substring(0, equals).strip(), line, equals + 1, file, said);
      }
    }
    String name = name(file);
    return hasService
        ? Optional.of(new Launch(Launch.Kind.UNIT, file, name, said))
        : Optional.empty();
  }

  /** The name of the unit, which for a drop-in is that of its folder. */
  private static String name(String file) {
    String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
    return folder.endsWith(".service.d")
        ? folder.substring(folder.lastIndexOf('/') + 1, folder.length() - ".d".length())
        : file.substring(file.lastIndexOf('/') + 1);
  }

  private static void take(String key, LogicalLine line, int from, String file, List<Said> said) {
    String value = line.text().substring(from).strip();
    switch (key) {
      case "Environment" -> {
        if (value.isEmpty()) {
          said.removeIf(each -> each.topic() == Said.Topic.VARIABLE);
        }
        for (Words.Word each : Words.of(line.text().substring(from))) {
          Assignments.in(each, line, file, from, Said.Topic.VARIABLE).ifPresent(said::add);
        }
      }
      case "EnvironmentFile" ->
          add(
              Said.Topic.ENVIRONMENT_FILE,
              value.startsWith("-") ? value.substring(1) : value,
              line,
              from,
              file,
              said);
      case "ExecStart" -> add(Said.Topic.COMMAND, value, line, from, file, said);
      case "User" -> add(Said.Topic.USER, value, line, from, file, said);
      default -> {}
    }
  }

  private static void add(
      Said.Topic topic, String value, LogicalLine line, int offset, String file, List<Said> said) {
    if (!value.isEmpty()) {
      said.add(new Said(topic, "", Optional.of(value), line.place(file, offset)));
    }
  }
}
