/**
 * What is known about an error: the chain of exceptions, the request, the session, the settings in
 * force, all of it scrubbed when it is gathered. Nothing in a report can be un-hidden, and nothing
 * in it belongs to the request any more.
 */
@NullMarked
package dev.seaworthy.boot.reports;

import org.jspecify.annotations.NullMarked;
