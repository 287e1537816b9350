/** Runs checks over deployments and gathers what they say into one report. */
@NullMarked
package dev.seaworthy.engine.audit;

import org.jspecify.annotations.NullMarked;
