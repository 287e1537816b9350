/**
 * Decides what happens to a request before the application sees it.
 *
 * <p>This package holds what the parts of the guard say to each other: the request as it is looked
 * at, the verdict, the attempts that are counted, the blocks that follow, and the guard that puts
 * the rules into their order. The rules themselves live in the packages below and know nothing of
 * each other; tables, counters, mail and safety nets implement the small interfaces declared here.
 * Nothing here reads a socket, a file or a clock of its own.
 */
@NullMarked
package dev.seaworthy.guard;

import org.jspecify.annotations.NullMarked;
