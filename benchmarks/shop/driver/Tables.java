import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was seen, as Markdown. */
final class Tables {
  private Tables() {}

  static String of(Tally calm, Tally attacked, Duration half) {
    double[] ratios =
        IntStream.range(0, calm.halves().size())
            .mapToDouble(
                n -> attacked.halves().get(n).pages(99) / calm.halves().get(n).pages(99))
            .sorted()
            .toArray();
    return "| shoppers | pages | a second | p50, ms | p90, ms | p99, ms | worst, ms | sign-ins | p50, ms"
        + " | p95, ms | refused, unanswered or cut short |\n"
        + "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n"
        + row("without the attack", calm, half)
        + row("with it", attacked, half)
        + String.format(
            Locale.ROOT,
            "%nThe shoppers' p99 with the attack / without, round by round: median **%.2f** (%s).%n",
            Tally.median(ratios),
            Arrays.stream(ratios)
                .mapToObj(each -> String.format(Locale.ROOT, "%.2f", each))
                .collect(Collectors.joining(", ")))
        + attackers(attacked, half);
  }

  private static String row(String name, Tally tally, Duration half) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.0f | %.1f | %.1f | %.1f | %.1f | %d | %.0f | %.0f | %d |%n",
        name,
        tally.pages(),
        tally.pages() / (double) (half.toSeconds() * tally.halves().size()),
        tally.median(each -> each.pages(50)),
        tally.median(each -> each.pages(90)),
        tally.median(each -> each.pages(99)),
        tally.median(each -> each.pages(100)),
        tally.signIns().size(),
        Seen.percentile(tally.signIns(), 50),
        Seen.percentile(tally.signIns(), 95),
        tally.failed());
  }

  private static String attackers(Tally attacked, Duration half) {
    Map<Integer, Integer> answers = attacked.attacks();
    int all = answers.values().stream().mapToInt(Integer::intValue).sum();
    return String.format(
        Locale.ROOT,
        "%nThe attackers asked %,d times, %.0f a second, and were answered %s.%n",
        all,
        all / (double) (half.toSeconds() * attacked.halves().size()),
        answers.entrySet().stream()
            .map(
                each ->
                    String.format(
                        Locale.ROOT,
                        "%s %,d times",
                        each.getKey() == Client.NO_ANSWER ? "not at all" : "" + each.getKey(),
                        each.getValue()))
            .collect(Collectors.joining(", ")));
  }
}
