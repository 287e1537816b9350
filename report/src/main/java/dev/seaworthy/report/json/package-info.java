/**
 * The report as JSON for scripts: {@link dev.seaworthy.report.json.JsonReport}, described in {@code
 * docs/report-format.md}.
 *
 * <p>{@link dev.seaworthy.report.json.JsonText} writes any JSON, for this report and for others
 * that are JSON too.
 */
@NullMarked
package dev.seaworthy.report.json;

import org.jspecify.annotations.NullMarked;
