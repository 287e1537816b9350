package dev.seaworthy.guard.replay.traffic;

import dev.seaworthy.guard.address.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** How attackers behave, from the fast and loud to the slow and spread out. */
final class Attackers {
  private static final String TOOL = "python-requests/2.32";
  private static final List<String> KNOWN =
      List.of(
          "/.env",
          "/.git/config",
          "/wp-login.php",
          "/phpmyadmin/index.php",
          "/actuator/env",
          "/.aws/credentials",
          "/backup.sql",
          "/wp-admin/setup-config.php",
          "/.git/HEAD",
          "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php",
          "/server-status",
          "/.DS_Store",
          "/config.php.bak",
          "/manager/html",
          "/xmlrpc.php",
          "/..%2f..%2fetc/passwd");
  private static final int SECOND = 1_000;
  private static final int MINUTE = 60_000;
  private static final long FLOOD_FIRST = 0x2001_0db8_8000_0000L;

  private final SplittableRandom random;
  private final Pool pool;
  private final List<String> paths;
  private final Instant end;
  private int flooding;

  Attackers(SplittableRandom random, Pool pool, List<String> paths, Instant end) {
    this.random = random;
    this.pool = pool;
    this.paths = new ArrayList<>(KNOWN);
    this.paths.addAll(paths);
    this.end = end;
  }

  void fastScanner(TrafficGenerator to) {
    scansFrom(to, pool.home(), "fast-scanner");
  }

  void scansFrom(TrafficGenerator to, Address client, String role) {
    Visitor scanner = visitor(to, role, client);
    for (int probe = 40 + random.nextInt(200); probe > 0; probe--) {
      scanner.waits(20, SECOND).gets(path(), 404);
    }
  }

  void rotatingScanner(TrafficGenerator to) {
    long site = pool.site();
    Visitor scanner = visitor(to, "rotating-scanner", pool.in(site));
    for (int net = 0; net < 64; net++) {
      scanner.moveTo(pool.in(site | net));
      for (int probe = 0; probe < 6; probe++) {
        scanner.waits(20, SECOND).gets(path(), 404);
      }
    }
  }

  void bruteForcer(TrafficGenerator to) {
    Visitor guesser = visitor(to, "brute-forcer", pool.home());
    guesser.gets("/admin/", 200);
    for (int guess = 60 + random.nextInt(300); guess > 0; guess--) {
      guesser.waits(SECOND, 5 * SECOND).posts("/admin/", 200);
    }
  }

  void credentialStuffer(TrafficGenerator to) {
    Visitor guesser = visitor(to, "credential-stuffer", pool.home());
    for (int guess = 60 + random.nextInt(300); guess > 0; guess--) {
      guesser.waits(SECOND, 10 * SECOND).posts("/login/", 401);
    }
  }

  void slowGuesser(TrafficGenerator to) {
    Visitor guesser = visitor(to, "slow-guesser", pool.home());
    while (guesser.waits(15 * MINUTE, 40 * MINUTE).now().isBefore(end)) {
      guesser.posts("/admin/", 200);
    }
  }

  /** One request of a /64 that is never seen again. */
  void floodSource(TrafficGenerator to) {
    Address source = pool.in(FLOOD_FIRST + flooding++);
    visitor(to, "flood", source).gets(KNOWN.get(random.nextInt(KNOWN.size())), 404);
  }

  private String path() {
    return paths.get(random.nextInt(paths.size()));
  }

  private Visitor visitor(TrafficGenerator to, String role, Address client) {
    return new Visitor(to.timeline(), random, to.actor(role, true), TOOL, client, to.someTime());
  }
}
