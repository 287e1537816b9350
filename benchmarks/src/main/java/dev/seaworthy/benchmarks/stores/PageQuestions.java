package dev.seaworthy.benchmarks.stores;

import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptArchive.Place;
import dev.seaworthy.guard.attempts.AttemptArchive.Wanted;
import dev.seaworthy.guard.attempts.BlockArchive;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What each page of the console asks of a store. */
final class PageQuestions {
  private PageQuestions() {}

  static Map<String, Supplier<?>> of(AttemptArchive archive, BlockArchive blocks) {
    Instant day = MadeAttempts.NOW.minus(Duration.ofDays(1));
    Optional<Place> none = Optional.empty();
    Wanted rare = wanted("rule", "honeytoken");
    Map<String, Supplier<?>> all = new LinkedHashMap<>();
    all.put("overview: totals by hour", () -> archive.hours(day));
    all.put("overview: busiest senders", () -> archive.busiest(day, 8));
    all.put(
        "overview: blocks in force",
        () -> blocks.standing(MadeAttempts.NOW, Long.MAX_VALUE, 1_000));
    all.put(
        "overview: all that it asks",
        () -> {
          archive.hours(day);
          archive.busiest(day, 8);
          blocks.standing(MadeAttempts.NOW, Long.MAX_VALUE, 1_000);
          return archive.newest(Wanted.ALL, none, 8);
        });
    all.put(
        "attempts: all that it asks",
        () -> {
          archive.hours(MadeAttempts.NOW.minus(Duration.ofDays(30)));
          return archive.newest(wanted("name", MadeAttempts.COMMON), none, 50);
        });
    all.put("attempts: first page", () -> archive.newest(Wanted.ALL, none, 50));
    all.put("attempts: page in the middle of all", () -> archive.newest(Wanted.ALL, deep(), 50));
    all.put("attempts: one rule", () -> archive.newest(wanted("rule", "bait.dot-env"), none, 50));
    all.put("attempts: a rule that never fired", () -> archive.newest(rare, none, 50));
    all.put("attempts: one name", () -> archive.newest(wanted("name", "root7"), none, 50));
    all.put(
        "attempts: the name most often tried",
        () -> archive.newest(wanted("name", MadeAttempts.COMMON), none, 50));
    all.put("attempts: one rule, one sender, one day", () -> archive.newest(narrow(day), none, 50));
    all.put(
        "attempts: a text that is often there",
        () -> archive.newest(wanted("text", "wp-"), none, 50));
    all.put(
        "attempts: a text that is nowhere", () -> archive.newest(wanted("text", "zzz"), none, 50));
    all.put(
        "address: all of one sender",
        () -> archive.newest(Wanted.of(MadeAttempts.key(77)), none, 50));
    all.put(
        "address: a tenth of all rows",
        () -> archive.newest(Wanted.of(MadeAttempts.key(MadeAttempts.STUBBORN)), none, 50));
    all.put("address: its latest block", () -> blocks.latest(MadeAttempts.key(77)));
    all.put("attempt: one by its id", () -> archive.find(4_711));
    return all;
  }

  private static Optional<Place> deep() {
    return Optional.of(new Place(MadeAttempts.NOW.minus(Duration.ofDays(15)), Long.MAX_VALUE));
  }

  private static Wanted wanted(String field, String value) {
    Optional<String> given = Optional.of(value);
    Optional<String> none = Optional.empty();
    return new Wanted(
        Optional.empty(),
        field.equals("rule") ? given : none,
        field.equals("name") ? given : none,
        field.equals("text") ? given : none,
        Optional.empty(),
        Optional.empty());
  }

  private static Wanted narrow(Instant since) {
    return new Wanted(
        Optional.of(MadeAttempts.key(MadeAttempts.STUBBORN)),
        Optional.of(MadeAttempts.RULES.get(MadeAttempts.STUBBORN)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(since),
        Optional.empty());
  }
}
