package dev.seaworthy.guard.attempts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Busy;
import dev.seaworthy.guard.attempts.AttemptArchive.Hour;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store keeps to: memory, relational databases and Redis run the same tests. */
public abstract class StoreContract {
  private static final Instant NOW = Instant.parse("2026-11-22T10:30:00Z");
  private static final String ATTACKER = "203.0.113.9";
  private static final Cidr KEY = Cidr.parse(ATTACKER);
  private static final Cidr OTHER = Cidr.parse("198.51.100.7");
  private static final Cidr SITE = Cidr.parse("2001:db8:7::/48");

  private final Parts store = fresh();

  /** The halves of one empty store. */
  public record Parts(
      AttemptStore attempts,
      AttemptArchive archive,
      BlockStore blocks,
      BlockArchive standing,
      Shelf shelf) {}

  /** An empty store. */
  protected abstract Parts fresh();

  @Test
  void anAttemptComesBackAsItWent() {
    AttemptRow row = row(ATTACKER, "bait.dot-env", 3, NOW, "/.env?\"<b>", "öda\ud83d\ude42");
    store.attempts.append(List.of(row));
    Kept kept = store.archive.newest(Wanted.ALL, Optional.empty(), 10).rows().get(0);
    assertThat(kept.row()).isEqualTo(row);
    assertThat(kept.reduced()).isFalse();
    assertThat(store.archive.find(kept.id())).contains(kept);
    assertThat(store.archive.find(kept.id() + 1)).isEmpty();
  }

  @Test
  void pagesGoOnWhereTheLastOneEndedEvenWithinOneMoment() {
    List<AttemptRow> rows =
        IntStream.range(0, 25)
            .mapToObj(n -> row(ATTACKER, "decoy.post", 1, NOW.plusSeconds(n / 10), "/" + n, ""))
            .toList();
    store.attempts.append(rows);
    List<Kept> all = new ArrayList<>();
    Optional<Place> after = Optional.empty();
    do {
      Page page = store.archive.newest(Wanted.ALL, after, 7);
      assertThat(page.rows()).hasSizeLessThanOrEqualTo(7);
      all.addAll(page.rows());
      after = page.next();
    } while (after.isPresent());
    assertThat(all).hasSize(25).doesNotHaveDuplicates();
    assertThat(all)
        .extracting(each -> each.row().last())
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void onlyWhatIsWantedIsFound() {
    store.attempts.append(
        List.of(
            row(ATTACKER, "decoy.post", 1, NOW, "/admin/", "root"),
            row(ATTACKER, "bait.dot-env", 1, NOW.plusSeconds(60), "/.env", ""),
            row("198.51.100.7", "decoy.post", 1, NOW.plusSeconds(120), "/Admin/100%_x!", "admin")));
    assertThat(paths(Wanted.of(KEY))).containsExactly("/.env", "/admin/");
    assertThat(paths(Wanted.named("root"))).containsExactly("/admin/");
    assertThat(paths(wanted("decoy.post", null, null, null)))
        .containsExactly("/Admin/100%_x!", "/admin/");
    assertThat(paths(wanted(null, "ADMIN", null, null)))
        .containsExactly("/Admin/100%_x!", "/admin/");
    assertThat(paths(wanted(null, "%_x!", null, null))).containsExactly("/Admin/100%_x!");
    assertThat(paths(wanted(null, "_", null, null))).containsExactly("/Admin/100%_x!");
    assertThat(paths(wanted(null, null, NOW.plusSeconds(60), null)))
        .containsExactly("/Admin/100%_x!", "/.env");
    assertThat(paths(wanted("decoy.post", null, null, NOW.plusSeconds(60))))
        .containsExactly("/admin/");
    assertThat(paths(Wanted.named("' or 1=1 --"))).isEmpty();
  }

  @Test
  void totalsOfHoursAreExactHoweverRowsCome() {
    store.attempts.append(
        List.of(
            row(ATTACKER, "a", 3, NOW, "/", ""),
            row(ATTACKER, "b", 1, NOW.plusSeconds(1), "/", "")));
    store.attempts.append(
        List.of(
            row(ATTACKER, "a", 4, NOW.plusSeconds(2), "/", ""),
            row(ATTACKER, "a", 5, NOW.plus(Duration.ofHours(1)), "/", "")));
    Instant ten = Instant.parse("2026-11-22T10:00:00Z");
    Instant eleven = Instant.parse("2026-11-22T11:00:00Z");
    assertThat(store.archive.hours(NOW))
        .containsExactly(new Hour(ten, "a", 7), new Hour(ten, "b", 1), new Hour(eleven, "a", 5));
    assertThat(store.archive.hours(eleven)).containsExactly(new Hour(eleven, "a", 5));
  }

  @Test
  void theBusiestComeFirst() {
    store.attempts.append(
        List.of(
            row(ATTACKER, "a", 3, NOW, "/", ""),
            row("198.51.100.7", "a", 9, NOW, "/", ""),
            row(ATTACKER, "b", 8, NOW.plusSeconds(5), "/", ""),
            row("198.51.100.8", "a", 99, NOW.minusSeconds(5), "/", "")));
    assertThat(store.archive.busiest(NOW, 10))
        .containsExactly(new Busy(KEY, 11, NOW.plusSeconds(5)), new Busy(OTHER, 9, NOW));
    assertThat(store.archive.busiest(NOW, 1)).extracting(Busy::sender).containsExactly(KEY);
  }

  @Test
  void whatIsErasedIsGoneAndTheTotalsStay() {
    store.attempts.append(
        List.of(
            row(ATTACKER, "a", 1, NOW, "/1", "root"),
            row(ATTACKER, "a", 1, NOW, "/2", ""),
            row("198.51.100.7", "a", 1, NOW, "/3", "root")));
    assertThat(store.archive.erase(Wanted.of(KEY))).isEqualTo(2);
    assertThat(paths(Wanted.ALL)).containsExactly("/3");
    assertThat(store.archive.erase(Wanted.named("root"))).isEqualTo(1);
    assertThat(store.archive.erase(Wanted.named("root"))).isZero();
    assertThat(store.archive.hours(NOW)).extracting(Hour::count).containsExactly(3L);
  }

  @Test
  void theBlocksInForceAreReadTheLastChangedFirst() {
    Block timed = new Block(KEY, NOW, NOW.plusSeconds(3600), 2, Scope.GUARDED, "decoy.post");
    Block ended = new Block(OTHER, NOW.minusSeconds(60), NOW, 1, Scope.EVERYTHING, "old");
    Block forGood = new Block(SITE, NOW, Instant.MAX, 1, Scope.EVERYTHING, "a note <b>");
    Cidr lifted = Cidr.parse("192.0.2.5");
    store.blocks.append(
        List.of(
            new Change(0, KEY, Optional.of(timed)),
            new Change(0, OTHER, Optional.of(ended)),
            new Change(0, lifted, Optional.empty()),
            new Change(0, SITE, Optional.of(forGood))));
    List<Change> standing = store.standing.standing(NOW, Long.MAX_VALUE, 10);
    assertThat(standing)
        .extracting(Change::block)
        .containsExactly(Optional.of(forGood), Optional.of(timed));
    assertThat(store.standing.standing(NOW, standing.get(0).version(), 10))
        .extracting(Change::key)
        .containsExactly(KEY);
    assertThat(store.standing.standing(NOW, Long.MAX_VALUE, 1)).hasSize(1);
    assertThat(store.standing.latest(KEY).orElseThrow().block()).contains(timed);
    assertThat(store.standing.latest(lifted).orElseThrow().block()).isEmpty();
    assertThat(store.standing.latest(Cidr.parse("192.0.2.6"))).isEmpty();
  }

  @Test
  void changesOfBlocksAreReadInTheOrderOfTheirVersions() {
    Block block = new Block(KEY, NOW, NOW.plusSeconds(3600), 2, Scope.GUARDED, "decoy.post");
    store.blocks.append(
        List.of(new Change(0, KEY, Optional.of(block)), new Change(0, SITE, Optional.empty())));
    store.blocks.append(List.of(new Change(0, KEY, Optional.empty())));
    List<Change> all = store.blocks.since(0, 10);
    assertThat(all).extracting(Change::key).containsExactly(SITE, KEY);
    assertThat(all.get(1).block()).isEmpty();
    assertThat(all.get(1).version()).isGreaterThan(all.get(0).version());
    assertThat(store.blocks.since(all.get(0).version(), 10)).containsExactly(all.get(1));
    assertThat(store.blocks.since(0, 1)).containsExactly(all.get(0));
  }

  @Test
  void theShelfKeepsTheLatestOfEachNameTheNewestFirst() {
    store.shelf.put("audit", new Shelf.Item("b", NOW, "second"));
    store.shelf.put("audit", new Shelf.Item("a", NOW.minusSeconds(1), "first \u0000\ud83d"));
    store.shelf.put("allow", new Shelf.Item("b", NOW, "elsewhere"));
    assertThat(store.shelf.newest("audit", 10))
        .extracting(Shelf.Item::name)
        .containsExactly("b", "a");
    store.shelf.put("audit", new Shelf.Item("a", NOW.plusSeconds(1), "newer"));
    assertThat(store.shelf.newest("audit", 1))
        .containsExactly(new Shelf.Item("a", NOW.plusSeconds(1), "newer"));
    assertThat(store.shelf.find("audit", "a")).map(Shelf.Item::text).contains("newer");
    store.shelf.remove("audit", "a");
    store.shelf.remove("audit", "a");
    assertThat(store.shelf.find("audit", "a")).isEmpty();
    assertThat(store.shelf.newest("allow", 10)).hasSize(1);
  }

  private List<String> paths(Wanted wanted) {
    return store.archive.newest(wanted, Optional.empty(), 100).rows().stream()
        .map(each -> each.row().sample().path())
        .toList();
  }

  private static Wanted wanted(
      @org.jspecify.annotations.Nullable String rule,
      @org.jspecify.annotations.Nullable String text,
      @org.jspecify.annotations.Nullable Instant since,
      @org.jspecify.annotations.Nullable Instant until) {
    return new Wanted(
        Optional.empty(),
        Optional.ofNullable(rule),
        Optional.empty(),
        Optional.ofNullable(text),
        Optional.ofNullable(since),
        Optional.ofNullable(until));
  }

  private static AttemptRow row(
      String client, String rule, long count, Instant at, String path, String userName) {
    Address sender = Address.parse(client);
    Attempt sample =
        new Attempt(
            at, sender, rule, Weight.of(2), Mode.BLOCK, "POST", path, "curl/8", userName, false);
    return new AttemptRow(
        AddressLists.keyOf(sender.hi(), sender.lo()), rule, count, at, at, sample);
  }
}
