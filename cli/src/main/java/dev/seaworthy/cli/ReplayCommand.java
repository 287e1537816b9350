package dev.seaworthy.cli;

import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.replay.PublishedLists;
import dev.seaworthy.guard.replay.Replay;
import dev.seaworthy.guard.replay.ReplayException;
import dev.seaworthy.guard.replay.ReplayResult;
import dev.seaworthy.guard.replay.ReplaySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows whom the guard would have blocked, and when, had it stood before a log's site. */
final class ReplayCommand implements Command {
  private static final String LOG = "log";
  private static final String TRUTH = "truth";
  private static final String MIX = "mix";
  private static final String SEED = "seed";
  private static final String KEEP = "keep";
  private static final String CONFIG = "config";
  private static final String SET = "set";
  private static final String LISTS = "lists";

  private static final List<Option> OPTIONS =
      List.of(
          Option.file(
              LOG, "FILE", "an access log (common or combined) or recorded attempts; .gz too"),
          Option.file(TRUTH, "FILE", "who was who, line by line beside the log; scores the blocks"),
          Option.file(MIX, "FILE", "invent the log and its truth from a mix of visitors"),
          Option.text(SEED, "NUMBER", "the seed of the invented log, in place of the mix's"),
          Option.file(KEEP, "FOLDER", "keep the invented log.gz and truth.gz there"),
          Option.file(CONFIG, "FILE", "settings to try, lines of `name = value`"),
          Option.text(SET, "NAME=VALUE", "one setting to try").again(),
          Option.file(
              LISTS,
              "FOLDER",
              "published lists of paths: how many are baits; scanners of a mix try them"));

  @Override
  public String name() {
    return "replay";
  }

  @Override
  public String summary() {
    return "show whom the guard would have blocked in a log";
  }

  @Override
  public String help() {
    return """
    seaworthy replay --log FILE [--truth FILE] [--set NAME=VALUE]...
    seaworthy replay --mix FILE [--seed NUMBER] [--keep FOLDER]

    Runs a log through the guard's lists and counters, under a clock that the log
    moves, and says who would have been blocked, when, and by which rule. With a
    truth it also says how right that was, and which innocents were hit.

    """
        + Option.help(OPTIONS)
        + """

        Settings, with what they are unless said otherwise:
          threshold 10, window 10m; slow-threshold 20, slow-window 1d (0 turns it off)
          probe-paths 0 (off; 20 is a scanner's), probe-window 1m: different 404s
          durations 1h,4h,1d,7d; memory 30d; jitter-percent 10; widen-ipv4 false
          decoys /admin/; admins none; logins /login/,/login; login-failures 401,403
          allow none: CIDRs that are never blocked; seed 1: of jitter and hashes

        A truth holds `actor<TAB>role<TAB>hostile|innocent` for each line of the log.
        A mix holds `name = value`: seed, start, hours, and how many of each kind of
        visitor there are, such as `people = 400` or `slow-guessers = 60`.

        Exit codes: 0 replayed, 1 an innocent was refused at an address that no attacker
        had used or mails went over their budget, 2 wrong use, 3 could not finish.
        """;
  }

  @Override
  public List<Option> options() {
    return OPTIONS;
  }

  @Override
  public int run(List<String> args, Console console) throws WrongUse, CannotFinish {
    Typed line = Typed.parse(name(), OPTIONS, args);
    if (!line.rest().isEmpty()) {
      throw new WrongUse("replay takes options only; name the log with --log");
    }
    if (line.has(LOG) == line.has(MIX)) {
      throw new WrongUse("give either a log with --log or a mix with --mix");
    }
    refuse(line, LOG, List.of(SEED, KEEP));
    refuse(line, MIX, List.of(TRUTH));
    StringBuilder out = new StringBuilder(4_096);
    List<String> scanned = lists(line, console, out);
    ReplayResult result =
        line.has(MIX) ? invented(line, console, scanned, out) : recorded(line, console, out);
    console.print(out.toString());
    return exitCode(result, line);
  }

  private static void refuse(Typed line, String mode, List<String> others) throws WrongUse {
    for (String other : others) {
      if (line.has(mode) && line.has(other)) {
        throw new WrongUse("--" + other + " has no meaning with --" + mode);
      }
    }
  }

  private static ReplayResult recorded(Typed line, Console console, Appendable out)
      throws WrongUse, CannotFinish {
    Path log = file(LOG, line.one(LOG).orElseThrow(), console);
    Optional<Path> truth = Optional.empty();
    if (line.has(TRUTH)) {
      truth = Optional.of(file(TRUTH, line.one(TRUTH).orElseThrow(), console));
    }
    return replay(settings(line, console, Map.of()), log, truth, out);
  }

  private static ReplayResult invented(
      Typed line, Console console, List<String> scanned, Appendable out)
      throws WrongUse, CannotFinish {
    Path mix = file(MIX, line.one(MIX).orElseThrow(), console);
    try (InventedLog log = InventedLog.from(mix, line.one(SEED), scanned, keep(line, console))) {
      ReplaySettings settings = settings(line, console, InventedLog.SITE);
      return replay(settings, log.log(), Optional.of(log.truth()), out);
    } catch (IOException e) {
      throw new CannotFinish("the invented log cannot be written: " + Failures.words(e));
    }
  }

  private static Optional<Path> keep(Typed line, Console console) throws WrongUse {
    return line.has(KEEP)
        ? Optional.of(folder(KEEP, line.one(KEEP).orElseThrow(), console))
        : Optional.empty();
  }

  private static ReplayResult replay(
      ReplaySettings settings, Path log, Optional<Path> truth, Appendable out)
      throws WrongUse, CannotFinish {
    ReplayResult result;
    try {
      result = Replay.run(settings, log, truth, out);
    } catch (IOException e) {
      throw new CannotFinish("the log cannot be read: " + Failures.words(e));
    } catch (ReplayException e) {
      throw new WrongUse(String.valueOf(e.getMessage()));
    }
    if (result.lines() == result.unreadable()) {
      throw new CannotFinish(
          "no line of "
              + CheckOptions.quoted(log.toString())
              + " is a request; give an access log in the common or combined format");
    }
    return result;
  }

  private static int exitCode(ReplayResult result, Typed line) {
    if (!result.complete()) {
      return ExitCode.INCOMPLETE;
    }
    boolean scored = line.has(MIX) || line.has(TRUTH);
    boolean wronged = result.score().filter(each -> each.innocentsHitElsewhere() > 0).isPresent();
    boolean flooded = result.mails().mostInADay() > result.mails().budget();
    return scored && (wronged || flooded) ? ExitCode.FOUND : ExitCode.DONE;
  }

  /** What the site is, under what the file says, under what the command line says. */
  private static ReplaySettings settings(Typed line, Console console, Map<String, String> site)
      throws WrongUse, CannotFinish {
    Map<String, String> lines = new LinkedHashMap<>(site);
    String source = "--" + SET;
    try {
      if (line.has(CONFIG)) {
        Path config = file(CONFIG, line.one(CONFIG).orElseThrow(), console);
        source = config.toString();
        lines.putAll(ReplaySettings.lines(config));
      }
      for (String each : line.all(SET)) {
        int equals = each.indexOf('=');
        if (equals < 1) {
          throw new WrongUse(
              "--set is '" + CheckOptions.quoted(each) + "'; write it as threshold=12");
        }
        lines.put(each.substring(0, equals).strip(), each.substring(equals + 1).strip());
      }
      return ReplaySettings.of(CheckOptions.quoted(source), lines, Baits.standard());
    } catch (IOException e) {
      throw new CannotFinish("--" + CONFIG + " cannot be read: " + Failures.words(e));
    } catch (IllegalArgumentException e) {
      throw new WrongUse(String.valueOf(e.getMessage()));
    }
  }

  private static List<String> lists(Typed line, Console console, Appendable out)
      throws WrongUse, CannotFinish {
    List<String> scanned = new ArrayList<>();
    if (line.has(LISTS)) {
      Path folder = folder(LISTS, line.one(LISTS).orElseThrow(), console);
      try {
        Map<String, List<String>> lists = PublishedLists.read(folder);
        PublishedLists.coverage(lists, Baits.standard(), out);
        out.append('\n');
        lists.values().forEach(scanned::addAll);
      } catch (IOException e) {
        throw new CannotFinish("--" + LISTS + " cannot be read: " + Failures.words(e));
      }
    }
    return scanned;
  }

  private static Path file(String option, String typed, Console console) throws WrongUse {
    Path file = CheckOptions.path(typed, console);
    if (!Files.isRegularFile(file)) {
      throw new WrongUse("--" + option + " " + CheckOptions.quoted(typed) + " is no file");
    }
    return file;
  }

  private static Path folder(String option, String typed, Console console) throws WrongUse {
    Path folder = CheckOptions.path(typed, console);
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("--" + option + " " + CheckOptions.quoted(typed) + " is no folder");
    }
    return folder;
  }
}
