package dev.seaworthy.store.redis;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.BlockStore.Change;
import dev.seaworthy.guard.attempts.Storable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A change of a block as text: its version, when it was made, and for a block that was not lifted
 * what it says.
 *
 * @param network whose
 * @param written all of it
 */
record BlockText(String network, String written) {
  private static final System.Logger LOG = System.getLogger(BlockText.class.getName());
  private static final int LONGEST_REASON = 300;
  private static final int LIFTED = 2;
  private static final int FIELDS = 7;

  /** What follows the version, which the script puts in front. */
  static String written(Change change, long now) {
    List<String> fields = new ArrayList<>();
    fields.add(Long.toString(now));
    change
        .block()
        .ifPresent(
            block -> {
              fields.add(Long.toString(block.from().toEpochMilli()));
              fields.add(until(block.until()));
              fields.add(Integer.toString(block.step()));
              fields.add(block.scope().name());
              fields.add(Storable.text(block.reason(), LONGEST_REASON));
            });
    return Fields.joined(fields);
  }

  /** From networks and changes, one after the other. */
  static List<BlockText> all(List<String> found) {
    List<BlockText> all = new ArrayList<>(found.size() / 2);
    for (int at = 0; at + 1 < found.size(); at += 2) {
      all.add(new BlockText(found.get(at), found.get(at + 1)));
    }
    return all;
  }

  /** Its version, as it stands there. */
  String version() {
    return written.substring(0, Math.max(0, written.indexOf('\n')));
  }

  /** What it says; empty for one that somebody spoiled, which must not hide the others. */
  Optional<Change> change() {
    try {
      return Optional.of(new Change(Long.parseLong(version()), Cidr.parse(network), block()));
    } catch (IllegalArgumentException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "the block of version {0} is none and is passed over",
          version());
      return Optional.empty();
    }
  }

  /**
   * Whether it was made before then, and is lifted or ended before then. One that somebody spoiled
   * is not: it must not keep the others from being forgotten.
   *
   * @param millis since 1970
   */
  boolean isOver(long millis) {
    List<String> fields = Fields.split(written);
    return fields.size() >= LIFTED
        && isBefore(millis, fields.get(1))
        && (fields.size() == LIFTED
            || (fields.size() == FIELDS && isBefore(millis, fields.get(3))));
  }

  private static boolean isBefore(long millis, String moment) {
    try {
      return Long.parseLong(moment) < millis;
    } catch (NumberFormatException endless) {
      return false;
    }
  }

  private Optional<Block> block() {
    List<String> fields = Fields.split(written);
    if (fields.size() == LIFTED) {
      return Optional.empty();
    }
    if (fields.size() != FIELDS) {
      throw new IllegalArgumentException("a block has " + fields.size() + " fields");
    }
    String until = fields.get(3);
    return Optional.of(
        new Block(
            Cidr.parse(network),
            Instant.ofEpochMilli(Long.parseLong(fields.get(2))),
            until.isEmpty() ? Instant.MAX : Instant.ofEpochMilli(Long.parseLong(until)),
            Integer.parseInt(fields.get(4)),
            Scope.valueOf(fields.get(5)),
            fields.get(6)));
  }

  private static String until(Instant until) {
    return until.equals(Instant.MAX) ? "" : Long.toString(until.toEpochMilli());
  }
}
