/**
 * A baseline as a file: {@link dev.seaworthy.report.baseline.BaselineFile}, described in {@code
 * docs/guide/baseline.md} and {@code docs/schema/baseline-1.json}.
 */
@NullMarked
package dev.seaworthy.report.baseline;

import org.jspecify.annotations.NullMarked;
