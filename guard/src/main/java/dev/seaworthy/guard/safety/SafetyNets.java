package dev.seaworthy.guard.safety;

import dev.seaworthy.guard.Alarm;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.TrafficWatch;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.Provenance;
import dev.seaworthy.guard.address.SpecialRanges;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The three nets, asked before each automatic block.
 *
 * <ul>
 *   <li>Proxy self-test: a proxy that is not configured makes everybody look like one address. All
 *       automatic blocks are held back if that address is private; if it is public, only its own
 *       block is, and only if several people signed in through it: otherwise a scanner could buy
 *       protection by sending a header.
 *   <li>Storm breaker: blocks that come too fast, or cover too many established clients.
 *   <li>Shared addresses: where several people sign in, a block is narrowed.
 * </ul>
 *
 * Safe for use by many threads. Watching never waits: a request that meets the lock taken is not
 * counted, which costs a sample and not an answer. Memory is fixed, about 400 KiB.
 */
public final class SafetyNets implements TrafficWatch, BlockGate {
  private static final long ALARM_SECONDS = 3600;
  private static final String PROXY_DETAIL =
      "nearly all requests come from one peer with forwarding headers that are ignored: configure"
          + " it as a trusted proxy; automatic blocks are held back";

  private static final String STORM_DETAIL =
      "automatic blocks come too fast or cover too many who use the site: look at the rules; blocks"
          + " are held back";

  private final GuardEvents events;
  private final ReentrantLock lock = new ReentrantLock();
  private final ProxySelfTest proxy;
  private final EstablishedClients clients;
  private final BlockStorm storm;
  private final SharedAddresses shared;
  private long nextProxyAlarm;
  private long nextStormAlarm;

  /**
   * Nets with these limits.
   *
   * @param events hears an alarm when a net holds, at most one an hour of each kind
   * @param random seeds the tables, whose keys strangers choose
   */
  public SafetyNets(SafetyLimits limits, GuardEvents events, RandomGenerator random) {
    this.events = events;
    proxy = new ProxySelfTest(limits);
    clients = new EstablishedClients(random.nextLong());
    storm = new BlockStorm(limits, clients);
    shared = new SharedAddresses(random.nextLong());
  }

  @Override
  public void seen(long hi, long lo, Provenance provenance, boolean ordinary, long epochSecond) {
    if (!lock.tryLock()) {
      return;
    }
    try {
      proxy.seen(hi, lo, provenance, epochSecond);
      if (ordinary) {
        clients.seen(hi, lo, epochSecond);
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void signedIn(long hi, long lo, long user, long epochSecond) {
    lock.lock();
    try {
      shared.signedIn(hi, lo, user, epochSecond);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public Ruling rule(long hi, long lo, int length, long epochSecond) {
    Cidr prefix = Cidr.around(hi, lo, length);
    Alarm alarm = null;
    Ruling ruling;
    lock.lock();
    try {
      if (isProxy(prefix, epochSecond)) {
        alarm = proxyAlarm(epochSecond);
        ruling = Ruling.HOLD_BACK;
      } else if (storm.holds(prefix, epochSecond)) {
        alarm = stormAlarm(new Address(hi, lo), epochSecond);
        ruling = Ruling.HOLD_BACK;
      } else {
        ruling = shared.anyWithin(prefix, epochSecond) ? Ruling.NARROW : Ruling.AS_PLANNED;
      }
    } finally {
      lock.unlock();
    }
    if (alarm != null) {
      events.alarmed(alarm);
    }
    return ruling;
  }

  /** Whether nearly all traffic seems to come through a proxy that is not configured. */
  public boolean suspectsProxy() {
    lock.lock();
    try {
      return proxy.suspects();
    } finally {
      lock.unlock();
    }
  }

  private boolean isProxy(Cidr prefix, long now) {
    if (!proxy.suspects()) {
      return false;
    }
    boolean isPublic = SpecialRanges.isGlobal(proxy.peerHi(), proxy.peerLo());
    return !isPublic
        || (prefix.contains(proxy.peerHi(), ClientKey.lo(proxy.peerHi(), proxy.peerLo()))
            && shared.anyWithin(prefix, now));
  }

  private @Nullable Alarm proxyAlarm(long now) {
    if (now < nextProxyAlarm) {
      return null;
    }
    nextProxyAlarm = now + ALARM_SECONDS;
    Address peer = new Address(proxy.peerHi(), proxy.peerLo());
    Instant at = Instant.ofEpochSecond(now);
    return new Alarm(Alarm.Kind.PROXY_NOT_CONFIGURED, at, peer, PROXY_DETAIL);
  }

  private @Nullable Alarm stormAlarm(Address first, long now) {
    if (now < nextStormAlarm) {
      return null;
    }
    nextStormAlarm = now + ALARM_SECONDS;
    return new Alarm(Alarm.Kind.BLOCK_STORM, Instant.ofEpochSecond(now), first, STORM_DETAIL);
  }
}
