package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Which attempts have a row of their own, and under what the others are added up. */
class PendingRowsTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final Address ONE = Address.parse("198.51.100.7");
  private static final int RATE = PendingRows.SINGLES_PER_SECOND;

  private final PendingRows rows = new PendingRows(1_000);

  @Test
  void asManyAsTheRateStandAloneAndTheNextIsAddedUp() {
    add(RATE + 1, ONE, NOW, 1_000);
    List<AttemptRow> out = rows.drain();
    assertThat(out).hasSize(RATE + 1);
    add(RATE + 3, ONE, NOW, 1_000);
    assertThat(rows.drain()).as("the second's allowance is spent").hasSize(1);
  }

  @Test
  void allowanceIsEarnedBackByTheMillisecondUpToOneSecond() {
    add(RATE, ONE, NOW, 1_000);
    rows.drain();
    add(3, ONE, NOW, 1_010);
    assertThat(rows.drain()).as("two in ten milliseconds").hasSize(2 + 1);
    add(RATE + 100, ONE, NOW, 90_000);
    assertThat(rows.drain()).as("a quiet minute earns no more than a second").hasSize(RATE + 1);
  }

  @Test
  void touchesWithoutPointsNeverStandAlone() {
    for (int touch = 0; touch < 5; touch++) {
      rows.add(Attempts.of(NOW, ONE, Weight.NONE, Mode.BLOCK), 1_000);
    }
    assertThat(rows.drain()).extracting(AttemptRow::count).containsExactly(5L);
  }

  @Test
  void oneRowStandsForAKeyARuleAndTenSeconds() {
    spendAllowance();
    add(2, ONE, NOW, 1_000);
    add(3, ONE, NOW.plusSeconds(9), 1_000);
    add(4, ONE, NOW.plusSeconds(10), 1_000);
    add(5, Address.parse("198.51.100.8"), NOW, 1_000);
    List<AttemptRow> out = rows.drain();
    assertThat(out).extracting(AttemptRow::count).containsExactly(5L, 4L, 5L);
    assertThat(out.get(0).sender()).isEqualTo(Cidr.parse("198.51.100.7/32"));
    assertThat(Duration.between(out.get(0).first(), out.get(0).last()).toSeconds()).isEqualTo(9);
  }

  @Test
  void tooManyKeysAreAddedUpByTheirNetworkAndThenByRule() {
    spendAllowance();
    long net = 0x2001_0db8_0000_0000L;
    for (int key = 0; key < PendingRows.MOST_KEYS; key++) {
      add(1, new Address(net + key, 1), NOW, 1_000);
    }
    add(2, new Address(net + 0xffff, 1), NOW, 1_000);
    add(1, new Address(net, 1), NOW, 1_000);
    for (int organisation = 1; organisation < PendingRows.MOST_PREFIXES; organisation++) {
      add(1, new Address(net + ((long) organisation << 16), 1), NOW, 1_000);
    }
    add(7, Address.parse("203.0.113.9"), NOW, 1_000);
    List<AttemptRow> out = rows.drain();
    assertThat(of(out, row -> row.sender().equals(Cidr.around(net, 0, 64)))).isEqualTo(2);
    assertThat(of(out, row -> row.sender().equals(Cidr.around(net, 0, 48)))).isEqualTo(2);
    assertThat(of(out, row -> row.sender().length() == 0)).isEqualTo(7);
    assertThat(of(out, row -> true))
        .isEqualTo(PendingRows.MOST_KEYS + 3 + PendingRows.MOST_PREFIXES - 1 + 7);
  }

  @Test
  void ipv4NeighboursAreAddedUpByTheir24() {
    spendAllowance();
    for (int key = 0; key < PendingRows.MOST_KEYS; key++) {
      add(1, new Address(0x2001_0db8_0000_0000L + key, 1), NOW, 1_000);
    }
    add(1, ONE, NOW, 1_000);
    add(1, Address.parse("198.51.100.8"), NOW, 1_000);
    assertThat(of(rows.drain(), row -> row.sender().equals(Cidr.parse("198.51.100.0/24"))))
        .isEqualTo(2);
  }

  @Test
  void whatCouldNotBeWrittenWaitsOnAndKeepsItsRows() {
    add(3, ONE, NOW, 1_000);
    List<AttemptRow> drained = rows.drain();
    assertThat(rows.waiting()).isEqualTo(3);
    rows.restore(drained);
    assertThat(rows.drain()).containsExactlyElementsOf(drained);
    rows.written(drained);
    assertThat(rows.waiting()).isZero();
    assertThat(rows.recorded()).isEqualTo(3);
  }

  @Test
  void rowsThatComeBackMergeWhenTooManyWait() {
    for (long second = 0; rows.waiting() < PendingRows.MOST_SINGLES; second++) {
      add(RATE, ONE, NOW, 1_000 * (second + 1));
    }
    List<AttemptRow> drained = rows.drain();
    assertThat(drained).hasSize(PendingRows.MOST_SINGLES);
    add(1, ONE, NOW, 1_000_000);
    rows.restore(drained);
    List<AttemptRow> again = rows.drain();
    assertThat(again).hasSize(PendingRows.MOST_SINGLES + 1);
    assertThat(of(again, row -> true)).isEqualTo(PendingRows.MOST_SINGLES + 1);
  }

  @Test
  void sampleOfManyIsCutShortAndSaysSo() {
    String longText = "x".repeat(121);
    Attempt attempt = attempt("/" + longText, longText, longText);
    AttemptRow row = AttemptRow.single(Cidr.parse("198.51.100.7"), attempt).withShortSample();
    assertThat(row.sample().path()).hasSize(120);
    assertThat(row.sample().userAgent()).hasSize(60);
    assertThat(row.sample().userName()).hasSize(60);
    assertThat(row.sample().truncated()).isTrue();
  }

  @Test
  void sampleThatFitsIsKept() {
    AttemptRow fits =
        AttemptRow.single(
            Cidr.parse("198.51.100.7"),
            attempt("/" + "x".repeat(119), "x".repeat(60), "x".repeat(60)));
    assertThat(fits.withShortSample()).isSameAs(fits);
    for (Attempt each :
        List.of(
            attempt("/" + "x".repeat(120), "", ""),
            attempt("/", "x".repeat(61), ""),
            attempt("/", "", "x".repeat(61)))) {
      AttemptRow row = AttemptRow.single(Cidr.parse("198.51.100.7"), each);
      assertThat(row.withShortSample().sample().truncated()).isTrue();
    }
  }

  @Test
  void rowsTogetherSpanBothTimes() {
    Cidr key = Cidr.parse("198.51.100.7");
    AttemptRow early = AttemptRow.single(key, Attempts.of(NOW, ONE, 1));
    AttemptRow late = AttemptRow.single(key, Attempts.of(NOW.plusSeconds(5), ONE, 1));
    for (AttemptRow both : List.of(early.plus(late), late.plus(early))) {
      assertThat(both.count()).isEqualTo(2);
      assertThat(both.first()).isEqualTo(early.first());
      assertThat(both.last()).isEqualTo(late.last());
    }
  }

  private void spendAllowance() {
    add(RATE, ONE, NOW, 1_000);
    rows.drain();
  }

  private void add(int count, Address client, Instant at, long millis) {
    for (int attempt = 0; attempt < count; attempt++) {
      rows.add(Attempts.of(at, client, 1), millis);
    }
  }

  private static long of(List<AttemptRow> rows, Predicate<AttemptRow> which) {
    return rows.stream().filter(which).mapToLong(AttemptRow::count).sum();
  }

  private static Attempt attempt(String path, String agent, String name) {
    return new Attempt(
        NOW, ONE, "bait.test", Weight.of(1), Mode.BLOCK, "GET", path, agent, name, false);
  }
}
