package dev.seaworthy.boot.door;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.tables.AddressLists;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/**
 * Builds a door on another processor, as it is where nothing is set, and throws it away: its
 * classes are loaded and linked then when the application's own is built.
 */
final class DoorAhead implements BackgroundPreinitializer {
  @Override
  public void preinitialize() {
    DoorProperties unset = new Binder(List.of()).bindOrCreate("seaworthy", DoorProperties.class);
    DoorAutoConfiguration door = new DoorAutoConfiguration();
    RunningEnvironment somewhere = new RunningEnvironment(List.of("ahead"), true, false);
    DoorPlan plan = door.seaworthyDoorPlan(unset, somewhere, new StandardEnvironment());
    AddressLists lists = door.seaworthyAddressLists(door.seaworthyAlwaysAllowed(plan));
    GuardEvents unheard = GuardEvents.none();
    Guard guard =
        new Guard(
            plan.rules(path -> false, Optional.empty()),
            lists,
            door.seaworthyAttemptLedger(
                door.seaworthyBlockRules(plan),
                lists,
                new StaticListableBeanFactory().getBeanProvider(BlockGate.class)),
            door.seaworthySafetyNets(plan, unheard),
            unheard,
            Clock.systemUTC());
    guard.headers(new Verdict.Pass(false));
  }
}
