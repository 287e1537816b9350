package dev.seaworthy.boot.operate;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.boot.store.StoreStatus;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.tables.AddressLists;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;

/** The guard in numbers, read when somebody asks for them; none has a stranger's text in a tag. */
final class GuardMetrics implements MeterBinder {
  private final Scribe scribe;
  private final Guard guard;
  private final AddressLists lists;
  private final Courier courier;
  private final Clock clock;

  GuardMetrics(Scribe scribe, Guard guard, AddressLists lists, Courier courier, Clock clock) {
    this.scribe = scribe;
    this.guard = guard;
    this.lists = lists;
    this.courier = courier;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    FunctionCounter.builder("seaworthy.attempts", scribe, each -> each.status().recorded())
        .description("Attempts since the start")
        .register(registry);
    Gauge.builder("seaworthy.attempts.waiting", scribe, each -> each.status().waiting())
        .description("Attempts that are not written yet")
        .register(registry);
    Gauge.builder("seaworthy.blocks", lists, each -> each.keys(clock.instant()))
        .description("Single addresses and /64 networks that are blocked or in grace on this node")
        .register(registry);
    Gauge.builder("seaworthy.blocks.waiting", scribe, each -> each.status().blocksWaiting())
        .description("Changes of blocks that are not written yet")
        .register(registry);
    Gauge.builder("seaworthy.store.up", scribe, each -> each.status().isUp() ? 1 : 0)
        .description("1 while the store works, 0 while it fails")
        .register(registry);
    Gauge.builder("seaworthy.store.read.age", scribe, GuardMetrics::age)
        .description("How long ago the blocks in the store were read")
        .baseUnit("seconds")
        .register(registry);
    FunctionCounter.builder("seaworthy.guard.failures", guard, Guard::failures)
        .description("How often the guard itself failed and let a request go on")
        .register(registry);
    FunctionCounter.builder("seaworthy.errands.dropped", courier, Courier::dropped)
        .description("Log lines, events and mails that were dropped because too many waited")
        .register(registry);
  }

  private static double age(Scribe scribe) {
    StoreStatus status = scribe.status();
    Duration ago = status.readAgo();
    return ago == null ? Double.NaN : ago.toMillis() / 1_000.0;
  }
}
