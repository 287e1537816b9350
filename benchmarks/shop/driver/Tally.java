import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** The halves of one kind of all rounds. */
final class Tally {
  private final List<Seen> halves = new ArrayList<>();

  void add(Seen seen) {
    halves.add(seen);
  }

  Seen last() {
    return halves.get(halves.size() - 1);
  }

  List<Seen> halves() {
    return List.copyOf(halves);
  }

  /** The median over the rounds. */
  double median(ToDoubleFunction<Seen> figure) {
    return median(halves.stream().mapToDouble(figure).sorted().toArray());
  }

  static double median(double[] sorted) {
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** All sign-ins of all rounds: each round has few. */
  List<Long> signIns() {
    return halves.stream().flatMap(each -> each.signIns().stream()).toList();
  }

  int pages() {
    return halves.stream().mapToInt(Seen::pageCount).sum();
  }

  int failed() {
    return halves.stream().mapToInt(Seen::failed).sum();
  }

  /** How often attackers had each status. */
  Map<Integer, Integer> attacks() {
    Map<Integer, Integer> all = new TreeMap<>();
    halves.forEach(each -> each.attacks().forEach((status, n) -> all.merge(status, n, Integer::sum)));
    return all;
  }

  int shutOut() {
    return attacks().getOrDefault(403, 0);
  }

  boolean isWell() {
    return failed() == 0 && pages() > 0;
  }
}
