package dev.seaworthy.boot.operate;

import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.boot.store.StoreStatus;
import dev.seaworthy.guard.Guard;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/**
 * Whether the guard works. With a store that fails it is {@code DEGRADED} and not down: requests
 * are served and judged as before, and no balancer is to take the node out for it.
 */
final class GuardHealth extends AbstractHealthIndicator {
  private static final Status DEGRADED =
      new Status("DEGRADED", "the guard works from memory; attempts wait to be written");

  private final Scribe scribe;
  private final Guard guard;

  GuardHealth(Scribe scribe, Guard guard) {
    super("the guard cannot say how it is");
    this.scribe = scribe;
    this.guard = guard;
  }

  @Override
  protected void doHealthCheck(Health.Builder builder) {
    StoreStatus store = scribe.status();
    builder
        .status(store.isUp() ? Status.UP : DEGRADED)
        .withDetail("store", store.name())
        .withDetail("attemptsRecorded", store.recorded())
        .withDetail("attemptsWaiting", store.waiting())
        .withDetail("blocksWaiting", store.blocksWaiting())
        .withDetail("failures", guard.failures());
    if (store.readAgo() != null) {
      builder.withDetail("blocksReadSecondsAgo", store.readAgo().toSeconds());
    }
    if (!store.isUp()) {
      builder.withDetail("trouble", store.trouble());
      builder.withDetail("troubleForSeconds", store.troubleFor().toSeconds());
    }
  }
}
