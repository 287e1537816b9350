package dev.seaworthy.guard.baits;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All baits of a site, arranged so that an ordinary path is let go after a glance at the first two
 * characters of each segment. Immutable; finding allocates nothing.
 */
public final class Baits {
  private static final int ALPHABET = 128;
  private static final Baits NONE = new Baits(List.of());

  private final List<Bait> all;
  private final Bait[][] byFirstTwo = new Bait[ALPHABET * ALPHABET][];
  private final @Nullable Bait traversal;

  private Baits(List<Bait> all) {
    this.all = List.copyOf(all);
    Bait climbing = null;
    for (Bait bait : all) {
      if (bait.pattern().isTraversal()) {
        climbing = bait;
      } else {
        index(bait);
      }
    }
    traversal = climbing;
  }

  /** No bait. */
  public static Baits none() {
    return NONE;
  }

  /** The baits that come with the guard, see {@link StandardBaits}. */
  public static Baits standard() {
    return of(StandardBaits.ALL);
  }

  /**
   * These baits.
   *
   * @throws IllegalArgumentException if two have the same id, or a pattern starts outside ASCII
   */
  public static Baits of(List<Bait> baits) {
    Set<String> ids = new HashSet<>();
    for (Bait bait : baits) {
      if (!ids.add(bait.id())) {
        throw new IllegalArgumentException("two baits have the id " + bait.id() + "; rename one");
      }
    }
    return new Baits(baits);
  }

  /**
   * The baits without those whose sample the application serves.
   *
   * @param served tells of a path whether the application has a route for it
   */
  public Baits without(Predicate<String> served) {
    return new Baits(all.stream().filter(bait -> !served.test(bait.hit())).toList());
  }

  /** All baits, in the order given. */
  public List<Bait> all() {
    return all;
  }

  /** The bait that takes a path, for places where an object is welcome. */
  public Optional<Bait> find(String path) {
    return Optional.ofNullable(take(path, path));
  }

  /**
   * The bait that takes a request, or null; null rather than an Optional because this is asked of
   * every request.
   *
   * @param path the decoded path
   * @param rawPath the path as sent, in which climbs out of the site are looked for
   */
  public @Nullable Bait take(String path, String rawPath) {
    for (int slash = 0; slash >= 0; slash = path.indexOf('/', slash + 1)) {
      Bait found = at(path, slash);
      if (found != null) {
        return found;
      }
    }
    boolean climbs = traversal != null && (Traversal.isIn(rawPath) || Traversal.isIn(path));
    return climbs ? traversal : null;
  }

  private @Nullable Bait at(String path, int slash) {
    if (slash + 2 >= path.length()) {
      return null;
    }
    int first = lower(path.charAt(slash + 1));
    int second = lower(path.charAt(slash + 2));
    if (first >= ALPHABET || second >= ALPHABET) {
      return null;
    }
    Bait[] candidates = byFirstTwo[first * ALPHABET + second];
    if (candidates == null) {
      return null;
    }
    for (Bait bait : candidates) {
      if (bait.pattern().startsAt(path, slash)) {
        return bait;
      }
    }
    return null;
  }

  private void index(Bait bait) {
    String two = bait.pattern().firstTwo().toLowerCase(Locale.ROOT);
    if (two.charAt(0) >= ALPHABET || two.charAt(1) >= ALPHABET) {
      throw new IllegalArgumentException(
          "bait " + bait.id() + " starts outside ASCII; write a plain path");
    }
    int key = two.charAt(0) * ALPHABET + two.charAt(1);
    List<Bait> bucket = new ArrayList<>();
    if (byFirstTwo[key] != null) {
      bucket.addAll(List.of(byFirstTwo[key]));
    }
    bucket.add(bait);
    byFirstTwo[key] = bucket.toArray(Bait[]::new);
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
}
