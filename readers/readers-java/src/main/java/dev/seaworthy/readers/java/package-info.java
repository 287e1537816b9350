/**
 * What a Java program says about its own safety: security chains, origins, password storage, texts
 * that may be secrets. Sources are read, never compiled and never run; most are only searched for a
 * handful of names and not parsed at all. Security configuration in Kotlin, Groovy and XML is
 * noticed, and said to be unread.
 */
@NullMarked
package dev.seaworthy.readers.java;

import org.jspecify.annotations.NullMarked;
