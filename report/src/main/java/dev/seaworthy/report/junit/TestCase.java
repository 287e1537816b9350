package dev.seaworthy.report.junit;

import dev.seaworthy.report.Run;

/**
 * One case of a suite.
 *
 * @param name its name, which stays when lines move
 * @param file the file it is about, relative to the checked folder; empty for none
 * @param kind how it ended
 * @param message the end in one line
 * @param text the end at length
 */
record TestCase(String name, String file, Kind kind, String message, String text) {
  /** How a case can end. */
  enum Kind {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED
  }

  TestCase named(String other) {
    return new TestCase(other, file, kind, message, text);
  }

  void write(Xml xml, String className, Run run) {
    String[] attributes =
        file.isEmpty()
            ? new String[] {"name", name, "classname", className, "time", "0"}
            : new String[] {
              "name",
              name,
              "classname",
              className,
              "time",
              "0",
              "file",
              run.repositoryPrefix() + file
            };
    if (kind == Kind.PASSED && text.isEmpty()) {
      xml.empty("testcase", attributes);
      return;
    }
    xml.open("testcase", attributes);
    switch (kind) {
      case PASSED -> xml.text("system-out", message + "\n" + text);
      case FAILURE -> xml.text("failure", text, "message", message, "type", "finding");
      case ERROR -> xml.text("error", text, "message", message, "type", "incomplete");
      case SKIPPED -> {
        xml.empty("skipped", "message", message);
        xml.text("system-out", text);
      }
    }
    xml.close("testcase");
  }
}
