/**
 * What a run has to say, written out.
 *
 * <p>{@link dev.seaworthy.report.ReportFormat} is one form of it; the packages beneath hold one
 * form each: text for a person, JSON for scripts, SARIF for code scanning. {@link
 * dev.seaworthy.report.Gate} decides the exit code, for all of them. Nothing here decides what is a
 * flaw, and no form shows a secret: what comes from a scanned tree goes through {@link
 * dev.seaworthy.engine.text.Shown}, or through an encoding that escapes all that is not ASCII.
 */
@NullMarked
package dev.seaworthy.report;

import org.jspecify.annotations.NullMarked;
