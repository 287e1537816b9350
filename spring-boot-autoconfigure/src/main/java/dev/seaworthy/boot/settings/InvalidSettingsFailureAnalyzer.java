package dev.seaworthy.boot.settings;

import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says everything that is missing or wrong in the settings at once. */
final class InvalidSettingsFailureAnalyzer
    extends AbstractFailureAnalyzer<InvalidSettingsException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, InvalidSettingsException cause) {
    List<SettingsProblem> problems = cause.problems();
    boolean one = problems.size() == 1;
    StringBuilder description = new StringBuilder();
    description
        .append(one ? "One setting" : problems.size() + " settings")
        .append(" of the environment '")
        .append(cause.environment())
        .append(one ? "' is missing or wrong:\n" : "' are missing or wrong:\n");
    StringBuilder action = new StringBuilder();
    for (int i = 0; i < problems.size(); i++) {
      SettingsProblem each = problems.get(i);
      String number = one ? "" : (i + 1) + ". ";
      String indent = " ".repeat(number.length());
      description.append("\n    ").append(number).append(each.what());
      description.append("\n    ").append(indent).append("at ").append(each.where());
      action.append(i == 0 ? "" : "\n").append(number).append(sentence(each.mend()));
    }
    return new FailureAnalysis(description.toString(), action.toString(), cause);
  }

  private static String sentence(String mend) {
    return Character.toUpperCase(mend.charAt(0)) + mend.substring(1) + ".";
  }
}
