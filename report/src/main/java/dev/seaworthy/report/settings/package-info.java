/** The settings of one environment, listed as Django's {@code diffsettings} lists them. */
@NullMarked
package dev.seaworthy.report.settings;

import org.jspecify.annotations.NullMarked;
