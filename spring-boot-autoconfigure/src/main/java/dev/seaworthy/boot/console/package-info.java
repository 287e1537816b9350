/**
 * The console: what is being tried, from where, and what was done about it, for the people who look
 * after the application. Pages are written on the server, need no script, and are for
 * administrators alone; everything that a stranger sent is text in them and nothing else.
 */
@NullMarked
package dev.seaworthy.boot.console;

import org.jspecify.annotations.NullMarked;
