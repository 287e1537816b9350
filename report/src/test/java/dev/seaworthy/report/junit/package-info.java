@NullMarked
package dev.seaworthy.report.junit;

import org.jspecify.annotations.NullMarked;
