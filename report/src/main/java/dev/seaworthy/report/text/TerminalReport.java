package dev.seaworthy.report.text;

import dev.seaworthy.engine.audit.Report;
import dev.seaworthy.report.ReportFormat;
import dev.seaworthy.report.Run;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A report for a person: worst first, grouped by check, and the verdict in the last line.
 *
 * <p>Repeats of a check, rows of the table and open questions beyond the first few are folded into
 * a count, unless all are asked for. Immutable.
 */
public final class TerminalReport implements ReportFormat {
  private final Terminal terminal;
  private final boolean all;

  /**
   * A report in that shape.
   *
   * @param terminal where it goes
   * @param all whether nothing is folded
   */
  public TerminalReport(Terminal terminal, boolean all) {
    this.terminal = terminal;
    this.all = all;
  }

  @Override
  public void write(Report report, Run run, OutputStream out) throws IOException {
    Sheet sheet = new Sheet(terminal);
    Folding folding = new Folding(all);
    new Opening(report, run).print(sheet, folding);
    new Findings(report, run).print(sheet, folding);
    new DifferencesTable(report).print(sheet, folding);
    new OpenQuestions(report.open()).print(sheet, folding);
    new Decisions(report, run.today()).print(sheet);
    new Losses(report).print(sheet, folding);
    new Closing(report, run.gate()).print(sheet);
    out.write(sheet.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
