/** Tests of this form of the report. */
@NullMarked
package dev.seaworthy.report.json;

import org.jspecify.annotations.NullMarked;
