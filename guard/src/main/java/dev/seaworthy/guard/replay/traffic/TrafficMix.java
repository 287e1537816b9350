package dev.seaworthy.guard.replay.traffic;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Who visits a site in some hours.
 *
 * @param seed decides every chance
 * @param start the first moment
 * @param length how long it goes on
 * @param counts how many of each kind; a kind that is not named has none
 */
public record TrafficMix(long seed, Instant start, Duration length, Map<Kind, Integer> counts) {
  private static final int MOST = 20_000_000;
  private static final int MOST_HOURS = 24 * 60;
  private static final long MOST_BYTES = 64 * 1024;

  /** A kind of visitor; groups count their places, not their people. */
  public enum Kind {
    /** People at home, one address each. */
    PEOPLE,
    /** Administrators, who know the secret path and sometimes try the old one out of habit. */
    ADMINS,
    /** Search engines. */
    SEARCH_BOTS,
    /** Chat programs that look at a link before showing it. */
    LINK_PREVIEWERS,
    /** The load balancer, from a private address. */
    HEALTH_CHECKS,
    /** Offices: 60 people behind one IPv4 address. */
    OFFICES,
    /** Carrier NATs: 300 people behind one IPv4 address. */
    CARRIER_NATS,
    /** People on mobile IPv6 whose /64 changes on the way. */
    MOBILE_PEOPLE,
    /** Machines of one botnet, each guessing a password every quarter to two thirds of an hour. */
    SLOW_GUESSERS,
    /** Scanners that walk through baits. */
    FAST_SCANNERS,
    /** Guessers at the decoy, one try every few seconds. */
    BRUTE_FORCERS,
    /** Guessers at the public login. */
    CREDENTIAL_STUFFERS,
    /** Scanners with an IPv6 /56 who change the /64 after each few requests. */
    ROTATING_SCANNERS,
    /** Offices of 30 people one of whose machines scans. */
    INFECTED_OFFICES,
    /** Sources of a flood, each a /64 of its own with one request to a bait. */
    FLOOD_SOURCES;

    /** The name in a mix, such as {@code slow-guessers}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the counts. */
  public TrafficMix {
    counts = Map.copyOf(counts);
  }

  /** The same visitors with other chances. */
  public TrafficMix withSeed(long other) {
    return new TrafficMix(other, start, length, counts);
  }

  int count(Kind kind) {
    return counts.getOrDefault(kind, 0);
  }

  /**
   * Reads a mix: lines {@code name = value}, with {@code seed}, {@code start}, {@code hours} and
   * the names of kinds.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException naming every line that is wrong
   */
  public static TrafficMix read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException(file + ": is over 64 KiB; a mix is a few lines");
    }
    Properties lines = new Properties();
    lines.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
    List<String> problems = new ArrayList<>();
    Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      Object value = lines.remove(kind.key());
      if (value != null) {
        counts.put(kind, (int) number(kind.key(), value.toString(), MOST, problems));
      }
    }
    long seed = number("seed", take(lines, "seed", "1"), Long.MAX_VALUE, problems);
    long hours = number("hours", take(lines, "hours", "12"), MOST_HOURS, problems);
    Instant start = instant(take(lines, "start", "2026-11-02T06:00:00Z"), problems);
    lines.stringPropertyNames().stream()
        .sorted()
        .forEach(
            name -> problems.add(name + " is no kind of visitor; see the guide for the names"));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(file + ": " + String.join("; ", problems));
    }
    return new TrafficMix(seed, start, Duration.ofHours(Math.max(1, hours)), counts);
  }

  private static String take(Properties lines, String name, String otherwise) {
    Object value = lines.remove(name);
    return value == null ? otherwise : value.toString();
  }

  private static long number(String name, String text, long most, List<String> problems) {
    try {
      long value = Long.parseLong(text.strip());
      if (value >= 0 && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Told below, like a number out of range.
    }
    problems.add(name + " is not a whole number from 0 to " + most + "; write one");
    return 0;
  }

  private static Instant instant(String text, List<String> problems) {
    try {
      return Instant.parse(text.strip());
    } catch (DateTimeParseException e) {
      problems.add("start is not a moment; write one like 2026-11-02T06:00:00Z");
      return Instant.EPOCH;
    }
  }
}
