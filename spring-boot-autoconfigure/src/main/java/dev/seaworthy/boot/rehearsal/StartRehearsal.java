package dev.seaworthy.boot.rehearsal;

import dev.seaworthy.boot.door.DoorAutoConfiguration;
import dev.seaworthy.boot.errors.ErrorsAutoConfiguration;
import dev.seaworthy.boot.gate.StartGateAutoConfiguration;
import dev.seaworthy.boot.messages.MessagesAutoConfiguration;
import dev.seaworthy.boot.signing.SigningAutoConfiguration;
import dev.seaworthy.boot.store.StoreAutoConfiguration;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.GuardRules;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.attempts.NeverBlocked;
import dev.seaworthy.guard.distinct.DistinctLimit;
import dev.seaworthy.guard.safety.AccountWatch;
import dev.seaworthy.guard.safety.SafetyLimits;
import dev.seaworthy.guard.safety.SafetyNets;
import dev.seaworthy.guard.tables.AddressLists;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.autoconfigure.preinitialize.BackgroundPreinitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;

/**
 * Goes through the starter's part of a start on Spring Boot's thread for such things, while the
 * application's own reads its configuration: what the JVM has read, verified and linked by then,
 * nobody waits for. Nothing that is made here is used.
 */
final class StartRehearsal implements BackgroundPreinitializer {
  private static final String SERVLETS = "jakarta.servlet.Filter";

  @Override
  public void preinitialize() {
    if (ClassUtils.isPresent(SERVLETS, StartRehearsal.class.getClassLoader())) {
      try {
        configurations().forEach(StartRehearsal::read);
        makeGuard();
      } catch (LinkageError e) {
        LogFactory.getLog(StartRehearsal.class).debug("not rehearsed", e);
      }
    }
  }

  /** Those that no start of a servlet application is without. */
  private static List<Class<?>> configurations() {
    return List.of(
        DoorAutoConfiguration.class,
        ErrorsAutoConfiguration.class,
        StoreAutoConfiguration.class,
        StartGateAutoConfiguration.class,
        MessagesAutoConfiguration.class,
        SigningAutoConfiguration.class);
  }

  /** Spring asks each configuration for its methods, and each bean's class for its own. */
  private static void read(Class<?> configuration) {
    for (Method each : ReflectionUtils.getDeclaredMethods(configuration)) {
      if (each.isAnnotationPresent(Bean.class)) {
        ReflectionUtils.getDeclaredMethods(each.getReturnType());
      }
    }
  }

  private static Guard makeGuard() {
    SecureRandom random = new SecureRandom();
    GuardEvents nobody = GuardEvents.none();
    AddressLists lists =
        new AddressLists(
            NeverBlocked.with(NeverBlocked.ownAddresses(), List.of(), List.of()), random);
    SafetyNets nets = new SafetyNets(SafetyLimits.DEFAULT, nobody, random);
    Clock clock = Clock.systemUTC();
    return new Guard(
        GuardRules.builder().build(),
        lists,
        new CountingLedger(lists, BlockRules.standard(), nets, clock, System::nanoTime, random),
        nets,
        new AccountWatch(nobody, DistinctLimit.OFF, random),
        clock);
  }
}
