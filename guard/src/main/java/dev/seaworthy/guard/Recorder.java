package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.request.RequestView;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Turns touches into attempts, has them counted and tells those who listen. Thread-safe. */
final class Recorder {
  private static final long QUIET_SECONDS = 60;

  private final GuardRules rules;
  private final AttemptLedger ledger;
  private final GuardEvents events;
  private final Clock clock;
  private final AtomicLong failures = new AtomicLong();
  private final Map<Alarm.Kind, AtomicLong> nextAlarm = new ConcurrentHashMap<>();

  Recorder(GuardRules rules, AttemptLedger ledger, GuardEvents events, Clock clock) {
    this.rules = rules;
    this.ledger = ledger;
    this.events = events;
    this.clock = clock;
  }

  /** Counts first, tells afterwards. */
  Tally record(RequestView request, Address client, String rule, Weight weight, String user) {
    Mode mode = rules.mode.and(rules.modes.getOrDefault(rule, Mode.BLOCK));
    Attempt attempt =
        new Attempt(
            clock.instant(),
            client,
            rule,
            weight,
            mode,
            request.method(),
            request.path(),
            orEmpty(request.header("User-Agent")),
            user,
            false);
    Tally tally = ledger.record(attempt);
    if (tally.consequence() == Tally.Consequence.SHIELDED) {
      alarm(
          Alarm.Kind.SHIELDED_ATTACKER,
          client,
          client + " is never blocked and has reached the threshold: look at that machine");
    }
    if (tally.consequence() == Tally.Consequence.NO_ROOM) {
      alarm(
          Alarm.Kind.LISTS_FULL,
          client,
          client + " has reached the threshold, but the lists are full: it is not blocked");
    }
    try {
      events.attempted(attempt, tally);
    } catch (RuntimeException listener) {
      failures.incrementAndGet();
    }
    return tally;
  }

  /** Takes down that the guard itself failed. */
  void failed(RuntimeException failure, Address client) {
    failures.incrementAndGet();
    alarm(
        Alarm.Kind.GUARD_FAILED,
        client,
        "the guard failed with " + failure.getClass().getName() + "; requests go on without lists");
  }

  long failures() {
    return failures.get();
  }

  /** Tells of something that needs a person, unless the same kind was told within a minute. */
  void alarm(Alarm.Kind kind, Address client, String detail) {
    Instant now = clock.instant();
    AtomicLong next = nextAlarm.computeIfAbsent(kind, any -> new AtomicLong(Long.MIN_VALUE));
    long due = next.get();
    if (now.getEpochSecond() >= due
        && next.compareAndSet(due, now.getEpochSecond() + QUIET_SECONDS)) {
      try {
        events.alarmed(new Alarm(kind, now, client, detail));
      } catch (RuntimeException listener) {
        failures.incrementAndGet();
      }
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
