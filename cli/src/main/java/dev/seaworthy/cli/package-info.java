/**
 * The {@code seaworthy} command.
 *
 * <p>{@link dev.seaworthy.cli.Main} is the process; everything beneath takes what it needs of it
 * (the streams, the folder, the environment, the clock) as a {@code Console}, and says how it ended
 * as an exit code. Which readers and checks there are is said in one place, {@code Parts}. Nothing
 * here reads a format or judges a setting.
 */
@NullMarked
package dev.seaworthy.cli;

import org.jspecify.annotations.NullMarked;
