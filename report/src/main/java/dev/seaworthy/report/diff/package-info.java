/**
 * What a change added, mended or made worse: two reports in JSON, compared by what their findings
 * are about and never by a line. {@link dev.seaworthy.report.diff.Comparison} compares, {@link
 * dev.seaworthy.report.diff.ComparisonJson} writes it for scripts, and {@code report.text} for a
 * person.
 */
@NullMarked
package dev.seaworthy.report.diff;

import org.jspecify.annotations.NullMarked;
