package dev.seaworthy.guard.attempts;

import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.AttemptLedger;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.Tally;
import dev.seaworthy.guard.Tally.Consequence;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.tables.AddressLists;
import dev.seaworthy.guard.tables.RollUp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The ledger of one node: scores in a rolling window, blocks with steps, rows with exact totals,
 * all in local memory.
 *
 * <p>Windows run by the monotonic clock; the wall clock only dates blocks and rows, so setting it
 * back or forth neither forgets nor invents points. Safe for use by many threads; {@link #flush} is
 * for one of its own.
 */
public final class CountingLedger implements AttemptLedger {
  private static final long NANOS_PER_MILLI = 1_000_000;

  private final AddressLists lists;
  private final BlockGate gate;
  private final Clock wall;
  private final LongSupplier monotonicNanos;
  private final long startNanos;
  private final Scores scores;
  private final History history;
  private final Sentencing sentencing;
  private final RollUp rollUp;
  private final PendingRows rows;
  private final PendingBlocks blocks = new PendingBlocks();
  private final Object blocking = new Object();

  /**
   * An empty ledger that blocks on these lists.
   *
   * @param wall dates blocks
   * @param monotonicNanos a clock that never runs back, such as {@code System::nanoTime}
   * @param random for jitter and for the seeds of hashes; a {@link java.security.SecureRandom}
   *     unless in a test
   */
  public CountingLedger(
      AddressLists lists,
      BlockRules rules,
      BlockGate gate,
      Clock wall,
      LongSupplier monotonicNanos,
      RandomGenerator random) {
    this.lists = lists;
    this.gate = gate;
    this.wall = wall;
    this.monotonicNanos = monotonicNanos;
    this.startNanos = monotonicNanos.getAsLong();
    this.scores = new Scores(rules, random);
    this.history = new History(rules.steps(), rules.memory(), random);
    this.sentencing = new Sentencing(rules, history, random);
    this.rollUp = new RollUp(rules.window(), rules.widensIpv4());
    this.rows = new PendingRows(0);
  }

  @Override
  public Tally record(Attempt attempt) {
    long millis = monotonicMillis();
    rows.add(attempt, millis);
    Address client = attempt.client();
    Cidr key = AddressLists.keyOf(client.hi(), client.lo());
    boolean atOnce = attempt.weight().blocksAtOnce();
    Standing standing = standing(client);
    if (standing.isBlocked()) {
      return whileBlocked(attempt, key, millis);
    }
    Scores.Reached reached = scores.add(key, attempt, millis);
    if (!atOnce && !reached.wouldBeDue()) {
      return new Tally(reached.score(), Consequence.COUNTED);
    }
    if (standing == Standing.ALLOWED) {
      return new Tally(reached.score(), Consequence.SHIELDED);
    }
    boolean blocks = reached.due() || (atOnce && attempt.mode() == Mode.BLOCK);
    return new Tally(
        reached.score(), blocks ? block(attempt, key, millis) : Consequence.WOULD_BLOCK);
  }

  /**
   * Takes over blocks from the store, as at start: they are in force again and count towards later
   * steps. Says nothing to any mail.
   */
  public void restore(Iterable<Block> stored) {
    synchronized (blocking) {
      for (Block block : stored) {
        history.add(block.key(), block.from());
        if (block.until().isAfter(wall.instant())) {
          lists.put(block);
        }
      }
    }
  }

  /**
   * Takes over a change that the store holds, one's own or another node's, unless this node knows
   * better. Twice does no harm, and nothing of it is written again.
   */
  void learn(BlockStore.Change change) {
    synchronized (blocking) {
      if (blocks.holds(change.key())) {
        return;
      }
      if (change.block().isPresent()) {
        restore(List.of(change.block().get()));
      } else {
        lists.lift(change.key());
      }
    }
  }

  /**
   * Blocks by hand, with a note as the reason.
   *
   * @return false if the lists are full
   */
  public boolean blockByHand(Block block) {
    synchronized (blocking) {
      boolean done = lists.put(block);
      if (done) {
        blocks.begun(block);
      }
      return done;
    }
  }

  /**
   * Lifts the block of exactly this key and forgets its score, so that the next touch does not
   * bring it back.
   *
   * @return whether there was a block
   */
  public boolean lift(Cidr key) {
    synchronized (blocking) {
      scores.forget(key);
      blocks.lifted(key);
      return lists.lift(key);
    }
  }

  /** Gives back the memory of blocks that have ended; for now and then, not for each request. */
  public void sweep() {
    lists.sweep(wall.instant());
  }

  /**
   * Writes what waits. A store that fails loses nothing: rows wait on and merge if there are too
   * many, blocks stay in force here.
   *
   * @throws AttemptStoreException if a store failed; both were tried
   * @throws RuntimeException if a store failed in a way that it should not; nothing is lost then
   *     either
   */
  public void flush(AttemptStore attemptStore, BlockStore blockStore) {
    try {
      flushRows(attemptStore);
    } finally {
      blocks.flush(blockStore);
    }
  }

  /** How many attempts were recorded since the start. */
  public long recorded() {
    return rows.recorded();
  }

  /** How many of them are not written yet. */
  public long waiting() {
    return rows.waiting();
  }

  /** How many changes of blocks are not written yet, and so known to this node alone. */
  public int blocksWaiting() {
    return blocks.size();
  }

  private void flushRows(AttemptStore store) {
    List<AttemptRow> drained = rows.drain();
    if (drained.isEmpty()) {
      return;
    }
    try {
      store.append(drained);
    } catch (RuntimeException e) {
      rows.restore(drained);
      throw e;
    }
    rows.written(drained);
  }

  private Tally whileBlocked(Attempt attempt, Cidr key, long millis) {
    int score = scores.peek(key, millis);
    boolean counts = attempt.weight().points() > 0 || attempt.weight().blocksAtOnce();
    if (!counts || attempt.mode() != Mode.BLOCK) {
      return new Tally(score, Consequence.COUNTED);
    }
    synchronized (blocking) {
      Instant now = wall.instant();
      Address client = attempt.client();
      Optional<Block> current = lists.block(client.hi(), client.lo(), now.getEpochSecond());
      Optional<Block> longer =
          current
              .map(block -> sentencing.prolonged(block, now))
              .filter(block -> !block.equals(current.get()) && lists.put(block));
      longer.ifPresent(blocks::begun);
      return new Tally(score, longer.isPresent() ? Consequence.PROLONGED : Consequence.COUNTED);
    }
  }

  private Consequence block(Attempt attempt, Cidr key, long millis) {
    synchronized (blocking) {
      if (standing(attempt.client()).isBlocked()) {
        return Consequence.COUNTED;
      }
      BlockGate.Ruling ruling = ruling(key);
      if (ruling == BlockGate.Ruling.HOLD_BACK) {
        return Consequence.HELD_BACK;
      }
      Optional<Block> begun = begin(key, 1, attempt.rule(), ruling);
      if (begun.isEmpty()) {
        return Consequence.NO_ROOM;
      }
      scores.forget(key);
      widen(begun.get(), millis);
      return Consequence.BLOCKED;
    }
  }

  private void widen(Block first, long millis) {
    Optional<Cidr> wider = rollUp.widen(first.key(), millis);
    while (wider.isPresent()) {
      BlockGate.Ruling ruling = ruling(wider.get());
      if (ruling == BlockGate.Ruling.HOLD_BACK
          || begin(wider.get(), first.step(), first.reason(), ruling).isEmpty()) {
        return;
      }
      wider = rollUp.widen(wider.get(), millis);
    }
  }

  private BlockGate.Ruling ruling(Cidr key) {
    return gate.rule(key.hi(), key.lo(), key.length(), wall.instant().getEpochSecond());
  }

  /** Puts a block in force; empty if there is no room for it. */
  private Optional<Block> begin(Cidr key, int leastStep, String reason, BlockGate.Ruling ruling) {
    Instant now = wall.instant();
    boolean narrow = ruling == BlockGate.Ruling.NARROW;
    Block block = sentencing.next(key, now, leastStep, narrow, reason);
    if (!lists.put(block)) {
      return Optional.empty();
    }
    history.add(key, now);
    blocks.begun(block);
    return Optional.of(block);
  }

  private Standing standing(Address client) {
    return lists.standing(client.hi(), client.lo(), wall.instant().getEpochSecond());
  }

  private long monotonicMillis() {
    return (monotonicNanos.getAsLong() - startNanos) / NANOS_PER_MILLI;
  }
}
