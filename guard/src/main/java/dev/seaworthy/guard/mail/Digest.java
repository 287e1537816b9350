package dev.seaworthy.guard.mail;

import dev.seaworthy.guard.address.Cidr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What happened since the last digest. The totals are exact; keys beyond {@value #MOST_KEYS} and
 * blocks beyond {@value #MOST_BLOCKS} are counted without being named. Not thread-safe.
 */
public final class Digest {
  private static final int MOST_KEYS = 1_000;
  private static final int MOST_BLOCKS = 50;
  private static final int TOP = 10;

  private final Map<Cidr, Long> attemptsByKey = new HashMap<>();
  private final List<Cidr> blocks = new ArrayList<>();
  private long attempts;
  private long blockCount;
  private long others;
  private long waiting;

  Digest() {}

  /** How often one key tried. */
  public record Tries(Cidr key, long attempts) {}

  void add(Occasion occasion, boolean waits) {
    waiting += waits ? 1 : 0;
    switch (occasion.kind()) {
      case ATTEMPT -> {
        attempts++;
        if (attemptsByKey.size() < MOST_KEYS || attemptsByKey.containsKey(occasion.key())) {
          attemptsByKey.merge(occasion.key(), 1L, Long::sum);
        }
      }
      case BLOCK -> {
        blockCount++;
        if (blocks.size() < MOST_BLOCKS) {
          blocks.add(occasion.key());
        }
      }
      default -> others++;
    }
  }

  /** Takes in an earlier digest that could not be mailed. */
  void addEarlier(Digest earlier) {
    attempts += earlier.attempts;
    blockCount += earlier.blockCount;
    others += earlier.others;
    waiting += earlier.waiting;
    earlier.attemptsByKey.forEach(
        (key, tries) -> {
          if (attemptsByKey.size() < MOST_KEYS || attemptsByKey.containsKey(key)) {
            attemptsByKey.merge(key, tries, Long::sum);
          }
        });
    int room = Math.min(MOST_BLOCKS - blocks.size(), earlier.blocks.size());
    blocks.addAll(0, earlier.blocks.subList(0, room));
  }

  /** All attempts, those mailed at once included. */
  public long attempts() {
    return attempts;
  }

  /** All blocks. */
  public long blockCount() {
    return blockCount;
  }

  /** Alarms, honeytokens and real passwords. */
  public long others() {
    return others;
  }

  /** Occasions that were not mailed at once. */
  public long waiting() {
    return waiting;
  }

  /** The keys that were blocked, oldest first. */
  public List<Cidr> blocks() {
    return List.copyOf(blocks);
  }

  /** The keys that tried most, at most ten, most first. */
  public List<Tries> top() {
    return attemptsByKey.entrySet().stream()
        .map(entry -> new Tries(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingLong(Tries::attempts)
                .reversed()
                .thenComparing(tries -> tries.key().toString()))
        .limit(TOP)
        .toList();
  }
}
