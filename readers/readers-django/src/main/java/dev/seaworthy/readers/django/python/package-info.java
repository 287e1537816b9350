/**
 * Python source into a syntax tree: a tokenizer and a recursive-descent parser for the grammar of
 * Python 3.8 to 3.14, written for this project so that reading starts at once, needs no native
 * code, and survives broken source.
 *
 * <p>{@link dev.seaworthy.readers.django.python.PythonParser} never throws on any input: a
 * statement that cannot be read becomes a {@link
 * dev.seaworthy.readers.django.python.Statement.Broken} with its span and the names it may have
 * touched, and reading goes on at the next statement that starts in the first column. Source meant
 * for Python 2 is recognised and said so. Nesting is bounded, so the size of the tree's nesting
 * never depends on the good will of the author.
 *
 * <p>This package knows nothing about Django and evaluates nothing.
 */
@NullMarked
package dev.seaworthy.readers.django.python;

import org.jspecify.annotations.NullMarked;
