package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Rules;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who waits between guesses, and who only cannot type. */
class ScoresTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Address CLIENT = Address.parse("198.51.100.7");
  private static final Cidr KEY = Cidr.parse("198.51.100.7");
  private static final long HALF_HOUR = Duration.ofMinutes(30).toMillis();

  private record Event(long at, int points, boolean enforced, boolean login) {}

  private final Scores scores = new Scores(BlockRules.standard(), new SplittableRandom(3));

  @Test
  void guesserWhoWaitsHalfAnHourIsFoundWithTheTenthGuess() {
    for (int guess = 1; guess <= 9; guess++) {
      assertThat(guess(scores, Rules.DECOY_POST, 2, guess * HALF_HOUR).due()).isFalse();
    }
    assertThat(guess(scores, Rules.DECOY_POST, 2, 10 * HALF_HOUR))
        .isEqualTo(new Scores.Reached(2, true, true));
  }

  @Test
  void guessesOlderThanADayAreForgotten() {
    long threeHours = 6 * HALF_HOUR;
    for (int guess = 1; guess <= 200; guess++) {
      assertThat(guess(scores, Rules.DECOY_POST, 2, guess * threeHours).due()).isFalse();
    }
  }

  @Test
  void typingErrorsOfManyBehindOneAddressAreNotAddedUpOverADay() {
    for (int error = 1; error <= 1_000; error++) {
      long everyTwoMinutes = error * Duration.ofMinutes(2).toMillis();
      Scores.Reached reached = guess(scores, Rules.PUBLIC_LOGIN, 1, everyTwoMinutes);
      assertThat(reached).isEqualTo(new Scores.Reached(Math.min(error, 5), false, false));
    }
  }

  @Test
  void withoutTheSlowLimitWaitingIsEnough() {
    Scores lax = new Scores(BlockRules.standard().withSlow(Limit.NONE), new SplittableRandom(3));
    for (int guess = 1; guess <= 100; guess++) {
      assertThat(guess(lax, Rules.DECOY_POST, 2, guess * HALF_HOUR).wouldBeDue()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void answersAsTheFullListOfAllAttemptsDoes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Event> all = new ArrayList<>();
    long now = 0;
    int due = 0;
    for (int step = 0; step < 2_000; step++) {
      now += random.nextLong(2 * HALF_HOUR);
      boolean login = random.nextInt(3) > 0;
      Event event = new Event(now, 1 + random.nextInt(2), random.nextInt(4) > 0, login);
      all.add(event);
      Scores.Reached reached =
          scores.add(
              KEY,
              attempt(
                  login ? Rules.PUBLIC_LOGIN : Rules.DECOY_POST,
                  event.points(),
                  event.enforced() ? Mode.BLOCK : Mode.OBSERVE),
              now);
      assertThat(reached).as("step %d", step).isEqualTo(expected(all, event));
      if (reached.due()) {
        due++;
        scores.forget(KEY);
        all.clear();
      }
    }
    assertThat(due).as("the case that matters was met").isPositive();
  }

  private static Scores.Reached expected(List<Event> all, Event last) {
    long lately = last.at() - Duration.ofMinutes(10).toMillis();
    long slowly = last.at() - Duration.ofDays(1).toMillis();
    boolean counts = !last.login();
    int recent = sum(all, lately, true, true);
    int recentEnforced = sum(all, lately, true, false);
    int day = counts ? sum(all, slowly, false, true) : 0;
    int dayEnforced = counts ? sum(all, slowly, false, false) : 0;
    boolean due = last.enforced() && (recentEnforced >= 10 || dayEnforced >= 20);
    return new Scores.Reached(recent, due, recent >= 10 || day >= 20);
  }

  private static int sum(List<Event> all, long after, boolean logins, boolean observed) {
    return all.stream()
        .filter(each -> each.at() > after && (logins || !each.login()))
        .filter(each -> observed || each.enforced())
        .mapToInt(Event::points)
        .sum();
  }

  private static Scores.Reached guess(Scores scores, String rule, int points, long millis) {
    return scores.add(KEY, attempt(rule, points, Mode.BLOCK), millis);
  }

  private static Attempt attempt(String rule, int points, Mode mode) {
    return new Attempt(
        NOW, CLIENT, rule, Weight.of(points), mode, "POST", "/admin/", "", "", false);
  }
}
