package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Doorkeeper;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Standing;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The allow-list and the block-list of this node, in memory.
 *
 * <p>A lookup takes no lock, allocates nothing and does no I/O. The allow-list wins over every
 * block; of several blocks the one with the wider scope decides. A block is in force from the
 * moment {@link #put} returns until its end, rounded up to the minute, and needs no sweeper to end.
 * Changes come one at a time from any thread; they wait for each other, never for a lookup.
 */
public final class AddressLists implements Doorkeeper {
  /** How many single keys (IPv4 /32, IPv6 /64 and so on) are held unless told otherwise: 2^22. */
  public static final int MOST_KEYS = 1 << 22;

  private final RandomGenerator random;
  private final int mostKeys;
  private final RangeBook book;
  private final Reasons reasons = new Reasons();
  private volatile Snapshot current;

  /**
   * Lists on which nobody is blocked.
   *
   * @param allowed who is never refused
   * @param random where the seeds of the hashes come from; give a {@link
   *     java.security.SecureRandom} unless in a test, because keys are chosen by attackers
   */
  public AddressLists(Collection<Cidr> allowed, RandomGenerator random) {
    this(allowed, random, MOST_KEYS);
  }

  /** The same with a bound on the number of single keys, expired ones not counted. */
  public AddressLists(Collection<Cidr> allowed, RandomGenerator random, int mostKeys) {
    this.random = random;
    this.mostKeys = mostKeys;
    this.book = new RangeBook(allowed);
    this.current = book.applyTo(Tables.holding(0, random));
  }

  @Override
  public Standing standing(long hi, long lo, long epochSecond) {
    int mark = current.find(hi, lo, epochSecond);
    if (mark == Mark.NONE) {
      return Standing.UNLISTED;
    }
    if (Mark.isAllowed(mark)) {
      return Standing.ALLOWED;
    }
    return Mark.isGuarded(mark) ? Standing.BLOCKED_WHERE_GUARDED : Standing.BLOCKED_EVERYWHERE;
  }

  @Override
  public synchronized Optional<Block> block(long hi, long lo, long epochSecond) {
    int decisive = current.find(hi, lo, epochSecond);
    if (!Mark.isBlock(decisive)) {
      return Optional.empty();
    }
    for (int length = Tables.HOST_BITS; length >= 0; length--) {
      Cidr key = Cidr.around(hi, lo, length);
      Optional<Block> found = exactly(key).filter(block -> markOf(block) == decisive);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /**
   * Puts a block in force, in place of an earlier one for the same key.
   *
   * @return false if the lists hold as many keys as they may; the block is then not in force
   */
  public synchronized boolean put(Block block) {
    int mark = markOf(block);
    if (!Tables.keep(block.key())) {
      book.put(block, mark);
      current = book.applyTo(current.tables());
      return true;
    }
    boolean done = current.tables().put(block.key(), mark, Origin.of(block));
    if (!done && grow(block.key(), block.from().getEpochSecond())) {
      done = current.tables().put(block.key(), mark, Origin.of(block));
    }
    if (done) {
      reasons.remember(block.key(), block.reason());
    }
    return done;
  }

  /**
   * Lifts the block, or ends the grace, of exactly this prefix.
   *
   * @return whether there was one; one that has ended may count as none
   */
  public synchronized boolean lift(Cidr key) {
    if (!Tables.keep(key)) {
      boolean lifted = book.lift(key);
      current = book.applyTo(current.tables());
      return lifted;
    }
    int mark = current.tables().find(key);
    boolean known = mark != Mark.NONE && mark != Mark.REMOVED;
    if (known) {
      current.tables().put(key, Mark.REMOVED, 0);
      reasons.forget(key);
    }
    return known;
  }

  /**
   * Lets the key of this address pass until then, as for a place from which an administrator signed
   * in. Replaces a block of the same key; a later {@link #put} replaces the grace.
   *
   * @return false if the lists hold as many keys as they may
   */
  @Override
  public synchronized boolean grace(Address address, Instant until, Instant now) {
    Cidr key = keyOf(address.hi(), address.lo());
    int mark = Mark.allowed(until);
    if (!Tables.keep(key)) {
      return false;
    }
    return current.tables().put(key, mark, 0)
        || (grow(key, now.getEpochSecond()) && current.tables().put(key, mark, 0));
  }

  /** Replaces the allow-list. */
  public synchronized void allow(Collection<Cidr> allowed) {
    book.allow(allowed);
    current = book.applyTo(current.tables());
  }

  /**
   * Replaces all blocks at once, as at start or after a lost connection. Lookups go on against the
   * blocks from before until the last one is read; the allow-list stays, graces end.
   *
   * @param keys about how many IPv4 addresses and IPv6 /64 are among them, to save growing on the
   *     way
   */
  public synchronized void load(Iterator<Block> blocks, int keys) {
    Tables tables = Tables.holding(keys, random);
    book.clearBlocks();
    reasons.clear();
    while (blocks.hasNext()) {
      Block block = blocks.next();
      int mark = markOf(block);
      if (!Tables.keep(block.key())) {
        book.put(block, mark);
      } else if (!tables.put(block.key(), mark, Origin.of(block))) {
        tables = tables.withRoomFor(block.key(), Long.MIN_VALUE, random);
        tables.put(block.key(), mark, Origin.of(block));
      }
    }
    current = book.applyTo(tables);
  }

  /**
   * Gives back the memory of blocks that have ended, once they are most of what room there is.
   * Lookups do not need it and do not wait for it; a {@link #put} does.
   */
  public synchronized void sweep(Instant now) {
    book.dropEnded(now);
    Tables tables = current.tables();
    boolean isMostlyLive = tables.live(now.getEpochSecond()) >= tables.room() / 2;
    current = book.applyTo(isMostlyLive ? tables : tables.swept(now.getEpochSecond(), random));
  }

  /** For how many single keys memory is held. */
  public int room() {
    return current.tables().room();
  }

  /** How many single keys are blocked or graced at that moment; counts, so not for each request. */
  public synchronized int keys(Instant now) {
    return current.tables().live(now.getEpochSecond());
  }

  /**
   * The unit in which attempts are counted and blocks are made: an IPv4 address, an IPv6 /64. In
   * {@code ::/64}, which covers IPv4 and is nobody's network, it is the single address.
   */
  public static Cidr keyOf(long hi, long lo) {
    return Cidr.around(hi, lo, hi == 0 ? Tables.HOST_BITS : Tables.NET64_BITS);
  }

  private boolean grow(Cidr key, long epochSecond) {
    Tables tables = current.tables();
    if (tables.live(epochSecond) >= mostKeys) {
      return false;
    }
    current = book.applyTo(tables.withRoomFor(key, epochSecond, random));
    return true;
  }

  private Optional<Block> exactly(Cidr key) {
    if (!Tables.keep(key)) {
      return book.find(key);
    }
    int mark = current.tables().find(key);
    if (!Mark.isBlock(mark)) {
      return Optional.empty();
    }
    int origin = current.tables().origin(key);
    Scope scope = Mark.isGuarded(mark) ? Scope.GUARDED : Scope.EVERYTHING;
    return Optional.of(
        new Block(
            key, Origin.from(origin), Mark.end(mark), Origin.step(origin), scope, reasons.of(key)));
  }

  private static int markOf(Block block) {
    return block.scope() == Scope.GUARDED
        ? Mark.guarded(block.until())
        : Mark.everything(block.until());
  }
}
