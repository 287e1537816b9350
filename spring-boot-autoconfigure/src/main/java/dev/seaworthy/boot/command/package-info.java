/**
 * Commands inside the application's own jar: {@code java -jar shop.jar check --deploy}.
 *
 * <p>The application is put together as for a start (environment, bean definitions, conditions) and
 * left before anything is opened: no port, no database, no runner. What is then found is judged by
 * the same catalogue as a source tree. This package knows how to stop there, how to report and how
 * to end the process; what an application looks like to a check is {@code boot.check}'s matter.
 */
@NullMarked
package dev.seaworthy.boot.command;

import org.jspecify.annotations.NullMarked;
