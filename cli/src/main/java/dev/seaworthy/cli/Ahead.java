package dev.seaworthy.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * A value that is made on a thread of its own while others are made here: the catalogue takes as
 * long to load as a small project takes to read. Safe to use from any thread.
 *
 * @param <T> the type of the value
 */
final class Ahead<T> {
  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  /** Begins to make the value; a process that ends first does not wait for it. */
  static <T> Ahead<T> of(Supplier<T> value) {
    FutureTask<T> task = new FutureTask<>(value::get);
    Thread thread = new Thread(task, "ahead");
    thread.setDaemon(true);
    thread.start();
    return new Ahead<>(task);
  }

  /**
   * The value, when it is made; what making it threw is thrown here.
   *
   * @throws CannotFinish if this thread is interrupted
   */
  T get() throws CannotFinish {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotFinish("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e.getCause() instanceof RuntimeException unchecked
          ? unchecked
          : new IllegalStateException(e.getCause());
    }
  }
}
