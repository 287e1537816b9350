package dev.seaworthy.boot.console;

import dev.seaworthy.boot.store.GuardStore;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/** A day at a shop that is being tried, the same each time: for pages that people look at. */
final class Samples {
  private static final int ATTEMPTS = 900;
  private static final List<String> SENDERS =
      List.of(
          "203.0.113.9",
          "203.0.113.77",
          "198.51.100.23",
          "198.51.100.201",
          "192.0.2.14",
          "2001:db8:40:1::5",
          "2001:db8:77:a::9");
  private static final List<String[]> DEEDS =
      List.of(
          new String[] {"decoy.post", "POST", "/admin/login", "admin"},
          new String[] {"decoy.post", "POST", "/admin/login", "root"},
          new String[] {"decoy.touch", "GET", "/admin/", ""},
          new String[] {"bait.dot-env", "GET", "/.env", ""},
          new String[] {"bait.git-config", "GET", "/.git/config", ""},
          new String[] {"bait.wordpress-login", "POST", "/wp-login.php", "wordpress"},
          new String[] {"bait.actuator-env", "GET", "/actuator/env", ""},
          new String[] {"login.public", "POST", "/login", "maria.garcia@example.org"});

  private Samples() {}

  static void plant(GuardStore store, CountingLedger ledger, Instant now) {
    SplittableRandom random = new SplittableRandom(20_261_122);
    List<AttemptRow> rows = new ArrayList<>();
    for (int n = 0; n < ATTEMPTS; n++) {
      // More of them lately, and a wave some hours ago.
      double ago = n % 3 == 0 ? 5 + random.nextDouble() : 23 * Math.pow(random.nextDouble(), 1.4);
      rows.add(row(random, now.minusSeconds((long) (ago * 3_600))));
    }
    rows.sort(Comparator.comparing(AttemptRow::last));
    store.attempts().append(rows);
    block(
        ledger,
        "203.0.113.9",
        now.minus(Duration.ofMinutes(48)),
        Duration.ofHours(4),
        2,
        "decoy.post");
    block(
        ledger,
        "198.51.100.23",
        now.minus(Duration.ofHours(5)),
        Duration.ofDays(1),
        3,
        "bait.dot-env");
    block(
        ledger,
        "2001:db8:40:1::/64",
        now.minus(Duration.ofMinutes(12)),
        Duration.ofHours(1),
        1,
        "bait.git-config");
    block(
        ledger,
        "2001:db8:77::/48",
        now.minus(Duration.ofMinutes(3)),
        Duration.ofDays(7),
        4,
        "decoy.post");
    ledger.flush(store.attempts(), store.blocks());
  }

  private static AttemptRow row(SplittableRandom random, Instant at) {
    String[] deed = DEEDS.get((int) (DEEDS.size() * Math.pow(random.nextDouble(), 1.6)));
    String sender = SENDERS.get((int) (SENDERS.size() * Math.pow(random.nextDouble(), 1.8)));
    Address client = Address.parse(sender);
    Attempt sample =
        new Attempt(
            at,
            client,
            deed[0],
            Weight.of(deed[0].equals("decoy.touch") ? 0 : 2),
            Mode.BLOCK,
            deed[1],
            deed[2],
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36",
            deed[3],
            false);
    long count = deed[0].equals("decoy.touch") ? 1 + random.nextInt(4) : 1;
    return new AttemptRow(
        AddressLists.keyOf(client.hi(), client.lo()), deed[0], count, at, at, sample);
  }

  private static void block(
      CountingLedger ledger, String of, Instant from, Duration lasts, int step, String reason) {
    Scope scope = step == 1 ? Scope.GUARDED : Scope.EVERYTHING;
    ledger.blockByHand(new Block(Cidr.parse(of), from, from.plus(lasts), step, scope, reason));
  }
}
