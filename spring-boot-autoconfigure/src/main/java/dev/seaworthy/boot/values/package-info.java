/**
 * Java values that may stand in a signed cookie: an allow-list of types, written as JSON. Nothing
 * is ever made of a class that the list does not name, and Java serialisation is not used.
 */
@NullMarked
package dev.seaworthy.boot.values;

import org.jspecify.annotations.NullMarked;
