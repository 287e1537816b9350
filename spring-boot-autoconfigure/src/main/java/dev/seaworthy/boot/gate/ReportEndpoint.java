package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.check.Checkup;
import dev.seaworthy.engine.check.Severity;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.report.Gate;
import dev.seaworthy.report.Run;
import dev.seaworthy.report.json.JsonReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * The last report on this application, as {@code check --deploy --format json} writes it: secrets
 * by their length. As every endpoint, it is on the web only where {@code
 * management.endpoints.web.exposure.include} names it.
 */
@Endpoint(id = "seaworthy", defaultAccess = Access.READ_ONLY)
public final class ReportEndpoint {
  private final Supplier<Checkup> checkup;

  ReportEndpoint(Supplier<Checkup> checkup) {
    this.checkup = checkup;
  }

  /** The report of the last look, which is the first where nobody has looked yet. */
  @ReadOperation(produces = "application/json")
  public String report() {
    Checkup.Seen seen = checkup.get().last();
    Deployment deployment = checkup.get().deployment();
    Run run =
        new Run(
            Checkup.version(),
            deployment.application().name(),
            "",
            "running",
            new Gate(Severity.ERROR, false, true),
            LocalDate.ofInstant(seen.at(), ZoneOffset.UTC));
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    try {
      new JsonReport().write(seen.report(), run, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return json.toString(StandardCharsets.UTF_8);
  }
}
