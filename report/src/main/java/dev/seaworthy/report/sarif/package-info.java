/**
 * The report in SARIF 2.1.0, for code scanning.
 *
 * <p>{@link dev.seaworthy.report.sarif.SarifReport} keeps to the standard and, where it leaves a
 * choice, to what GitHub's code scanning reads. It says nothing that the report does not say.
 */
@NullMarked
package dev.seaworthy.report.sarif;

import org.jspecify.annotations.NullMarked;
