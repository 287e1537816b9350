/** Tests of this form of the report. */
@NullMarked
package dev.seaworthy.report.text;

import org.jspecify.annotations.NullMarked;
