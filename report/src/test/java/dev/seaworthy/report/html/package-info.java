@NullMarked
package dev.seaworthy.report.html;

import org.jspecify.annotations.NullMarked;
