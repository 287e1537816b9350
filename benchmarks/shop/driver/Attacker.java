import java.util.Map;
import java.util.Random;

/**
 * Somebody with bad intentions, of one of four kinds: half look for what should not be there, a
 * quarter guess passwords where the admin is expected, an eighth guess them at the login, an eighth
 * ask under a foreign name. Who guesses moves on to another address now and then, as botnets do.
 */
final class Attacker {
  private static final String[] WANTED = {
    "/.env", "/.git/config", "/wp-login.php", "/phpinfo.php", "/actuator/env", "/admin/config",
    "/backup.zip", "/.aws/credentials", "/xmlrpc.php", "/vendor/phpunit/phpunit/build.xml"
  };

  /** With 32 attackers of twelve tries a second some 200 addresses are shut out in a minute. */
  private static final int TRIES_OF_AN_ADDRESS = 60;

  private enum Kind {
    SCANS,
    GUESSES_AT_DECOY,
    GUESSES_AT_LOGIN,
    ASKS_FOR_ANOTHER_HOST
  }

  private final Kind kind;
  private final int port;
  private final Random random;
  private Client client;
  private int tries;

  private Attacker(Kind kind, Shop shop, long seed) {
    this.kind = kind;
    this.port = shop.port();
    this.random = new Random(seed);
    this.client = elsewhere();
  }

  static Attacker of(int number, Shop shop, long seed) {
    return switch (number % 8) {
      case 0, 2, 4, 6 -> new Attacker(Kind.SCANS, shop, seed);
      case 1, 5 -> new Attacker(Kind.GUESSES_AT_DECOY, shop, seed);
      case 3 -> new Attacker(Kind.GUESSES_AT_LOGIN, shop, seed);
      default -> new Attacker(Kind.ASKS_FOR_ANOTHER_HOST, shop, seed);
    };
  }

  void attack(TimeTable times, Seen seen) {
    for (long due = times.await(); due >= 0; due = times.await()) {
      seen.attack(attempt());
    }
  }

  private int attempt() {
    tries++;
    return switch (kind) {
      case SCANS -> client.get(WANTED[random.nextInt(WANTED.length)]);
      case GUESSES_AT_DECOY -> guess("/admin/login");
      case GUESSES_AT_LOGIN -> guess("/login");
      case ASKS_FOR_ANOTHER_HOST -> client.get("/");
    };
  }

  private int guess(String page) {
    if (tries % TRIES_OF_AN_ADDRESS == 0) {
      client = elsewhere();
    }
    if (tries % 2 == 1) {
      return client.get(page);
    }
    return client.post(page, Map.of("username", Shop.OWNER, "password", "guess " + tries));
  }

  private Client elsewhere() {
    String address =
        random.nextBoolean()
            ? (random.nextBoolean() ? "203.0.113." : "198.51.100.") + (1 + random.nextInt(254))
            : "2001:db8:%x::%x".formatted(random.nextInt(0x10000), 1 + random.nextInt(0xffff));
    return new Client(
        port, address, kind == Kind.ASKS_FOR_ANOTHER_HOST ? "evil.example" : Shop.HOST);
  }
}
