package dev.seaworthy.boot.command;

import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication.AbandonedRunException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Ends the process with an exit code. An exception would pass through the application's own main
 * method and come out as a failure with a stack trace.
 */
final class Ending {
  /** As in the {@code seaworthy} command. */
  static final int WRONG_USE = 2;

  /** The application could not be put together, or could not be judged as a whole. */
  static final int COULD_NOT_FINISH = 3;

  private static final Ending OF_THE_PROCESS = new Ending(System::exit);
  private static @Nullable Ending ofATest;

  private final IntConsumer exit;

  private Ending(IntConsumer exit) {
    this.exit = exit;
  }

  static synchronized Ending current() {
    return ofATest == null ? OF_THE_PROCESS : ofATest;
  }

  /** Takes the exit code instead of ending the process; null for as before. For tests. */
  static synchronized void replaceBy(@Nullable IntConsumer exit) {
    ofATest = exit == null ? null : new Ending(exit);
  }

  /** Ends; where the process goes on all the same, the run of the application is abandoned. */
  AbandonedRunException with(int code, @Nullable ConfigurableApplicationContext context) {
    System.out.flush();
    System.err.flush();
    exit.accept(code);
    return new AbandonedRunException(context);
  }
}
