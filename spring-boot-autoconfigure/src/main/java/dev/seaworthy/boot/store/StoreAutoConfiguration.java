package dev.seaworthy.boot.store;

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
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Chooses where the guard keeps what it knows, and has it written. */
@AutoConfiguration(afterName = "dev.seaworthy.boot.door.DoorAutoConfiguration")
@ConditionalOnBean(CountingLedger.class)
public class StoreAutoConfiguration {
  /** Closed by the {@link Scribe}, on whose thread it is used. */
  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean(GuardStore.class)
  GuardStore seaworthyGuardStore(
      Environment environment,
      RunningEnvironment running,
      ObjectProvider<DataSource> sources,
      ListableBeanFactory beans,
      ObjectProvider<KeyRing> keys) {
    return new StoreChoice(
            StoreProperties.in(environment),
            environment,
            running,
            sources,
            beans,
            new Pseudonyms(keys))
        .made();
  }

  @Bean
  @ConditionalOnBean({AddressLists.class, AlwaysAllowed.class})
  AllowList seaworthyAllowList(GuardStore store, AddressLists lists, AlwaysAllowed always) {
    return new AllowList(store, lists, always, Clock.systemUTC());
  }

  @Bean
  @ConditionalOnMissingBean(Scribe.class)
  Scribe seaworthyScribe(
      GuardStore store,
      ObjectProvider<AttemptStore> ownAttempts,
      ObjectProvider<BlockStore> ownBlocks,
      CountingLedger ledger,
      ObjectProvider<AllowList> allowed,
      Environment environment) {
    StoreProperties properties = StoreProperties.in(environment);
    AttemptStore attempts = ownAttempts.getIfAvailable();
    BlockStore blocks = ownBlocks.getIfAvailable();
    Runnable also = () -> allowed.ifAvailable(AllowList::refresh);
    Rounds rounds =
        new Rounds(
            store,
            attempts == null ? store.attempts() : attempts,
            blocks == null ? store.blocks() : blocks,
            ledger,
            also,
            properties,
            System::nanoTime);
    return new Scribe(store, rounds, properties);
  }
}
