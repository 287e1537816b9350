package dev.seaworthy.boot.store;

import dev.seaworthy.boot.backoff.BacksOff;
import dev.seaworthy.boot.backoff.Needs;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.tables.AddressLists;
import dev.seaworthy.signing.keys.KeyRing;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Chooses where the guard keeps what it knows, and has it written. */
@AutoConfiguration(afterName = "dev.seaworthy.boot.door.DoorAutoConfiguration")
@Needs(CountingLedger.class)
public class StoreAutoConfiguration {
  /** Closed by the {@link Scribe}, on whose thread it is used. */
  @Bean(destroyMethod = "")
  @BacksOff(GuardStore.class)
  GuardStore seaworthyGuardStore(
      Environment environment,
      RunningEnvironment seaworthyRunningEnvironment,
      ObjectProvider<DataSource> sources,
      ListableBeanFactory beans,
      ObjectProvider<KeyRing> seaworthyKeyRing) {
    return new StoreChoice(
            StoreProperties.in(environment),
            environment,
            seaworthyRunningEnvironment,
            sources,
            beans,
            new Pseudonyms(seaworthyKeyRing))
        .made();
  }

  @Bean
  @Needs({AddressLists.class, AlwaysAllowed.class})
  AllowList seaworthyAllowList(
      GuardStore seaworthyGuardStore,
      AddressLists seaworthyAddressLists,
      AlwaysAllowed seaworthyAlwaysAllowed) {
    return new AllowList(
        seaworthyGuardStore, seaworthyAddressLists, seaworthyAlwaysAllowed, Clock.systemUTC());
  }

  @Bean
  @BacksOff(Scribe.class)
  Scribe seaworthyScribe(
      GuardStore seaworthyGuardStore,
      ObjectProvider<AttemptStore> ownAttempts,
      ObjectProvider<BlockStore> ownBlocks,
      CountingLedger seaworthyAttemptLedger,
      ObjectProvider<AllowList> seaworthyAllowList,
      Environment environment) {
    StoreProperties properties = StoreProperties.in(environment);
    AttemptStore attempts = ownAttempts.getIfAvailable();
    BlockStore blocks = ownBlocks.getIfAvailable();
    Runnable also = () -> seaworthyAllowList.ifAvailable(AllowList::refresh);
    Rounds rounds =
        new Rounds(
            seaworthyGuardStore,
            attempts == null ? seaworthyGuardStore.attempts() : attempts,
            blocks == null ? seaworthyGuardStore.blocks() : blocks,
            seaworthyAttemptLedger,
            also,
            properties,
            System::nanoTime);
    return new Scribe(seaworthyGuardStore, rounds, properties);
  }
}
