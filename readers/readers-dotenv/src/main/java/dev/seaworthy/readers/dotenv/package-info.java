/**
 * Environment files ({@code .env}), with the place of every value.
 *
 * <p>{@link dev.seaworthy.readers.dotenv.DotenvFile} parses the text of one file; it opens no file,
 * reads no environment and runs no command, whatever the text says. There is no standard for these
 * files. The norm here is the file format that python-dotenv documents and tests (version 1.2.4, <a
 * href="https://saurabh-kumar.com/python-dotenv/">saurabh-kumar.com/python-dotenv</a>), down to its
 * treatment of malformed lines, because that is what reads them in most Django projects:
 *
 * <ul>
 *   <li>{@code NAME=value}, spaces around {@code =} allowed, {@code export} in front allowed, the
 *       name in single quotes allowed;
 *   <li>without quotes the value ends at white space followed by {@code #}, and loses white space
 *       at its end; {@code a=#b} is the value {@code #b}, {@code a= #b} an empty one;
 *   <li>in single quotes {@code \\} and {@code \'} are escapes; in double quotes also {@code \"},
 *       {@code \n}, {@code \t}, {@code \r}, {@code \a}, {@code \b}, {@code \f} and {@code \v}; both
 *       kinds of value may go over several lines;
 *   <li>a name without {@code =} has no value, which is not the same as an empty one;
 *   <li>of a name that is given twice, the last one is in force;
 *   <li>{@code ${NAME}} and {@code ${NAME:-default}} stand for earlier values, whatever the quotes;
 *       {@code $NAME} is plain text. {@link dev.seaworthy.readers.dotenv.Interpolation} also knows
 *       the shell's reading, which container tools follow.
 * </ul>
 */
@NullMarked
package dev.seaworthy.readers.dotenv;

import org.jspecify.annotations.NullMarked;
