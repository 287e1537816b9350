package dev.seaworthy.store.redis;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptArchive;
import dev.seaworthy.guard.attempts.AttemptRow;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what {@link RedisAttemptStore} wrote. What is asked for is looked up in the narrowest order
 * there is for it (of a sender, a name, a rule, or of all rows) from where the last page ended,
 * some rows at a time and at most {@value #SCANNED}. Thread-safe.
 */
public final class RedisArchive implements AttemptArchive {
  private static final System.Logger LOG = System.getLogger(RedisArchive.class.getName());
  private static final int SCANNED = 20_000;
  private static final int AT_ONCE = 1_000;
  private static final Script DROP = Script.ofRows("drop");
  private static final Script HOURS = Script.ofRows("hours");
  private static final Comparator<Busy> BUSIEST =
      Comparator.comparingLong(Busy::count).thenComparing(Busy::last).reversed();

  private final RedisLink link;
  private final String rows;

  /** Reads there. */
  public RedisArchive(RedisLink link) {
    this.link = link;
    this.rows = link.base() + ":attempt";
  }

  @Override
  public Page newest(Wanted wanted, Optional<Place> after, int most) {
    return link.run("read attempts", redis -> page(redis, wanted, after, most));
  }

  @Override
  public Optional<Kept> find(long id) {
    return link.run(
        "read attempts",
        redis -> {
          String written = redis.hget(rows, Places.id(id));
          return written == null ? Optional.empty() : kept(Places.id(id), written);
        });
  }

  @Override
  public List<Hour> hours(Instant since) {
    String from = Long.toString(since.truncatedTo(ChronoUnit.HOURS).toEpochMilli());
    List<String> found =
        link.run("read attempts", redis -> HOURS.texts(redis, link.base(), List.of(from)));
    List<Hour> hours = new ArrayList<>();
    for (int at = 0; at + 2 < found.size(); at += 3) {
      Instant hour = Instant.ofEpochMilli(Long.parseLong(found.get(at)));
      hours.add(new Hour(hour, found.get(at + 1), Long.parseLong(found.get(at + 2))));
    }
    hours.sort(Comparator.comparing(Hour::hour).thenComparing(Hour::rule));
    return hours;
  }

  @Override
  public List<Busy> busiest(Instant since, int most) {
    Map<Cidr, Busy> busy = new HashMap<>();
    Wanted lately =
        new Wanted(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(since),
            Optional.empty());
    Optional<Place> after = Optional.empty();
    for (int seen = 0; seen < SCANNED; seen += AT_ONCE) {
      Page page = newest(lately, after, AT_ONCE);
      page.rows().stream().map(Kept::row).forEach(row -> count(busy, row));
      after = page.next();
      if (after.isEmpty()) {
        break;
      }
    }
    return busy.values().stream().sorted(BUSIEST).limit(most).toList();
  }

  @Override
  public long erase(Wanted wanted) {
    Optional<Place> after = Optional.empty();
    long erased = 0;
    do {
      Page page = newest(wanted, after, AT_ONCE);
      List<String> places = page.rows().stream().map(RedisArchive::place).toList();
      if (!places.isEmpty()) {
        erased += link.run("erase attempts", redis -> DROP.number(redis, link.base(), places));
      }
      after = page.next();
    } while (after.isPresent());
    return erased;
  }

  private Page page(
      RedisCommands<String, String> redis, Wanted wanted, Optional<Place> after, int most) {
    List<Kept> found = new ArrayList<>();
    String order = order(wanted);
    String lower = Places.lower(wanted);
    String upper = Places.upper(wanted, after);
    int batch = Math.min(AT_ONCE, most + 1);
    for (int seen = 0; seen < SCANNED; seen += batch) {
      List<String> places = redis.zrevrangebylex(order, range(lower, upper), Limit.from(batch));
      for (Kept each : read(redis, places)) {
        if (found.size() == most && isWanted(each.row(), wanted)) {
          return new Page(found, Optional.of(found.get(most - 1).place()));
        }
        if (isWanted(each.row(), wanted)) {
          found.add(each);
        }
      }
      if (places.size() < batch) {
        return new Page(found, Optional.empty());
      }
      upper = "(" + places.get(batch - 1);
      batch = AT_ONCE;
    }
    return new Page(found, Optional.of(placeOf(upper.substring(1))));
  }

  private static Range<String> range(String lower, String upper) {
    return Range.from(boundary(lower), boundary(upper));
  }

  private static Range.Boundary<String> boundary(String written) {
    if (written.length() == 1) {
      return Range.Boundary.unbounded();
    }
    String place = written.substring(1);
    return written.startsWith("[")
        ? Range.Boundary.including(place)
        : Range.Boundary.excluding(place);
  }

  private List<Kept> read(RedisCommands<String, String> redis, List<String> places) {
    if (places.isEmpty()) {
      return List.of();
    }
    List<Kept> found = new ArrayList<>(places.size());
    redis
        .hmget(rows, places.stream().map(Places::idOf).toArray(String[]::new))
        .forEach(
            each -> {
              if (each.hasValue()) {
                kept(each.getKey(), each.getValue()).ifPresent(found::add);
              }
            });
    return found;
  }

  /** A row that somebody spoiled by hand must not keep the others from being read. */
  private static Optional<Kept> kept(String id, String written) {
    try {
      return Optional.of(Rows.kept(id, written));
    } catch (IllegalArgumentException e) {
      LOG.log(System.Logger.Level.WARNING, "attempt {0} is no row and is passed over", id);
      return Optional.empty();
    }
  }

  private String order(Wanted wanted) {
    Optional<String> sender = wanted.sender().map(each -> ":sender:" + each);
    Optional<String> name =
        wanted
            .userName()
            .filter(each -> !each.isEmpty())
            .map(each -> ":name:" + Fields.escaped(Rows.userName(each)));
    Optional<String> rule = wanted.rule().map(each -> ":rule:" + Fields.escaped(Rows.rule(each)));
    return rows + sender.or(() -> name).or(() -> rule).orElse(":newest");
  }

  private static boolean isWanted(AttemptRow row, Wanted wanted) {
    Attempt sample = row.sample();
    return wanted.sender().stream().allMatch(each -> each.equals(row.sender()))
        && wanted.rule().stream().allMatch(each -> Rows.rule(each).equals(row.rule()))
        && wanted.userName().stream()
            .allMatch(each -> Rows.userName(each).equals(sample.userName()))
        && wanted.text().stream().allMatch(each -> holds(sample, each.toLowerCase(Locale.ROOT)));
  }

  private static boolean holds(Attempt sample, String text) {
    return Stream.of(sample.path(), sample.userAgent(), sample.userName())
        .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains(text));
  }

  private static void count(Map<Cidr, Busy> busy, AttemptRow row) {
    busy.merge(
        row.sender(),
        new Busy(row.sender(), row.count(), row.last()),
        (one, other) ->
            new Busy(
                one.sender(),
                one.count() + other.count(),
                one.last().isAfter(other.last()) ? one.last() : other.last()));
  }

  private static String place(Kept kept) {
    return Places.time(kept.row().last()) + ":" + Places.id(kept.id());
  }

  private static Place placeOf(String written) {
    int colon = written.indexOf(':');
    return new Place(
        Instant.ofEpochMilli(Long.parseLong(written.substring(0, colon))),
        Long.parseLong(written.substring(colon + 1)));
  }
}
