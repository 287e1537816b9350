package dev.seaworthy.report.telling;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.check.Confidence;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Environment;
import dev.seaworthy.engine.text.Shown;
import java.util.List;

/** Phrases that several parts of a report share. */
public final class Words {
  private static final int LONGEST_SENTENCE = 400;

  private Words() {}

  /** What is wrong, as one sentence about its subject, with how the value came to be in force. */
  public static String sentence(Finding finding) {
    Flaw flaw = finding.flaw();
    String said = flaw.subject() + " " + flaw.message() + condition(flaw.condition());
    String sure =
        finding.confidence() == Confidence.CERTAIN ? "" : " [" + finding.confidence().word() + "]";
    return Shown.clipped(said, LONGEST_SENTENCE) + sure;
  }

  /** How a value came to be in force, as the end of a sentence. */
  public static String condition(String condition) {
    if (condition.isEmpty()) {
      return "";
    }
    return condition.startsWith("unless ") ? ", " + condition : " (" + condition + ")";
  }

  /** An application by name, and by folder where it has one of its own. */
  public static String application(Application application) {
    return application.folder().isEmpty() || application.folder().equals(application.name())
        ? application.name()
        : application.name() + " (" + application.folder() + ")";
  }

  /** The environments' names, joined by commas. */
  public static String names(List<Environment> environments) {
    StringBuilder names = new StringBuilder();
    for (Environment each : environments) {
      names.append(names.length() == 0 ? "" : ", ").append(each.name());
    }
    return names.toString();
  }

  /** A number and what it counts. */
  public static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
