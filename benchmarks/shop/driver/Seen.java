import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was seen in half a round. Safe for many threads. */
final class Seen {
  private final List<Long> pages = new ArrayList<>();
  private final List<Long> signIns = new ArrayList<>();
  private final Map<Integer, Integer> attacks = new TreeMap<>();
  private int failed;

  /** A shopper has an answer to what was due then. */
  void page(int status, long due) {
    take(pages, status, due);
  }

  /** A shopper has signed in. */
  void signIn(int status, long due) {
    take(signIns, status, due);
  }

  private synchronized void take(List<Long> nanos, int status, long due) {
    nanos.add(System.nanoTime() - due);
    if (status != 200 && status != 302) {
      failed++;
    }
  }

  /** A shopper went home with things left to do: the shop was too slow. */
  synchronized void cutShort() {
    failed++;
  }

  /** An attacker has an answer, or none. */
  synchronized void attack(int status) {
    attacks.merge(status, 1, Integer::sum);
  }

  /** A percentile of the shoppers' pages, in milliseconds. */
  double pages(double percent) {
    return percentile(pages, percent);
  }

  int pageCount() {
    return pages.size();
  }

  List<Long> signIns() {
    return List.copyOf(signIns);
  }

  Map<Integer, Integer> attacks() {
    return Map.copyOf(attacks);
  }

  /** How often a shopper was refused, not answered, or cut short. */
  int failed() {
    return failed;
  }

  /** The smallest value that so many percent do not exceed, in milliseconds. */
  static double percentile(List<Long> nanos, double percent) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    int at = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, at)] / 1e6;
  }
}
