/** Findings as text, JSON and SARIF. */
@NullMarked
package dev.seaworthy.report;

import org.jspecify.annotations.NullMarked;
