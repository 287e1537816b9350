@NullMarked
package dev.seaworthy.report.diff;

import org.jspecify.annotations.NullMarked;
