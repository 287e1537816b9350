import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;

/**
 * How much do ordinary shoppers feel of an attack? The chandlery runs in a process of its own, with
 * the settings of production; shoppers and attackers come to it over sockets, each with an address of
 * their own. In each round the same shoppers shop once without attackers and once with them, in an
 * order that turns. Prints tables in Markdown.
 *
 * <p>Shoppers keep to a time-table that was drawn before: an answer that is late makes what follows
 * late as well, and is counted from when it should have been asked for.
 *
 * <p>Arguments: the shop's jar, rounds, seconds of each half of a round, shoppers, attackers. Ends
 * with 1 if a shopper was refused, not answered or cut short, or no attacker was shut out.
 */
final class Load {
  private static final Duration BETWEEN_CLICKS = Duration.ofMillis(400);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(80);
  private static final int WARMING_SECONDS = 20;
  private static final long SEED = 20_261_127;

  private final Shop shop;
  private final Random random = new Random(SEED);
  private final List<Shopper> shoppers = new ArrayList<>();
  private final int attackers;

  private Load(Shop shop, int shoppers, int attackers) {
    this.shop = shop;
    this.attackers = attackers;
    for (int n = 0; n < shoppers; n++) {
      this.shoppers.add(new Shopper(shop.port(), "192.0.2." + (1 + n % 250), n));
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path jar = Path.of(arguments[0]);
    int rounds = Integer.parseInt(arguments[1]);
    Duration half = Duration.ofSeconds(Integer.parseInt(arguments[2]));
    Tally calm = new Tally();
    Tally attacked = new Tally();
    try (Shop shop = Shop.start(jar)) {
      Load load =
          new Load(shop, Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
      load.enter();
      load.half(Duration.ofSeconds(WARMING_SECONDS), true);
      for (int round = 0; round < rounds; round++) {
        boolean attackFirst = round % 2 == 1;
        for (boolean attack : new boolean[] {attackFirst, !attackFirst}) {
          (attack ? attacked : calm).add(load.half(half, attack));
        }
        System.err.printf(
            Locale.ROOT,
            "round %d: p99 %.1f ms without, %.1f ms with%n",
            round + 1,
            calm.last().pages(99),
            attacked.last().pages(99));
      }
    }
    System.out.print(Tables.of(calm, attacked, half));
    System.exit(calm.isWell() && attacked.isWell() && attacked.shutOut() > 0 ? 0 : 1);
  }

  /** Every shopper opens an account and signs in; nothing is measured. */
  private void enter() {
    System.err.println("the shop is open; " + shoppers.size() + " shoppers open accounts");
    shoppers.parallelStream().forEach(Shopper::enter);
    System.err.println("warming up for " + WARMING_SECONDS + " seconds");
  }

  /** Half a round. Attackers of each half have addresses that nobody had before. */
  private Seen half(Duration duration, boolean attack) throws InterruptedException {
    Seen seen = new Seen();
    long end = System.nanoTime() + duration.toNanos();
    List<Thread> people = new ArrayList<>();
    CountDownLatch away = new CountDownLatch(1);
    for (Shopper each : shoppers) {
      TimeTable times = TimeTable.kept(random.nextLong(), BETWEEN_CLICKS, end);
      people.add(new Thread(() -> await(away, () -> each.shop(times, seen))));
    }
    for (int n = 0; attack && n < attackers; n++) {
      Attacker attacker = Attacker.of(n, shop, random.nextLong());
      TimeTable times = TimeTable.loose(random.nextLong(), BETWEEN_TRIES, end);
      people.add(new Thread(() -> await(away, () -> attacker.attack(times, seen))));
    }
    people.forEach(Thread::start);
    away.countDown();
    for (Thread each : people) {
      each.join();
    }
    return seen;
  }

  private static void await(CountDownLatch away, Runnable work) {
    try {
      away.await();
      work.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
