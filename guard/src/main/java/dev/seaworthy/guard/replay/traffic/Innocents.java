package dev.seaworthy.guard.replay.traffic;

import dev.seaworthy.guard.address.Address;
import java.time.Instant;
import java.util.SplittableRandom;

/** How visitors behave who mean no harm, with the slips that such visitors make. */
final class Innocents {
  private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0";
  private static final String CRAWLER = "Mozilla/5.0 (compatible; ExampleBot/1.0)";
  private static final Address BALANCER = Address.parse("10.0.0.9");
  private static final int SECOND = 1_000;
  private static final int MINUTE = 60_000;
  private static final int CARRIER_NETS = 1 << 12;

  private final SplittableRandom random;
  private final Pool pool;
  private final Instant end;
  private long carrier;

  Innocents(SplittableRandom random, Pool pool, Instant end) {
    this.random = random;
    this.pool = pool;
    this.end = end;
  }

  void person(TrafficGenerator to, String role) {
    browse(visitor(to, role, BROWSER, pool.home(), to.someTime()));
  }

  /** People behind one IPv4 address. */
  Address sharingOneAddress(TrafficGenerator to, String role, int people) {
    Address shared = pool.ipv4();
    for (int person = 0; person < people; person++) {
      browse(visitor(to, role, BROWSER, shared, to.someTime()));
    }
    return shared;
  }

  /** Reads some pages, logs in sometimes, mistypes sometimes, follows dead links and bookmarks. */
  private void browse(Visitor visitor) {
    int pages = 3 + random.nextInt(25);
    for (int page = 0; page < pages; page++) {
      visitor.waits(2 * SECOND, MINUTE).gets("/products/" + random.nextInt(5_000), 200);
      visitor.waits(10, 300).gets("/static/site.css", 200);
      if (random.nextInt(40) == 0) {
        visitor.waits(SECOND, 5 * SECOND).gets("/old/" + random.nextInt(99) + ".html", 404);
      }
    }
    if (random.nextInt(6) == 0) {
      logIn(visitor);
    }
    if (random.nextInt(150) == 0) {
      visitor.waits(SECOND, MINUTE).gets("/admin/", 200);
    }
  }

  private void logIn(Visitor visitor) {
    visitor.waits(SECOND, MINUTE).gets("/login/", 200);
    int mistypes = random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0;
    for (int tried = 0; tried < mistypes; tried++) {
      visitor.waits(4 * SECOND, 20 * SECOND).posts("/login/", 401);
    }
    visitor.waits(4 * SECOND, 20 * SECOND).posts("/login/", 302);
    visitor.waits(SECOND, MINUTE).posts("/basket/", 302);
  }

  void admin(TrafficGenerator to) {
    Visitor admin = visitor(to, "admin", BROWSER, pool.home(), to.someTime());
    if (random.nextInt(3) == 0) {
      admin.gets("/admin/", 200).waits(5 * SECOND, 20 * SECOND).posts("/admin/", 200);
    }
    String secret = TrafficGenerator.SECRET_ADMIN;
    admin.waits(SECOND, MINUTE).gets(secret, 200);
    if (random.nextInt(5) == 0) {
      admin.waits(5 * SECOND, 20 * SECOND).posts(secret + "login/", 401);
    }
    admin.waits(5 * SECOND, 20 * SECOND).posts(secret + "login/", 302);
    for (int edit = 0; edit < 30; edit++) {
      admin.waits(5 * SECOND, 2 * MINUTE).posts(secret + "shop/product/" + edit + "/", 302);
    }
  }

  void searchBot(TrafficGenerator to) {
    Visitor bot = visitor(to, "search-bot", CRAWLER, pool.ipv4(), to.start());
    bot.gets("/robots.txt", 200);
    while (bot.waits(5 * SECOND, MINUTE).now().isBefore(end)) {
      boolean dead = random.nextInt(30) == 0;
      bot.gets(
          dead ? "/old/" + random.nextInt(999) : "/products/" + random.nextInt(5_000),
          dead ? 404 : 200);
      if (random.nextInt(300) == 0) {
        bot.gets("/admin/", 200);
      }
    }
  }

  void linkPreviewer(TrafficGenerator to) {
    Visitor bot = visitor(to, "link-previewer", "ExamplePreview/2.1", pool.home(), to.start());
    while (bot.waits(MINUTE, 20 * MINUTE).now().isBefore(end)) {
      bot.asks("HEAD", "/products/" + random.nextInt(5_000), 200).waits(20, 200);
      bot.gets(random.nextInt(50) == 0 ? "/admin/" : "/products/" + random.nextInt(5_000), 200);
    }
  }

  void healthCheck(TrafficGenerator to) {
    Visitor check = visitor(to, "health-check", "balancer/1", BALANCER, to.start());
    while (check.waits(10 * SECOND, 10 * SECOND).now().isBefore(end)) {
      check.gets("/healthz", 200);
    }
  }

  void mobilePerson(TrafficGenerator to) {
    if (carrier == 0) {
      carrier = pool.site() & (-1L << Short.SIZE);
    }
    Visitor person = visitor(to, "mobile-ipv6", BROWSER, pool.in(mobileNet()), to.someTime());
    for (int leg = 1 + random.nextInt(4); leg > 0; leg--) {
      browse(person);
      person.moveTo(pool.in(mobileNet()));
    }
  }

  private long mobileNet() {
    return carrier | random.nextInt(CARRIER_NETS);
  }

  private Visitor visitor(
      TrafficGenerator to, String role, String agent, Address client, Instant start) {
    return new Visitor(to.timeline(), random, to.actor(role, false), agent, client, start);
  }
}
