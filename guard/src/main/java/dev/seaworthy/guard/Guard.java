package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.AddressSlot;
import dev.seaworthy.guard.address.Provenance;
import dev.seaworthy.guard.baits.Honeytokens;
import dev.seaworthy.guard.distinct.DistinctCounter;
import dev.seaworthy.guard.headers.ResponseHeader;
import dev.seaworthy.guard.request.RequestView;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The door: one request in, one verdict out.
 *
 * <p>The order is: client address; allow-list, then blocks; is the path a bait or a decoy (recorded
 * here, so that a scanner who calls by address or over plain HTTP is counted whatever he is then
 * answered); host; scheme; admin path; decoys and baits; the application. An attempt is counted
 * before anything is done for it. Thread-safe; for an ordinary request nothing is locked, read or
 * written outside local memory.
 *
 * <p>If the guard itself fails, the request goes on to host and scheme and then to the application;
 * under a secret path it is hidden instead.
 */
public final class Guard {
  private static final Duration GRACE = Duration.ofDays(30);
  private static final long MILLIS_PER_SECOND = 1000;

  private final GuardRules rules;
  private final Doorkeeper doorkeeper;
  private final Judge judge;
  private final TrafficWatch watch;
  private final Recorder recorder;
  private final Clock clock;
  private final DistinctCounter probes;

  /**
   * Puts the door together.
   *
   * @param rules what the site has configured
   * @param doorkeeper knows who is allowed and blocked
   * @param ledger counts attempts
   * @param watch sees the traffic
   * @param events hears what happens
   * @param clock wall time
   */
  public Guard(
      GuardRules rules,
      Doorkeeper doorkeeper,
      AttemptLedger ledger,
      TrafficWatch watch,
      GuardEvents events,
      Clock clock) {
    this.rules = rules;
    this.doorkeeper = doorkeeper;
    this.watch = watch;
    this.recorder = new Recorder(rules, ledger, events, clock);
    this.judge = new Judge(rules, doorkeeper, recorder);
    this.clock = clock;
    this.probes = new DistinctCounter(rules.probes, new SecureRandom());
  }

  /** Decides about a request. Never throws. */
  public Decision decide(RequestView request) {
    AddressSlot client = new AddressSlot();
    Provenance provenance = Provenance.UNREADABLE_PEER;
    Verdict verdict;
    try {
      provenance = rules.clientAddress.read(request.peerAddress(), request, client);
      long now = clock.millis() / MILLIS_PER_SECOND;
      verdict = judge.judge(request, client, provenance, now);
      watch.seen(client.hi(), client.lo(), provenance, verdict instanceof Verdict.Pass, now);
    } catch (RuntimeException failure) {
      recorder.failed(failure, client.toAddress());
      verdict = judge.withoutLists(request);
    }
    return new Decision(verdict, client, provenance);
  }

  /** How often the guard itself, or somebody who listens to it, has failed. */
  public long failures() {
    return recorder.failures();
  }

  /** What to add to the response of a verdict, unless the application has set it. */
  public List<ResponseHeader> headers(Verdict verdict) {
    boolean admin = verdict instanceof Verdict.Enter || verdict instanceof Verdict.Decoy;
    return (admin ? rules.adminHeaders : rules.headers).forResponse(verdict.secure());
  }

  /**
   * A login at the application failed.
   *
   * @param admin whether it was the admin's
   * @param userName the name tried; never the password
   */
  public Tally loginFailed(RequestView request, boolean admin, String userName) {
    return recorder.record(
        request,
        client(request),
        admin ? Rules.ADMIN_LOGIN : Rules.PUBLIC_LOGIN,
        admin ? Rules.ADMIN_LOGIN_WEIGHT : Rules.PUBLIC_LOGIN_WEIGHT,
        userName);
  }

  /**
   * The application answered 404 to a request that the guard let pass. Counts as an attempt when
   * the sender has asked for as many different such paths as {@link GuardRules.Builder#probes}
   * names. Answers of the guard's own must not be told here: a refusal is nobody's attempt.
   *
   * @return whether this one was counted
   */
  public boolean notFound(RequestView request) {
    if (!rules.probes.isOn()) {
      return false;
    }
    Address client = client(request);
    boolean due =
        probes.add(senderOf(client), request.path().hashCode(), clock.millis() / MILLIS_PER_SECOND);
    if (due) {
      recorder.record(request, client, Rules.PROBE, Rules.PROBE_WEIGHT, "");
    }
    return due;
  }

  /** An IPv4 address, or an IPv6 /64. */
  private static long senderOf(Address client) {
    return client.hi() == 0 ? client.lo() : client.hi();
  }

  /** Somebody signed in. Never lowers a score; tells the safety nets that people live here. */
  public void loginSucceeded(RequestView request, String userName) {
    Address client = client(request);
    watch.signedIn(
        client.hi(), client.lo(), userName.hashCode(), clock.millis() / MILLIS_PER_SECOND);
  }

  /**
   * An administrator signed in at the admin. Does what {@link #loginSucceeded} does, and for 30
   * days the address raises an alarm instead of being blocked, unless it is blocked now: a typing
   * error must not lock the only one out who could mend it.
   */
  public void administratorSignedIn(RequestView request, String userName) {
    loginSucceeded(request, userName);
    Address client = client(request);
    Instant now = clock.instant();
    if (!doorkeeper.standing(client.hi(), client.lo(), now.getEpochSecond()).isBlocked()) {
      doorkeeper.grace(client, now.plus(GRACE), now);
    }
  }

  /** A secret was presented that is a honeytoken of ours, recognised by {@link Honeytokens}. */
  public Tally honeytokenUsed(RequestView request, Honeytokens.Issued token) {
    Address client = client(request);
    Tally tally = recorder.record(request, client, Rules.HONEYTOKEN, Weight.AT_ONCE, "");
    recorder.alarm(
        Alarm.Kind.HONEYTOKEN_USED,
        client,
        "a honeytoken shown to " + token.visitor() + " at " + token.hour() + " was used");
    return tally;
  }

  /**
   * The password of an account was typed into the decoy. Either its owner took the decoy for the
   * admin, or somebody else knows the password: in both cases it must be changed.
   *
   * @param client who typed it
   * @param userName whose; only its beginning is told
   */
  public void realPasswordInDecoy(Address client, String userName) {
    recorder.alarm(
        Alarm.Kind.REAL_PASSWORD_IN_DECOY,
        client,
        "the right password of the account "
            + masked(userName)
            + " was typed into the decoy: change it");
  }

  /** Enough for its owner to know whose, and too little for a reader of the mail. */
  private static String masked(String userName) {
    String start = userName.substring(0, Math.min(2, userName.length()));
    return start.replaceAll("[^A-Za-z0-9]", "?") + "***";
  }

  private Address client(RequestView request) {
    AddressSlot slot = new AddressSlot();
    rules.clientAddress.read(request.peerAddress(), request, slot);
    return slot.toAddress();
  }
}
