package dev.seaworthy.store.redis;

import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Attempts in Redis: the latest rows, and the exact totals of all by hour and rule. {@link
 * RedisArchive} reads both.
 *
 * <p>Rows are written by one script, all or none. If the connection breaks before it has answered,
 * nobody can tell whether it ran: the rows are offered again and may then stand twice, but are
 * never lost. What Redis has acknowledged outlives its end only as far as it keeps an append-only
 * file. Thread-safe.
 */
public final class RedisAttemptStore implements AttemptStore {
  private static final Script APPEND = Script.ofRows("append");

  private final RedisLink link;
  private final int mostRows;

  /**
   * Writes there.
   *
   * @param mostRows how many rows are kept, at least 1; beyond that the oldest go, and the totals
   *     stay. A row takes about a kilobyte of the server's memory
   */
  public RedisAttemptStore(RedisLink link, int mostRows) {
    this.link = link;
    this.mostRows = Math.max(1, mostRows);
  }

  @Override
  public void append(List<AttemptRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<String> arguments = new ArrayList<>();
    arguments.add(Integer.toString(mostRows));
    arguments.add(Integer.toString(rows.size()));
    for (AttemptRow row : rows) {
      arguments.add(Places.time(row.last()));
      arguments.add(Rows.written(row, false));
    }
    for (Map.Entry<Instant, Map<String, Long>> hour : hours(rows).entrySet()) {
      hour.getValue()
          .forEach(
              (rule, count) -> {
                arguments.add(Long.toString(hour.getKey().toEpochMilli()));
                arguments.add(rule);
                arguments.add(Long.toString(count));
              });
    }
    link.run("keep attempts", redis -> APPEND.number(redis, link.base(), arguments));
  }

  private static Map<Instant, Map<String, Long>> hours(List<AttemptRow> rows) {
    Map<Instant, Map<String, Long>> hours = new TreeMap<>();
    for (AttemptRow row : rows) {
      hours
          .computeIfAbsent(row.last().truncatedTo(ChronoUnit.HOURS), any -> new TreeMap<>())
          .merge(Rows.rule(row.rule()), row.count(), Long::sum);
    }
    return hours;
  }
}
