package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.Provenance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything around the door, by hand: one standing for all, and a memory of what was told. */
final class GuardFakes implements Doorkeeper, AttemptLedger, TrafficWatch, GuardEvents {
  /** A part that throws. */
  enum Broken {
    DOORKEEPER,
    LEDGER,
    WATCH,
    EVENTS
  }

  final List<Attempt> attempts = new ArrayList<>();
  final List<Alarm> alarms = new ArrayList<>();
  Standing standing = Standing.UNLISTED;
  @Nullable Broken broken;
  Tally.Consequence consequence = Tally.Consequence.COUNTED;
  int ordinary;
  int signIns;

  List<String> scored() {
    return attempts.stream()
        .map(
            each ->
                each.rule()
                    + " "
                    + (each.weight().blocksAtOnce() ? "!" : each.weight().points())
                    + " "
                    + each.mode())
        .toList();
  }

  @Override
  public Standing standing(long hi, long lo, long epochSecond) {
    failIf(Broken.DOORKEEPER);
    return standing;
  }

  @Override
  public Optional<Block> block(long hi, long lo, long epochSecond) {
    Instant from = Instant.ofEpochSecond(epochSecond);
    Cidr key = Cidr.around(hi, lo, 128);
    return Optional.of(
        new Block(key, from, from.plusSeconds(3600), 2, Scope.EVERYTHING, "bait.dot-env"));
  }

  @Override
  public Tally record(Attempt attempt) {
    failIf(Broken.LEDGER);
    attempts.add(attempt);
    return new Tally(attempt.weight().points(), consequence);
  }

  @Override
  public void seen(long hi, long lo, Provenance provenance, boolean letThrough, long epochSecond) {
    failIf(Broken.WATCH);
    ordinary += letThrough ? 1 : 0;
  }

  @Override
  public void signedIn(long hi, long lo, long user, long epochSecond) {
    signIns++;
  }

  @Override
  public void attempted(Attempt attempt, Tally tally) {
    failIf(Broken.EVENTS);
  }

  @Override
  public void alarmed(Alarm alarm) {
    alarms.add(alarm);
  }

  private void failIf(Broken part) {
    if (broken == part) {
      throw new IllegalStateException("broken on purpose");
    }
  }
}
