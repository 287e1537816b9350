/**
 * What an application's own program says about its safety, as its sources show it: security chains,
 * and single statements worth a check. Readers fill it in; it knows no language.
 */
@NullMarked
package dev.seaworthy.engine.program;

import org.jspecify.annotations.NullMarked;
