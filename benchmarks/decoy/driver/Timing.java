import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Logs in at the real admin and at the decoy in turn, in pairs of random order, and compares how
 * long they take to fail.
 *
 * <p>Arguments: address, secret path, requests to each, runs, warm-up requests to each.
 */
public final class Timing {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private static final double KS_LEVEL = 0.01;
  private static final double MOST_MILLIS = 0.5;
  private static final double MOST_SHARE = 0.02;

  private final String site;
  private final int requests;

  private Timing(String site, int requests) {
    this.site = site;
    this.requests = requests;
  }

  /** One of the two logins, with a browser's memory. */
  private static final class Login {
    private final HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI place;
    private final String token;

    Login(String place) throws IOException, InterruptedException {
      this.place = URI.create(place);
      String page =
          client.send(HttpRequest.newBuilder(this.place).build(), BodyHandlers.ofString()).body();
      Matcher found = TOKEN.matcher(page);
      if (!found.find()) {
        throw new IOException("no login at " + this.place.getPath().length() + " characters");
      }
      token = found.group(1);
    }

    long nanos(String name, String password) throws IOException, InterruptedException {
      String form =
          "username="
              + name
              + "&password="
              + password
              + "&_csrf="
              + URLEncoder.encode(token, StandardCharsets.UTF_8);
      HttpRequest request =
          HttpRequest.newBuilder(place)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form))
              .build();
      long start = System.nanoTime();
      var answer = client.send(request, BodyHandlers.ofString());
      long took = System.nanoTime() - start;
      if (answer.statusCode() != 302
          || !answer.headers().firstValue("Location").orElse("").endsWith("?error")) {
        throw new IOException("a login answered " + answer.statusCode());
      }
      return took;
    }
  }

  public static void main(String[] arguments) throws Exception {
    String site = arguments[0];
    String secret = arguments[1];
    int runs = Integer.parseInt(arguments[3]);
    int warmUp = Integer.parseInt(arguments[4]);
    Timing timing = new Timing(site, Integer.parseInt(arguments[2]));
    Map<String, String[]> kinds = new LinkedHashMap<>();
    kinds.put("unknown user", new String[] {"nobody", "wrong"});
    kinds.put("known user", new String[] {"keeper", "wrong"});
    kinds.put("long password", new String[] {"keeper", "p".repeat(2000)});
    timing.compare(secret, kinds.get("known user"), warmUp, new Random(1));
    boolean met = true;
    System.out.println("| | run | median real | median decoy | difference | KS D | p | |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---|");
    for (boolean flood : new boolean[] {false, true}) {
      for (var kind : kinds.entrySet()) {
        for (int run = 1; run <= runs; run++) {
          met &= timing.row(secret, kind.getKey(), kind.getValue(), run, flood);
        }
      }
    }
    System.exit(met ? 0 : 1);
  }

  private boolean row(String secret, String kind, String[] tried, int run, boolean flood)
      throws Exception {
    AtomicBoolean going = new AtomicBoolean(flood);
    AtomicLong sent = new AtomicLong();
    Thread flooding = new Thread(() -> flood(going, sent));
    flooding.start();
    double[][] both = compare(secret, tried, requests, new Random(run));
    going.set(false);
    flooding.join();
    double real = median(both[0]);
    double decoy = median(both[1]);
    double difference = decoy - real;
    double distance = distance(both[0], both[1]);
    double p = p(distance, both[0].length, both[1].length);
    boolean close = Math.abs(difference) <= Math.max(MOST_MILLIS, MOST_SHARE * real);
    boolean met = close && p >= KS_LEVEL;
    System.out.printf(
        Locale.ROOT,
        "| %s%s | %d | %.3f ms | %.3f ms | %+.3f ms (%+.1f %%) | %.3f | %.3f | %s |%n",
        kind,
        flood ? ", " + sent.get() + " others meanwhile" : "",
        run,
        real,
        decoy,
        difference,
        100 * difference / real,
        distance,
        p,
        met ? "met" : close ? "told apart" : "MISSED");
    return met;
  }

  private double[][] compare(String secret, String[] tried, int times, Random order)
      throws Exception {
    Login real = new Login(site + secret + "/login");
    Login decoy = new Login(site + "/admin/login");
    double[][] both = new double[2][times];
    for (int at = 0; at < times; at++) {
      boolean realFirst = order.nextBoolean();
      for (int turn = 0; turn < 2; turn++) {
        boolean isReal = (turn == 0) == realFirst;
        both[isReal ? 0 : 1][at] = (isReal ? real : decoy).nanos(tried[0], tried[1]) / 1_000_000.0;
      }
    }
    return both;
  }

  /** Scans for what is not there, as fast as it is answered. */
  private void flood(AtomicBoolean going, AtomicLong sent) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    List<String> paths = new ArrayList<>(List.of("/.env", "/wp-login.php", "/admin/x", "/a/b/c"));
    while (going.get()) {
      String path = paths.get((int) (sent.getAndIncrement() % paths.size()));
      try {
        client.send(
            HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.discarding());
      } catch (IOException | InterruptedException e) {
        return;
      }
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The largest distance between the two empirical distributions. */
  private static double distance(double[] one, double[] other) {
    double[] a = one.clone();
    double[] b = other.clone();
    Arrays.sort(a);
    Arrays.sort(b);
    int i = 0;
    int j = 0;
    double most = 0;
    while (i < a.length && j < b.length) {
      double at = Math.min(a[i], b[j]);
      while (i < a.length && a[i] <= at) {
        i++;
      }
      while (j < b.length && b[j] <= at) {
        j++;
      }
      most = Math.max(most, Math.abs((double) i / a.length - (double) j / b.length));
    }
    return most;
  }

  /** Kolmogorov's limiting distribution, with Stephens' correction for finite samples. */
  private static double p(double distance, int n, int m) {
    double size = Math.sqrt((double) n * m / (n + m));
    double x = (size + 0.12 + 0.11 / size) * distance;
    if (x < 0.2) {
      return 1;
    }
    double sum = 0;
    for (int k = 1; k <= 100; k++) {
      sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
    }
    return Math.max(0, Math.min(1, sum));
  }
}
