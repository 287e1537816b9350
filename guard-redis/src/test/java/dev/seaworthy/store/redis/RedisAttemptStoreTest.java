package dev.seaworthy.store.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive.Hour;
import dev.seaworthy.guard.attempts.AttemptArchive.Kept;
import dev.seaworthy.guard.attempts.AttemptArchive.Page;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import dev.seaworthy.guard.attempts.Sweep;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisAttemptStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private final RedisLink link = Servers.fresh();
  private final RedisArchive archive = new RedisArchive(link);

  @AfterEach
  void giveBack() {
    link.close();
  }

  @Test
  void whatStrangersSentIsKeptWhateverItLooksLike() {
    String half = "/\ud83d" + "x".repeat(498) + "\ud83d\ude42";
    String name = "o'Brien\n\\n\\ {x}\ud83d\ude42\udc00";
    store(100).append(List.of(row(attempt("203.0.113.9", NOW, half, name), 1)));
    String kept = "o'Brien\n\\n\\ {x}\ud83d\ude42\ufffd";
    assertThat(rows(Wanted.named(name)))
        .extracting(each -> each.row().sample())
        .allSatisfy(sample -> assertThat(sample.path()).isEqualTo("/\ufffd" + "x".repeat(498)))
        .extracting(Attempt::userName)
        .containsExactly(kept);
    assertThat(archive.erase(Wanted.named(name))).isEqualTo(1);
    assertThat(allKeys()).noneMatch(each -> each.contains(":name:"));
  }

  @Test
  void theOldestMakeRoomAndTheTotalsStayExact() {
    RedisAttemptStore store = store(100);
    for (int batch = 0; batch < 10; batch++) {
      int from = batch * 35;
      store.append(
          IntStream.range(from, from + 35)
              .mapToObj(n -> row(attempt("203.0.113.9", NOW.plusSeconds(n), "/" + n, "u" + n), 2))
              .toList());
    }
    List<Kept> kept = rows(Wanted.ALL);
    assertThat(kept).hasSize(100);
    assertThat(kept.get(0).row().sample().path()).isEqualTo("/349");
    assertThat(kept.get(99).row().sample().path()).isEqualTo("/250");
    assertThat(archive.hours(NOW)).containsExactly(new Hour(NOW, "decoy.post", 700));
    assertThat(allKeys()).filteredOn(each -> each.contains(":name:")).hasSize(100);
  }

  @Test
  void manyMoreThanTheLimitAtOnceLeaveTheLatest() {
    RedisAttemptStore store = store(10);
    store.append(
        IntStream.range(0, 5_000)
            .mapToObj(n -> row(attempt("203.0.113.9", NOW.plusMillis(n), "/" + n, ""), 1))
            .toList());
    assertThat(rows(Wanted.ALL))
        .hasSize(10)
        .first()
        .satisfies(first -> assertThat(first.row().sample().path()).isEqualTo("/4999"));
    assertThat(archive.hours(NOW)).extracting(Hour::count).containsExactly(5_000L);
  }

  @Test
  void whereSomebodyElseUsesTheKeysNothingIsWritten() {
    link.run("spoil", redis -> redis.set(link.base() + ":hour", "mine"));
    List<AttemptRow> rows = List.of(row(attempt("203.0.113.9", NOW, "/", ""), 1));
    assertThatThrownBy(() -> store(10).append(rows))
        .isInstanceOf(AttemptStoreException.class)
        .hasMessage(
            "Redis could not keep attempts (WRONGTYPE); somebody else uses keys of the same name:"
                + " choose another");
    assertThat(allKeys()).containsExactly(link.base() + ":hour");
  }

  @Test
  void aRowSpoiledByHandDoesNotHideTheOthers() {
    store(10)
        .append(
            List.of(
                row(attempt("203.0.113.9", NOW, "/a", ""), 1),
                row(attempt("203.0.113.9", NOW.plusSeconds(1), "/b", ""), 1)));
    link.run("spoil", redis -> redis.hset(link.base() + ":attempt", Places.id(1), "x\n"));
    assertThat(rows(Wanted.ALL))
        .extracting(each -> each.row().sample().path())
        .containsExactly("/b");
  }

  @Test
  void aSearchForTextLooksAtSoManyRowsAndSaysWhereToGoOn() {
    RedisAttemptStore store = store(30_000);
    List<AttemptRow> rows = new ArrayList<>();
    rows.add(row(attempt("203.0.113.9", NOW.minusSeconds(1), "/needle", ""), 1));
    for (int n = 0; n < 25_000; n++) {
      rows.add(row(attempt("203.0.113.9", NOW.plusMillis(n), "/hay", ""), 1));
    }
    store.append(rows);
    Wanted needle =
        new Wanted(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of("NEEDLE"),
            Optional.empty(),
            Optional.empty());
    Page first = archive.newest(needle, Optional.empty(), 50);
    assertThat(first.rows()).isEmpty();
    Optional<Place> next = first.next();
    assertThat(next).isPresent();
    Page second = archive.newest(needle, next, 50);
    assertThat(second.rows()).hasSize(1);
    assertThat(second.next()).isEmpty();
  }

  @Test
  void whatIsOldLosesThePersonAndThenGoes() {
    List<AttemptRow> rows = new ArrayList<>();
    rows.add(row(attempt("203.0.113.9", NOW.minus(Duration.ofDays(29)), "/a", "ada"), 1));
    rows.add(row(attempt("203.0.113.9", NOW.minus(Duration.ofDays(31)), "/b", "bob"), 1));
    rows.add(row(attempt("2001:db8:1:2::3", NOW.minus(Duration.ofDays(40)), "/c", ""), 1));
    rows.add(row(attempt("203.0.113.9", NOW.minus(Duration.ofDays(366)), "/d", "dan"), 1));
    IntStream.range(0, 1_200)
        .mapToObj(n -> row(attempt("192.0.2.1", NOW.minus(Duration.ofDays(400)), "/e", "eve"), 1))
        .forEach(rows::add);
    store(10_000).append(rows);
    assertThat(retention().sweep()).isEqualTo(new Sweep(2, 1_201, 0));
    assertThat(rows(Wanted.ALL))
        .extracting(
            each ->
                each.row().sender()
                    + " "
                    + each.row().sample().client()
                    + " "
                    + each.row().sample().userName()
                    + " "
                    + each.row().sample().path()
                    + " "
                    + each.reduced())
        .containsExactly(
            "203.0.113.9/32 203.0.113.9 ada /a false",
            "203.0.113.0/24 203.0.113.0 (3) /b true",
            "2001:db8:1::/48 2001:db8:1::  /c true");
    assertThat(rows(Wanted.of(Cidr.parse("203.0.113.0/24")))).hasSize(1);
    assertThat(rows(Wanted.named("(3)"))).hasSize(1);
    assertThat(rows(Wanted.named("bob"))).isEmpty();
    assertThat(archive.hours(Instant.EPOCH)).hasSize(3);
    assertThat(retention().sweep()).isEqualTo(new Sweep(0, 0, 0));
  }

  @Test
  void endedAndLiftedBlocksAreForgottenAfterAMonthAndStandingOnesStay() {
    Instant longAgo = NOW.minus(Duration.ofDays(60));
    RedisBlockStore store = new RedisBlockStore(link, Clock.fixed(longAgo, ZoneOffset.UTC));
    List<Change> changes = new ArrayList<>();
    for (int n = 0; n < 600; n++) {
      changes.add(blocked("198.51." + n / 256 + "." + n % 256, longAgo, longAgo.plusSeconds(1)));
    }
    changes.add(blocked("192.0.2.2", longAgo, longAgo.plus(Duration.ofDays(40))));
    changes.add(new Change(0, Cidr.parse("192.0.2.3"), Optional.empty()));
    changes.add(blocked("192.0.2.4", longAgo, Instant.MAX));
    store.append(changes);
    assertThat(retention().sweep()).isEqualTo(new Sweep(0, 0, 601));
    assertThat(store.since(0, 1_000))
        .extracting(Change::key)
        .containsExactly(Cidr.parse("192.0.2.2"), Cidr.parse("192.0.2.4"));
  }

  private RedisAttemptStore store(int mostRows) {
    return new RedisAttemptStore(link, mostRows);
  }

  private List<Kept> rows(Wanted wanted) {
    return archive.newest(wanted, Optional.empty(), 1_000).rows();
  }

  private List<String> allKeys() {
    return link.run("look", redis -> redis.keys(link.base() + ":*"));
  }

  private RedisRetention retention() {
    return new RedisRetention(
        link,
        Clock.fixed(NOW, ZoneOffset.UTC),
        Duration.ofDays(30),
        Duration.ofDays(365),
        name -> "(" + name.length() + ")");
  }

  private static Change blocked(String address, Instant from, Instant until) {
    Cidr key = Cidr.parse(address);
    return new Change(
        0, key, Optional.of(new Block(key, from, until, 1, Scope.EVERYTHING, "decoy.post")));
  }

  private static Attempt attempt(String client, Instant at, String path, String userName) {
    return new Attempt(
        at,
        Address.parse(client),
        "decoy.post",
        Weight.of(2),
        Mode.BLOCK,
        "POST",
        path,
        "curl/8",
        userName,
        false);
  }

  private static AttemptRow row(Attempt attempt, long count) {
    Address client = attempt.client();
    Cidr sender = AddressLists.keyOf(client.hi(), client.lo());
    return new AttemptRow(sender, attempt.rule(), count, attempt.at(), attempt.at(), attempt);
  }
}
