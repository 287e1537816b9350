package dev.seaworthy.boot.decoy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Answers a failed login, real or in the decoy, at the next tick of a clock that all share: what
 * the two ways take more or less until then, some microseconds, is not in the time that a stranger
 * can measure. Thread-safe.
 */
final class AnswerOnTheTick implements AuthenticationFailureHandler {
  static final long TICK_NANOS = Duration.ofMillis(2).toNanos();

  private final AuthenticationFailureHandler handler;
  private final LongSupplier nanos;
  private final LongConsumer waiting;

  AnswerOnTheTick(AuthenticationFailureHandler handler, LongSupplier nanos, LongConsumer waiting) {
    this.handler = handler;
    this.nanos = nanos;
    this.waiting = waiting;
  }

  static AuthenticationFailureHandler around(AuthenticationFailureHandler handler) {
    return handler instanceof AnswerOnTheTick
        ? handler
        : new AnswerOnTheTick(
            DecoyFailureHandler.around(handler), System::nanoTime, LockSupport::parkNanos);
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException, ServletException {
    waitForTick();
    handler.onAuthenticationFailure(request, response, failure);
  }

  private void waitForTick() {
    long now = nanos.getAsLong();
    long tick = now + TICK_NANOS - Math.floorMod(now, TICK_NANOS);
    while (tick - now > 0 && !Thread.currentThread().isInterrupted()) {
      waiting.accept(tick - now);
      now = nanos.getAsLong();
    }
  }
}
