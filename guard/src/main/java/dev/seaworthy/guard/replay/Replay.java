package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.attempts.NeverBlocked;
import dev.seaworthy.guard.distinct.DistinctCounter;
import dev.seaworthy.guard.tables.AddressLists;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Runs one log through one configuration. Each instance runs once, on one thread.
 *
 * <p>A request is judged as the live guard judges it: allow-list, block-list, then whether it is an
 * attempt. What the log cannot tell (who was signed in, whether a host was wrong) does not count.
 */
public final class Replay {
  /** How many bytes of a log, unpacked, are read: 16 GiB. */
  public static final long MOST_BYTES = 16L << 30;

  private static final Duration FLUSH = Duration.ofSeconds(1);

  private final ReplaySettings settings;
  private final AddressLists lists;
  private final ReplayClock clock = new ReplayClock(Instant.EPOCH);
  private final CountingLedger ledger;
  private final Scorecard card = new Scorecard();
  private final MailCount mails = new MailCount();
  private final CountingStore rows = new CountingStore();
  private final BlockLog blocks = new BlockLog();
  private final DistinctCounter probes;
  private final LogLineParser parser = new LogLineParser();
  private Instant flushedAt = Instant.EPOCH;
  private long lines;
  private long unreadable;
  private long attempts;
  private long refused;
  private boolean recorded;

  private Replay(ReplaySettings settings) {
    this.settings = settings;
    SplittableRandom random = new SplittableRandom(settings.seed());
    this.lists = new AddressLists(NeverBlocked.with(settings.allowed()), random.split());
    this.ledger =
        new CountingLedger(
            lists, settings.rules(), BlockGate.open(), clock, clock::nanos, random.split());
    this.probes = new DistinctCounter(settings.site().probes(), random.split());
  }

  /**
   * Runs the log and writes a report of at most 80 columns.
   *
   * @param log an access log in the common or combined format, or recorded attempts; plain or gzip
   * @param truth who was who, line by line beside the log
   * @return the figures that the report is made of
   * @throws IOException if a file cannot be read or the report not be written
   * @throws ReplayException if the truth does not fit the log
   */
  public static ReplayResult run(
      ReplaySettings settings, Path log, Optional<Path> truth, Appendable out) throws IOException {
    ReplayResult result = new Replay(settings).read(log, truth);
    new ReplayReport(settings, result).writeTo(out);
    return result;
  }

  private ReplayResult read(Path log, Optional<Path> truth) throws IOException {
    try (BoundedLines in = BoundedLines.open(log, MOST_BYTES)) {
      if (truth.isEmpty()) {
        readAll(in, null, log);
      } else {
        try (BoundedLines beside = BoundedLines.open(truth.get(), MOST_BYTES)) {
          readAll(in, beside, truth.get());
        }
      }
      ledger.flush(rows, blocks);
      return result(!in.isSpent(), truth.isPresent());
    }
  }

  private ReplayResult result(boolean complete, boolean scored) {
    if (rows.count != ledger.recorded() || ledger.waiting() != 0) {
      throw new IllegalStateException("the ledger lost attempts; report this as a defect");
    }
    return new ReplayResult(
        lines,
        unreadable,
        attempts,
        refused,
        complete,
        blocks.begun(),
        mails.mails(),
        scored ? Optional.of(card.score(blocks.begun())) : Optional.empty());
  }

  private void readAll(BoundedLines in, @Nullable BoundedLines beside, Path truthFile)
      throws IOException {
    String line = in.next();
    if (line != null && line.equals(RecordedAttempts.HEADER)) {
      recorded = true;
      line = in.next();
    }
    while (line != null) {
      lines++;
      Truth truth = beside == null ? null : truth(beside, truthFile);
      if (in.wasCut() || !(recorded ? recorded(line, truth) : logged(line, truth))) {
        unreadable++;
      }
      line = in.next();
    }
    if (beside != null && beside.next() != null) {
      throw new ReplayException(
          truthFile + ": has more lines than the log's " + lines + "; give the log's own truth");
    }
  }

  private Truth truth(BoundedLines beside, Path file) throws IOException {
    String line = beside.next();
    if (line == null) {
      throw new ReplayException(
          file + ": ends before line " + lines + " of the log; give the log's own truth");
    }
    return Truth.parse(line)
        .orElseThrow(
            () ->
                new ReplayException(
                    file
                        + ":"
                        + lines
                        + ": is not `actor<TAB>role<TAB>hostile|innocent`; write it so"));
  }

  private boolean recorded(String line, @Nullable Truth truth) {
    Optional<Attempt> attempt = RecordedAttempts.parse(line);
    attempt.ifPresent(
        each -> {
          reach(each.at());
          Standing standing = standing(each.client());
          note(truth, each.client(), each.weight().points() > 0 || each.weight().blocksAtOnce());
          if (standing.isBlocked() && truth != null) {
            card.whileBlocked(truth, each.client(), clock.instant(), false);
          }
          record(each, truth);
        });
    return attempt.isPresent();
  }

  private boolean logged(String text, @Nullable Truth truth) {
    Optional<LogLine> parsed = parser.parse(text);
    parsed.ifPresent(line -> judge(line, truth));
    return parsed.isPresent();
  }

  private void judge(LogLine line, @Nullable Truth truth) {
    reach(line.at());
    Standing standing = standing(line.client());
    boolean refuses =
        standing == Standing.BLOCKED_EVERYWHERE
            || (standing == Standing.BLOCKED_WHERE_GUARDED && settings.site().isGuarded(line));
    Optional<Site.Touch> touch = touch(line, refuses);
    refused += refuses ? 1 : 0;
    note(
        truth,
        line.client(),
        touch
            .filter(each -> each.weight().points() > 0 || each.weight().blocksAtOnce())
            .isPresent());
    if (standing.isBlocked() && truth != null) {
      card.whileBlocked(truth, line.client(), clock.instant(), refuses);
    }
    // A login that is refused never reaches the form: our own refusals are no attempts.
    touch
        .filter(each -> !refuses || !each.rule().startsWith("login."))
        .ifPresent(each -> record(attempt(line, each), truth));
  }

  /** Our own refusals are no attempts: who is refused has asked for nothing that is not there. */
  private Optional<Site.Touch> touch(LogLine line, boolean refuses) {
    Site site = settings.site();
    return site.touch(line).or(() -> refuses ? Optional.empty() : site.probe(line, probes));
  }

  private Attempt attempt(LogLine line, Site.Touch touch) {
    return new Attempt(
        line.at(),
        line.client(),
        touch.rule(),
        touch.weight(),
        Mode.BLOCK,
        line.method(),
        line.path(),
        line.agent(),
        "",
        false);
  }

  private void note(@Nullable Truth truth, Address client, boolean scored) {
    if (truth != null) {
      card.request(truth, client, clock.instant(), scored);
    }
  }

  private void record(Attempt attempt, @Nullable Truth truth) {
    attempts++;
    Tally tally = ledger.record(attempt);
    Optional<Block> begun = Optional.empty();
    if (tally.consequence() == Tally.Consequence.BLOCKED) {
      Address client = attempt.client();
      begun = lists.block(client.hi(), client.lo(), clock.instant().getEpochSecond());
      card.blocked(truth, clock.instant());
    }
    mails.attempt(attempt, begun, clock.instant());
  }

  private void reach(Instant at) {
    clock.reach(at);
    if (clock.instant().isAfter(flushedAt.plus(FLUSH))) {
      ledger.flush(rows, blocks);
      flushedAt = clock.instant();
    }
  }

  private Standing standing(Address client) {
    return lists.standing(client.hi(), client.lo(), clock.instant().getEpochSecond());
  }

  /** Adds up what is written, to hold the ledger to its promise. */
  private static final class CountingStore implements AttemptStore {
    private long count;

    @Override
    public void append(List<AttemptRow> rows) {
      rows.forEach(row -> count += row.count());
    }
  }
}
