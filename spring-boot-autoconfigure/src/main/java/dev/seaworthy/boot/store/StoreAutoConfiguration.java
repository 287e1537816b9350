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
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Chooses where the guard keeps what it knows, and has it written. */
@AutoConfiguration(afterName = "dev.seaworthy.boot.door.DoorAutoConfiguration")
@ConditionalOnBean(CountingLedger.class)
@EnableConfigurationProperties(StoreProperties.class)
public class StoreAutoConfiguration {
  /** Closed by the {@link Scribe}, on whose thread it is used. */
  @Bean(destroyMethod = "")
  @ConditionalOnMissingBean
  GuardStore seaworthyGuardStore(
      StoreProperties properties,
      Environment environment,
      RunningEnvironment running,
      ObjectProvider<DataSource> sources,
      ListableBeanFactory beans,
      ObjectProvider<KeyRing> keys) {
    return new StoreChoice(properties, environment, running, sources, beans, new Pseudonyms(keys))
        .made();
  }

  @Bean
  @ConditionalOnBean({AddressLists.class, AlwaysAllowed.class})
  AllowList seaworthyAllowList(GuardStore store, AddressLists lists, AlwaysAllowed always) {
    return new AllowList(store, lists, always, Clock.systemUTC());
  }

  @Bean
  @ConditionalOnMissingBean
  AttemptStore seaworthyAttemptStore(GuardStore store) {
    return store.attempts();
  }

  @Bean
  @ConditionalOnMissingBean
  BlockStore seaworthyBlockStore(GuardStore store) {
    return store.blocks();
  }

  @Bean
  @ConditionalOnMissingBean
  Scribe seaworthyScribe(
      GuardStore store,
      AttemptStore attempts,
      BlockStore blocks,
      CountingLedger ledger,
      ObjectProvider<AllowList> allowed,
      StoreProperties properties) {
    Runnable also = () -> allowed.ifAvailable(AllowList::refresh);
    Rounds rounds = new Rounds(store, attempts, blocks, ledger, also, properties, System::nanoTime);
    return new Scribe(store, rounds, properties);
  }
}
