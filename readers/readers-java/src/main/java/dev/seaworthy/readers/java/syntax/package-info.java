/**
 * Java source as far as a reader of configuration needs it: types with their annotations, fields
 * and methods, and inside methods the calls. It accepts more than Java does, never fails on what it
 * does not know, and reads a method's inside only when asked.
 */
@NullMarked
package dev.seaworthy.readers.java.syntax;

import org.jspecify.annotations.NullMarked;
