@NullMarked
package dev.seaworthy.report.baseline;

import org.jspecify.annotations.NullMarked;
