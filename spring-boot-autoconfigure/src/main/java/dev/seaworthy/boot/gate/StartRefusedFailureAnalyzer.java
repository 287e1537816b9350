package dev.seaworthy.boot.gate;

import dev.seaworthy.engine.audit.Finding;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.facts.Layer;
import java.util.List;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which findings stop the start, where they come from, and how each is mended. */
final class StartRefusedFailureAnalyzer extends AbstractFailureAnalyzer<StartRefusedException> {
  private static final String OTHERWISE =
      """

      To start all the same, once you have read them: seaworthy.enforce=warn. Is this not \
      production? Name the environment: --settings=local.""";

  @Override
  protected FailureAnalysis analyze(Throwable root, StartRefusedException cause) {
    List<Finding> findings = cause.findings();
    boolean one = findings.size() == 1;
    StringBuilder description = new StringBuilder();
    description
        .append(one ? "One finding" : findings.size() + " findings")
        .append(" would let strangers in, in production (")
        .append(String.join(", ", findings.get(0).environmentNames()))
        .append("):\n");
    StringBuilder action = new StringBuilder();
    for (int i = 0; i < findings.size(); i++) {
      Finding each = findings.get(i);
      String number = one ? "" : (i + 1) + ". ";
      String indent = "\n    " + " ".repeat(number.length());
      description.append("\n    ").append(number).append(each.id());
      description.append(indent).append(sentence(each));
      each.flaw().origin().winners().stream()
          .map(Layer::where)
          .distinct()
          .forEach(where -> description.append(indent).append("at ").append(where));
      action.append(number).append(mend(each)).append('\n');
    }
    return new FailureAnalysis(description.toString(), action + OTHERWISE, cause);
  }

  private static String sentence(Finding finding) {
    String condition = finding.flaw().condition();
    return finding.flaw().subject()
        + " "
        + finding.flaw().message()
        + (condition.isEmpty() ? "" : " (" + condition + ")");
  }

  private static String mend(Finding finding) {
    return finding
        .declaration()
        .mends()
        .getOrDefault(Framework.SPRING_BOOT, finding.declaration().title())
        .strip()
        .replace("\n", " ");
  }
}
