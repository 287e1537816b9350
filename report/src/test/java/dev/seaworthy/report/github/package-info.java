@NullMarked
package dev.seaworthy.report.github;

import org.jspecify.annotations.NullMarked;
