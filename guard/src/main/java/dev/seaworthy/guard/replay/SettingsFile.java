package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.Limit;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.distinct.DistinctLimit;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads the lines {@code name = value} of a replay's configuration and tells all faults at once.
 */
final class SettingsFile {
  private static final long MOST_BYTES = 256 * 1024;

  private final String source;
  private final Map<String, String> lines;
  private final List<String> problems = new ArrayList<>();

  SettingsFile(String source, Map<String, String> lines) {
    this.source = source;
    this.lines = new TreeMap<>(lines);
  }

  static Map<String, String> lines(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException(file + ": is over 256 KiB; a configuration is a page");
    }
    Properties read = new Properties();
    read.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
    Map<String, String> lines = new TreeMap<>();
    read.stringPropertyNames().forEach(name -> lines.put(name, read.getProperty(name)));
    return lines;
  }

  ReplaySettings toSettings(Baits baits) {
    BlockRules standard = BlockRules.standard();
    int threshold = take("threshold", Integer::parseInt, standard.threshold());
    Duration window = take("window", SettingsFile::duration, standard.window());
    int slowPoints = take("slow-threshold", Integer::parseInt, standard.slow().points());
    Duration slowWindow = take("slow-window", SettingsFile::duration, standard.slow().window());
    List<Duration> durations =
        take("durations", text -> each(text, SettingsFile::duration), standard.durations());
    Duration memory = take("memory", SettingsFile::duration, standard.memory());
    int jitter = take("jitter-percent", Integer::parseInt, standard.jitterPercent());
    boolean widens = take("widen-ipv4", SettingsFile::truth, standard.widensIpv4());
    Site site = site(baits);
    List<Cidr> allowed = take("allow", text -> each(text, Cidr::parse), List.of());
    long seed = take("seed", Long::parseLong, 1L);
    lines
        .keySet()
        .forEach(name -> problems.add(Plain.text(name, 40) + " is no setting; see the guide"));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(source + ": " + String.join("; ", problems));
    }
    Limit slow = slowPoints == 0 ? Limit.NONE : new Limit(slowPoints, slowWindow);
    BlockRules rules = new BlockRules(threshold, window, durations, memory, jitter, widens, slow);
    return new ReplaySettings(rules, site, allowed, seed);
  }

  private Site site(Baits baits) {
    return new Site(
        baits,
        take("decoys", SettingsFile::texts, List.of("/admin/")),
        take("admins", SettingsFile::texts, List.of()),
        take("logins", SettingsFile::texts, List.of("/login/", "/login")),
        Set.copyOf(take("login-failures", text -> each(text, Integer::valueOf), List.of(401, 403))),
        probes());
  }

  private DistinctLimit probes() {
    int paths = take("probe-paths", Integer::parseInt, 0);
    Duration window = take("probe-window", SettingsFile::duration, Duration.ofMinutes(1));
    if (paths == 0) {
      return DistinctLimit.OFF;
    }
    try {
      return new DistinctLimit(paths, window);
    } catch (IllegalArgumentException e) {
      problems.add("probe-paths and probe-window: " + e.getMessage());
      return DistinctLimit.OFF;
    }
  }

  private <T> T take(String name, Function<String, T> reader, T otherwise) {
    String value = lines.remove(name);
    if (value == null) {
      return otherwise;
    }
    try {
      return reader.apply(value.strip());
    } catch (IllegalArgumentException | DateTimeException e) {
      problems.add(
          name + " cannot be read (" + Plain.text(String.valueOf(e.getMessage()), 80) + ")");
      return otherwise;
    }
  }

  private static List<String> texts(String text) {
    return each(text, Function.identity());
  }

  private static <T> List<T> each(String text, Function<String, T> reader) {
    return Arrays.stream(text.split(",", -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(reader)
        .collect(Collectors.toUnmodifiableList());
  }

  private static boolean truth(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException("write true or false");
    }
    return text.equals("true");
  }

  /** {@code 90s}, {@code 10m}, {@code 4h}, {@code 7d}. */
  private static Duration duration(String text) {
    int last = text.length() - 1;
    char unit = last < 1 ? '?' : text.charAt(last);
    long amount = last < 1 ? 0 : Long.parseLong(text.substring(0, last));
    return switch (unit) {
      case 's' -> Duration.ofSeconds(amount);
      case 'm' -> Duration.ofMinutes(amount);
      case 'h' -> Duration.ofHours(amount);
      case 'd' -> Duration.ofDays(amount);
      default -> throw new IllegalArgumentException("write a duration like 10m, 4h or 7d");
    };
  }
}
