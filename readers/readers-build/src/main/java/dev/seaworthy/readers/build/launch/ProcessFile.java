package dev.seaworthy.readers.build.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@code Procfile}: {@code name: command}, one process a line. */
final class ProcessFile {
  private static final Pattern PROCESS = Pattern.compile("([A-Za-z0-9_-]+):\\s*(.*)");

  private ProcessFile() {}

  static List<Launch> read(String file, String text) {
    List<Launch> processes = new ArrayList<>();
    for (LogicalLine line : LogicalLine.of(text, '\\')) {
      Matcher process = PROCESS.matcher(line.text());
      if (process.matches()) {
        int from = process.start(2);
        List<Said> said = new ArrayList<>(Assignments.before(line, file, from));
        said.add(
            new Said(
                Said.Topic.COMMAND, "", Optional.of(process.group(2)), line.place(file, from)));
        processes.add(new Launch(Launch.Kind.PROCESS, file, process.group(1), said));
      }
    }
    return processes;
  }
}
