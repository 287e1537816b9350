package dev.seaworthy.boot.decoy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

class AnswerOnTheTickTest {
  private static final long TICK = AnswerOnTheTick.TICK_NANOS;

  private final AtomicLong clock = new AtomicLong();
  private final List<Long> answered = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 1_999_999, 2_000_000, 700_000_123, -1, -1_999_999, 4_611_686_018_427_387_903L})
  void answersAtTheNextTick(long now) throws Exception {
    clock.set(now);
    fail(waited -> clock.addAndGet(waited));
    assertThat(answered).hasSize(1);
    assertThat(Math.floorMod(answered.get(0), TICK)).isZero();
    assertThat(answered.get(0) - now).isBetween(1L, TICK);
  }

  @Test
  void waitsAgainWhereItWasWokenEarly() throws Exception {
    clock.set(500_000);
    fail(waited -> clock.addAndGet(waited / 2 + 1));
    assertThat(answered).hasSize(1);
    assertThat(answered.get(0)).isBetween(TICK, TICK + 5);
  }

  @Test
  void doesNotWaitWhereTheServerStops() throws Exception {
    Thread.currentThread().interrupt();
    fail(waited -> clock.addAndGet(waited));
    assertThat(Thread.interrupted()).isTrue();
    assertThat(answered).containsExactly(0L);
  }

  @Test
  void standsAroundAHandlerOnce() {
    AuthenticationFailureHandler once =
        AnswerOnTheTick.around(new SimpleUrlAuthenticationFailureHandler("/login?error"));
    assertThat(once).isInstanceOf(AnswerOnTheTick.class);
    assertThat(AnswerOnTheTick.around(once)).isSameAs(once);
  }

  private void fail(LongConsumer waiting) throws Exception {
    new AnswerOnTheTick(
            (request, response, failure) -> answered.add(clock.get()), clock::get, waiting)
        .onAuthenticationFailure(
            new MockHttpServletRequest(),
            new MockHttpServletResponse(),
            new BadCredentialsException("wrong"));
  }
}
