/**
 * The pure heart of Seaworthy: what is known of an application in one environment, what a check is,
 * and how checks become a report. Nothing here reads a file, opens a socket or knows a framework's
 * classes; readers bring facts in and reports carry findings out.
 */
@NullMarked
package dev.seaworthy.engine;

import org.jspecify.annotations.NullMarked;
