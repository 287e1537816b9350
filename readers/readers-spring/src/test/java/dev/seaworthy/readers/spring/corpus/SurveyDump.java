package dev.seaworthy.readers.spring.corpus;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.deployment.Inquiry;
import dev.seaworthy.engine.deployment.Survey;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.text.Shown;
import dev.seaworthy.readers.spring.SpringReader;
import dev.seaworthy.readers.tree.SourceTree;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints what the reader makes of a tree, for people: {@code SurveyDump FOLDER [NAME-PART]}. Values
 * of settings whose name speaks of a secret are shown by length only.
 */
final class SurveyDump {
  private static final List<String> SECRET =
      List.of("pass", "secret", "key", "token", "credential");

  private SurveyDump() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Path root = Path.of(arguments[0]);
    String part = arguments.length > 1 ? arguments[1] : "";
    long start = System.nanoTime();
    Survey survey = new SpringReader().read(SourceTree.of(root), Inquiry.about(root));
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    for (Deployment deployment : survey.deployments()) {
      print(deployment, part, out);
    }
    survey.troubles().forEach(trouble -> out.println(trouble.severity() + " " + trouble));
    out.println(survey.deployments().size() + " deployments, " + milliseconds + " ms");
  }

  private static void print(Deployment deployment, String part, PrintStream out) {
    out.println(
        "== "
            + deployment.application().name()
            + " ("
            + deployment.application().folder()
            + ", "
            + deployment.application().platform()
            + ") "
            + deployment.environment()
            + " "
            + deployment.fact(Facts.PROFILES).value());
    deployment
        .settings()
        .all()
        .filter(fact -> fact.name().contains(part))
        .forEach(fact -> out.println("  " + shown(fact)));
  }

  private static String shown(Fact<Datum> fact) {
    StringBuilder shown = new StringBuilder(Shown.of(fact.name()) + " = " + value(fact));
    fact.origin().winners().forEach(layer -> shown.append(" <- ").append(layer.where()));
    fact.origin().suppliers().forEach(layer -> shown.append(" by ").append(layer.where()));
    fact.origin().overridden().stream()
        .map(Layer::where)
        .forEach(where -> shown.append(" over ").append(where));
    return shown.toString();
  }

  private static String value(Fact<Datum> fact) {
    boolean secret = SECRET.stream().anyMatch(fact.name().toLowerCase(Locale.ROOT)::contains);
    String text =
        fact.inForce()
            .map(datum -> ((Datum.Text) datum).text())
            .map(each -> secret ? Shown.secret(each) : Shown.clipped(each, 70))
            .orElse("?");
    if (fact.value() instanceof Value.Unknown<Datum> unknown) {
      return "UNKNOWN " + unknown.names() + " " + unknown.reason();
    }
    return text + (fact.condition().isEmpty() ? "" : " (" + fact.condition() + ")");
  }
}
