package dev.seaworthy.guard.replay;

import dev.seaworthy.guard.Rules;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.baits.Bait;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.distinct.DistinctCounter;
import dev.seaworthy.guard.distinct.DistinctLimit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is where on the site whose log is replayed, and so which requests are attempts.
 *
 * @param baits which paths are baits
 * @param decoys old admin paths, such as {@code /admin/}; everything below them is the decoy
 * @param admins real admin paths; a failed login below them counts two points
 * @param logins public logins, exact paths; a failed one counts one point
 * @param failures the statuses with which a login form says no
 * @param probes how many different paths that are not there count as an attempt
 */
public record Site(
    Baits baits,
    List<String> decoys,
    List<String> admins,
    List<String> logins,
    Set<Integer> failures,
    DistinctLimit probes) {
  private static final Weight DECOY_POST = Weight.of(2);
  private static final Weight ADMIN_LOGIN = Weight.of(2);
  private static final Weight PUBLIC_LOGIN = Weight.of(1);

  /**
   * One touch of something that honest visitors leave alone.
   *
   * @param rule the rule under which it is recorded
   * @param weight how much it counts
   */
  record Touch(String rule, Weight weight) {}

  private static final Weight PROBE = Weight.of(3);
  private static final int NOT_FOUND = 404;

  /** A site on which paths that are not there count for nothing. */
  public Site(
      Baits baits,
      List<String> decoys,
      List<String> admins,
      List<String> logins,
      Set<Integer> failures) {
    this(baits, decoys, admins, logins, failures, DistinctLimit.OFF);
  }

  /** Copies the lists. */
  public Site {
    decoys = List.copyOf(decoys);
    admins = List.copyOf(admins);
    logins = List.copyOf(logins);
    failures = Set.copyOf(failures);
  }

  /** The attempt that a request is, empty if it is none. */
  Optional<Touch> touch(LogLine line) {
    String path = line.path();
    Bait bait = baits.take(path, line.rawPath());
    if (bait != null) {
      return Optional.of(new Touch(bait.rule(), Weight.of(bait.points())));
    }
    boolean post = line.method().equals("POST");
    if (isBelow(decoys, path)) {
      Touch get = new Touch("decoy.get", Weight.NONE);
      return Optional.of(post ? new Touch("decoy.post", DECOY_POST) : get);
    }
    if (!post || !failures.contains(line.status())) {
      return Optional.empty();
    }
    if (isBelow(admins, path)) {
      return Optional.of(new Touch("login.admin", ADMIN_LOGIN));
    }
    return logins.contains(path)
        ? Optional.of(new Touch("login.public", PUBLIC_LOGIN))
        : Optional.empty();
  }

  /** The attempt that a request is if it is the last of too many for paths that are not there. */
  Optional<Touch> probe(LogLine line, DistinctCounter seen) {
    Address client = line.client();
    long sender = client.hi() == 0 ? client.lo() : client.hi();
    boolean due =
        line.status() == NOT_FOUND
            && seen.add(sender, line.path().hashCode(), line.at().getEpochSecond());
    return due ? Optional.of(new Touch(Rules.PROBE, PROBE)) : Optional.empty();
  }

  /** Whether a narrow block closes this request: logins, admin, decoys, whatever changes things. */
  boolean isGuarded(LogLine line) {
    String method = line.method();
    boolean reads = method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
    String path = line.path();
    return !reads || isBelow(decoys, path) || isBelow(admins, path) || logins.contains(path);
  }

  private static boolean isBelow(List<String> prefixes, String path) {
    for (String prefix : prefixes) {
      String bare = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
      if (path.startsWith(bare)
          && (path.length() == bare.length() || path.charAt(bare.length()) == '/')) {
        return true;
      }
    }
    return false;
  }
}
