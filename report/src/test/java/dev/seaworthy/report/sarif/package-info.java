/** Tests of this form of the report. */
@NullMarked
package dev.seaworthy.report.sarif;

import org.jspecify.annotations.NullMarked;
