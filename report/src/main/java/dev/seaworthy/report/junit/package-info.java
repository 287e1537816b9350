/**
 * The report as JUnit XML, for build servers that show test results: {@link
 * dev.seaworthy.report.junit.JunitReport}.
 */
@NullMarked
package dev.seaworthy.report.junit;

import org.jspecify.annotations.NullMarked;
