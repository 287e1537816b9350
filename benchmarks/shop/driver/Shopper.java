import java.util.Map;

/** An ordinary customer: looks at goods, fills a basket, now and then signs in anew. */
final class Shopper {
  private static final String[] GOODS = {
    "tide-tables", "ships-bell", "hurricane-lamp", "hard-tack", "signal-flags", "steering-compass"
  };

  private final Client client;
  private final String email;
  private final String password;

  Shopper(int port, String address, int number) {
    this.client = new Client(port, address, Shop.HOST);
    this.email = "shopper" + number + "@example.org";
    this.password = "made up for a run " + number;
  }

  void enter() {
    client.get("/signup");
    expect(302, client.post("/signup", Map.of("name", "Ada", "email", email, "password", password)));
    client.get("/login");
    expect(302, signIn());
  }

  private static void expect(int expected, int status) {
    if (status != expected) {
      throw new IllegalStateException("the shop answers " + status + ", not " + expected);
    }
  }

  private int signIn() {
    return client.post("/login", Map.of("username", email, "password", password));
  }

  /** Shops by a time-table. What needs two requests takes the next time for the second. */
  void shop(TimeTable times, Seen seen) {
    for (long due = times.await(); due >= 0; due = times.await()) {
      int dice = times.random().nextInt(100);
      String goods = GOODS[times.random().nextInt(GOODS.length)];
      if (dice < 40) {
        seen.page(client.get("/"), due);
      } else if (dice < 72) {
        seen.page(client.get("/goods/" + goods), due);
      } else if (dice < 84) {
        seen.page(client.get("/basket"), due);
      } else if (dice < 92) {
        seen.page(client.get("/orders"), due);
      } else if (dice < 98) {
        fill(due, goods, times, seen);
      } else {
        signInAnew(due, times, seen);
      }
    }
    if (times.isCutShort()) {
      seen.cutShort();
    }
  }

  private void fill(long due, String goods, TimeTable times, Seen seen) {
    seen.page(client.get("/goods/" + goods), due);
    long then = times.await();
    if (then >= 0) {
      seen.page(client.post("/basket", Map.of("slug", goods, "quantity", "1")), then);
    }
  }

  private void signInAnew(long due, TimeTable times, Seen seen) {
    seen.page(client.get("/login"), due);
    long then = times.await();
    if (then >= 0) {
      seen.signIn(signIn(), then);
    }
  }
}
