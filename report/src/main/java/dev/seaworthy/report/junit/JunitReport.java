package dev.seaworthy.report.junit;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.report.ReportFormat;
import dev.seaworthy.report.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * The report as JUnit XML, in the shape that Surefire writes and Jenkins, GitLab and Azure read: a
 * suite for each application and environment, a case for each finding. Immutable.
 *
 * <p>What decides the exit code is a failure; a milder finding passes and says so in its output;
 * what is undetermined, accepted or in the baseline is skipped; what was not read, and a check that
 * threw, is an error. Every suite has a case about the reading itself, so that none is empty.
 *
 * @see <a
 *     href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">
 *     Surefire's schema</a>
 */
public final class JunitReport implements ReportFormat {
  @Override
  public void write(Report report, Run run, OutputStream out) throws IOException {
    List<Suite> suites = new ArrayList<>();
    for (Deployment each : report.deployments()) {
      suites.add(Suite.of(each, report, run));
    }
    Xml xml = new Xml();
    xml.open(
        "testsuites",
        "name",
        "Seaworthy " + run.version(),
        "tests",
        total(suites, Suite::tests),
        "failures",
        total(suites, Suite::failures),
        "errors",
        total(suites, Suite::errors),
        "skipped",
        total(suites, Suite::skipped),
        "time",
        "0");
    suites.forEach(each -> each.write(xml, run));
    xml.close("testsuites");
    out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String total(List<Suite> suites, ToLongFunction<Suite> of) {
    return String.valueOf(suites.stream().mapToLong(of).sum());
  }
}
