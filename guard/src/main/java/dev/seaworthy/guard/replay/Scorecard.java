package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps, beside a replay, what is needed to say how good its blocks were. Follows at most 2,000,000
 * actors; the rest are counted as not followed.
 */
final class Scorecard {
  private static final int MOST_ACTORS = 2_000_000;
  private static final int[] BLOCKED_LENGTHS = {128, 120, 64, 56, 48};

  /** What became of one actor. */
  private static final class Fate {
    private final Truth truth;
    private @Nullable Instant firstScored;
    private @Nullable Instant blocked;
    private boolean refusedAmongAttackers;
    private boolean refusedElsewhere;

    Fate(Truth truth) {
      this.truth = truth;
    }
  }

  private final Map<String, Fate> fates = new HashMap<>();
  private final Set<Cidr> hostileKeys = new HashSet<>();
  private final Set<Cidr> hostilePrefixes = new HashSet<>();
  private long notFollowed;

  /** A request of the actor arrives; {@code scored} if it adds points or blocks at once. */
  void request(Truth truth, Address client, Instant at, boolean scored) {
    Fate fate = fate(truth);
    if (fate == null || !scored) {
      return;
    }
    if (fate.firstScored == null) {
      fate.firstScored = at;
    }
    if (truth.hostile() && hostileKeys.add(AddressLists.keyOf(client.hi(), client.lo()))) {
      for (int length : BLOCKED_LENGTHS) {
        hostilePrefixes.add(Cidr.around(client.hi(), client.lo(), length));
      }
    }
  }

  /** The request of the actor was made while its address was blocked. */
  void whileBlocked(Truth truth, Address client, Instant at, boolean refused) {
    Fate fate = fate(truth);
    if (fate == null) {
      return;
    }
    if (fate.blocked == null) {
      fate.blocked = at;
    }
    if (refused && hostileKeys.contains(AddressLists.keyOf(client.hi(), client.lo()))) {
      fate.refusedAmongAttackers = true;
    } else if (refused) {
      fate.refusedElsewhere = true;
    }
  }

  /** The touch of the actor led to a block. */
  void blocked(@Nullable Truth truth, Instant at) {
    Fate fate = truth == null ? null : fate(truth);
    if (fate != null && fate.blocked == null) {
      fate.blocked = at;
    }
  }

  /** How the blocks fared against the truth. */
  ReplayResult.Score score(List<Block> blocks) {
    long right = blocks.stream().filter(each -> hostilePrefixes.contains(each.key())).count();
    Map<String, ReplayResult.RoleScore> roles = new TreeMap<>();
    List<Duration> delays = new ArrayList<>();
    for (Fate fate : fates.values()) {
      roles.merge(fate.truth.role(), scoreOf(fate), ReplayResult.RoleScore::plus);
      if (fate.truth.hostile() && fate.blocked != null && fate.firstScored != null) {
        delays.add(Duration.between(fate.firstScored, fate.blocked));
      }
    }
    delays.sort(Duration::compareTo);
    return new ReplayResult.Score(blocks.size(), right, roles, delays, notFollowed);
  }

  private static ReplayResult.RoleScore scoreOf(Fate fate) {
    boolean blocked = fate.blocked != null;
    return new ReplayResult.RoleScore(
        fate.truth.hostile(),
        1,
        fate.firstScored == null ? 0 : 1,
        blocked ? 1 : 0,
        fate.refusedAmongAttackers ? 1 : 0,
        fate.refusedElsewhere ? 1 : 0);
  }

  private @Nullable Fate fate(Truth truth) {
    Fate known = fates.get(truth.actor());
    if (known == null && fates.size() < MOST_ACTORS) {
      known = new Fate(truth);
      fates.put(truth.actor(), known);
    }
    notFollowed += known == null ? 1 : 0;
    return known;
  }
}
