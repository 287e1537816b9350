package dev.seaworthy.report;

import dev.seaworthy.engine.audit.Report;
import java.io.IOException;
import java.io.OutputStream;

/**
 * One form in which a report can be written. Implementations are immutable and safe to use from any
 * thread; the same report and run give the same bytes.
 */
public interface ReportFormat {
  /**
   * Writes the report, whole, as UTF-8 and ending in a line end.
   *
   * @param report what was found
   * @param run what was asked
   * @param out where to; flushed, not closed
   * @throws IOException if it cannot be written
   */
  void write(Report report, Run run, OutputStream out) throws IOException;
}
