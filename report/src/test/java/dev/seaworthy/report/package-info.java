/** Tests of the reports, over one specimen that has something in every section. */
@NullMarked
package dev.seaworthy.report;

import org.jspecify.annotations.NullMarked;
