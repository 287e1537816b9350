package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.AddressSlot;
import dev.seaworthy.guard.address.ClientAddressRule;
import dev.seaworthy.guard.address.Provenance;
import dev.seaworthy.guard.admin.AdminPlace;
import dev.seaworthy.guard.baits.Bait;
import dev.seaworthy.guard.baits.BaitAnswer;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.hosts.HostJudgement;
import dev.seaworthy.guard.hosts.HostSource;
import dev.seaworthy.guard.request.RequestView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the rules in their order, once the client is known. Thread-safe. */
final class Judge {
  private static final AllowedHosts ANY_HOST = AllowedHosts.of(List.of("*"));

  private final GuardRules rules;
  private final Doorkeeper doorkeeper;
  private final Recorder recorder;

  Judge(GuardRules rules, Doorkeeper doorkeeper, Recorder recorder) {
    this.rules = rules;
    this.doorkeeper = doorkeeper;
    this.recorder = recorder;
  }

  Verdict judge(RequestView request, AddressSlot client, Provenance provenance, long now) {
    boolean secure = isSecure(request, provenance);
    boolean health = rules.exemptions.isHealthCheck(request);
    Standing standing =
        health ? Standing.UNLISTED : standing(request, client.hi(), client.lo(), now);
    AdminPlace place = place(request, health);
    Bait bait = bait(request, place);
    if (isRemarkable(provenance, place, bait)) {
      record(request, client.toAddress(), provenance, place, bait);
    }
    Verdict verdict =
        standing.isBlocked() ? refuseBlocked(request, standing, place, bait, secure) : null;
    if (verdict == null && !health) {
      verdict = hostAndScheme(request, provenance.isTrustedPeer(), secure);
    }
    if (verdict == null) {
      boolean mayEnter = !standing.isBlocked() && mayEnter(client.hi(), client.lo());
      verdict = answer(place, bait, secure, mayEnter);
    }
    return verdict;
  }

  /** The verdict when lists or counting have failed: host, scheme, and the admin stays shut. */
  Verdict withoutLists(RequestView request) {
    boolean secure = request.encrypted();
    try {
      if (!(rules.admin.place(request.path()) instanceof AdminPlace.Outside)) {
        return new Verdict.Hide(secure);
      }
      Verdict verdict = hostAndScheme(request, false, secure);
      return verdict == null ? Verdict.Pass.of(secure) : verdict;
    } catch (RuntimeException unreadable) {
      return new Verdict.Hide(secure);
    }
  }

  private boolean isSecure(RequestView request, Provenance provenance) {
    return provenance.isTrustedPeer() ? rules.scheme.isSecure(request) : request.encrypted();
  }

  private static boolean isRemarkable(
      Provenance provenance, AdminPlace place, @Nullable Bait bait) {
    return bait != null
        || place instanceof AdminPlace.Decoy
        || provenance == Provenance.MISCONFIGURED;
  }

  /** People who signed in before the block began are not locked out by a neighbour. */
  private Standing standing(RequestView request, long hi, long lo, long now) {
    Standing standing = doorkeeper.standing(hi, lo, now);
    if (!standing.isBlocked()) {
      return standing;
    }
    boolean signedIn =
        doorkeeper
            .block(hi, lo, now)
            .map(block -> request.signedInBefore(block.from().getEpochSecond()))
            .orElse(false);
    return signedIn ? Standing.UNLISTED : standing;
  }

  /** A health check goes on answering at the path that its callers know. */
  private AdminPlace place(RequestView request, boolean health) {
    AdminPlace place = rules.admin.place(request.path());
    return health && !(place instanceof AdminPlace.Inside) ? AdminPlace.OUTSIDE : place;
  }

  /** What has moved is served no longer where it was, so that it may be a bait. */
  private @Nullable Bait bait(RequestView request, AdminPlace place) {
    boolean moved = place instanceof AdminPlace.Moved;
    if (!moved && !(place instanceof AdminPlace.Outside)) {
      return null;
    }
    Bait bait = rules.baits.take(request.path(), request.rawPath());
    return bait != null && !moved && rules.served.test(request.path()) ? null : bait;
  }

  private void record(
      RequestView request,
      Address client,
      Provenance provenance,
      AdminPlace place,
      @Nullable Bait bait) {
    if (provenance == Provenance.MISCONFIGURED) {
      recorder.alarm(
          Alarm.Kind.PROXY_MISCONFIGURED,
          client,
          "the proxy " + client + " wrote something that is no address into the forwarding header");
    }
    if (bait != null) {
      recorder.record(request, client, bait.rule(), Weight.of(bait.points()), "");
    } else if (place instanceof AdminPlace.Decoy) {
      boolean tried = !isReading(request.method());
      recorder.record(
          request,
          client,
          tried ? Rules.DECOY_POST : Rules.DECOY_TOUCH,
          tried ? Rules.DECOY_POST_WEIGHT : Weight.NONE,
          tried ? request.submittedUserName() : "");
    }
  }

  /**
   * The refusal of a blocked client, or null where its block does not reach. A secret path is
   * treated as the unknown path it looks like.
   */
  private @Nullable Verdict refuseBlocked(
      RequestView request,
      Standing standing,
      AdminPlace place,
      @Nullable Bait bait,
      boolean secure) {
    boolean stealth = rules.blockedAnswer == GuardRules.BlockedAnswer.STEALTH;
    boolean lure = bait != null || place instanceof AdminPlace.Decoy;
    boolean guarded =
        lure
            ? !stealth
            : !isReading(request.method()) || rules.guardedPaths.contains(request.path());
    boolean everywhere = standing == Standing.BLOCKED_EVERYWHERE && !stealth;
    if (!guarded && !everywhere) {
      return null;
    }
    boolean asUnknown = rules.blockedAnswer == GuardRules.BlockedAnswer.NOT_FOUND;
    return new Verdict.Refuse(secure, Verdict.Refusal.BLOCKED, asUnknown ? 404 : 403);
  }

  private @Nullable Verdict hostAndScheme(RequestView request, boolean trusted, boolean secure) {
    boolean redirects = rules.redirect.applies(request, secure);
    if (rules.hosts == null && !redirects) {
      return null;
    }
    HostSource source = trusted ? rules.hostSource : HostSource.DIRECT;
    String host = source.of(request, secure);
    HostJudgement judgement = (rules.hosts == null ? ANY_HOST : rules.hosts).judge(host);
    if (judgement != HostJudgement.ALLOWED && !mayCallByAddress(request, host)) {
      return new Verdict.Refuse(secure, refusal(judgement), 400);
    }
    return redirects ? new Verdict.Redirect(false, rules.redirect.location(host, request)) : null;
  }

  private static Verdict.Refusal refusal(HostJudgement judgement) {
    return judgement == HostJudgement.MALFORMED
        ? Verdict.Refusal.MALFORMED_HOST
        : Verdict.Refusal.HOST_NOT_ALLOWED;
  }

  private boolean mayCallByAddress(RequestView request, String host) {
    AddressSlot peer = new AddressSlot();
    return ClientAddressRule.readPeer(request.peerAddress(), peer)
        && rules.exemptions.mayCallByAddress(peer.hi(), peer.lo(), host);
  }

  private static Verdict answer(
      AdminPlace place, @Nullable Bait bait, boolean secure, boolean mayEnter) {
    if (place instanceof AdminPlace.Inside inside) {
      return mayEnter ? new Verdict.Enter(secure, inside) : new Verdict.Hide(secure);
    }
    if (place instanceof AdminPlace.Decoy decoy) {
      return new Verdict.Decoy(secure, decoy.prefix());
    }
    if (bait == null) {
      return place instanceof AdminPlace.Moved ? new Verdict.Hide(secure) : Verdict.Pass.of(secure);
    }
    return bait.answer() instanceof BaitAnswer.Page page
        ? new Verdict.Lure(secure, bait, page)
        : new Verdict.Hide(secure);
  }

  private boolean mayEnter(long hi, long lo) {
    return rules.adminFrom.isEmpty()
        || rules.adminFrom.stream().anyMatch(network -> network.contains(hi, lo));
  }

  private static boolean isReading(String method) {
    return method.equals("GET") || method.equals("HEAD") || method.equals("OPTIONS");
  }
}
