package dev.seaworthy.boot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.seaworthy.boot.courier.CourierAutoConfiguration;
import dev.seaworthy.boot.door.DoorAutoConfiguration;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.guard.Attempt;
import dev.seaworthy.guard.Block;
import dev.seaworthy.guard.Mode;
import dev.seaworthy.guard.Scope;
import dev.seaworthy.guard.Weight;
import dev.seaworthy.guard.address.Address;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.attempts.AttemptRow;
import dev.seaworthy.guard.attempts.AttemptStore;
import dev.seaworthy.guard.attempts.BlockStore;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.attempts.InMemoryBlockStore;
import dev.seaworthy.guard.tables.AddressLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;

class StoreAutoConfigurationTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Address SENDER = Address.parse("203.0.113.9");

  @TempDir private Path folder;

  private final WebApplicationContextRunner runner =
      new WebApplicationContextRunner()
          .withPropertyValues(
              "seaworthy.store.start-patience=2m", "seaworthy.store.stop-patience=2m")
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class,
                  CourierAutoConfiguration.class,
                  DoorAutoConfiguration.class,
                  StoreAutoConfiguration.class,
                  WebMvcAutoConfiguration.class,
                  DispatcherServletAutoConfiguration.class));

  @Test
  void withoutADatabaseAttemptsAndBlocksOutliveTheProcessInAFile() {
    WebApplicationContextRunner file =
        runner.withPropertyValues("seaworthy.store.file=" + folder.resolve("sub/guard"));
    file.run(
        context -> {
          assertThat(context).hasSingleBean(FileStore.class);
          blockAndCount(context);
          context.getBean(Scribe.class).hurry();
        });
    assertThat(folder.resolve("sub"))
        .satisfies(
            made ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------"));
    file.run(
        context -> {
          assertThat(standingIsBlocked(context)).isTrue();
          assertThat(context.getBean(Scribe.class).status().name())
              .isEqualTo("the H2 file " + folder.resolve("sub/guard.mv.db"));
        });
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:file:" + folder.resolve("sub/guard"));
    source.setUser("guard");
    assertThat(total(source)).isEqualTo(5);
  }

  @Test
  void aPlaceWhereNothingCanBeWrittenStopsNoStartAndSaysHowToMendIt() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    runner
        .withPropertyValues("seaworthy.store.file=" + inTheWay.resolve("guard"))
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              blockAndCount(context);
              assertThat(standingIsBlocked(context)).isTrue();
              assertThat(context.getBean(Scribe.class).status().trouble())
                  .startsWith(inTheWay + " cannot be made (")
                  .endsWith("set seaworthy.store.file to a place where the application may write");
              assertThat(context.getBean(Scribe.class).status().waiting()).isEqualTo(5);
            });
  }

  @Test
  void theApplicationsDatabaseGetsItsTablesWhenItIsInMemory() {
    JdbcDataSource source = memory();
    runner
        .withBean(DataSource.class, () -> source)
        .run(
            context -> {
              assertThat(context).hasSingleBean(DatabaseStore.class);
              blockAndCount(context);
            });
    assertThat(total(source)).isEqualTo(5);
  }

  @Test
  void aDatabaseWithoutTheTablesIsSaidToBeOneUnlessTheyAreWanted() {
    String url = "jdbc:h2:file:" + folder.resolve("shop");
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(url);
    WebApplicationContextRunner on = runner.withBean(DataSource.class, () -> source);
    on.run(
        context ->
            assertThat(context.getBean(Scribe.class).status().trouble())
                .isEqualTo(
                    "it lacks the guard's tables; set seaworthy.store.initialize-schema to"
                        + " always, or run schema-h2.sql of seaworthy-guard-jdbc"));
    on.withPropertyValues("seaworthy.store.initialize-schema=always")
        .run(
            context ->
                assertThat(context.getBean(Scribe.class).status())
                    .matches(StoreStatus::isUp)
                    .satisfies(status -> assertThat(status.readAgo()).isNotNull()));
  }

  @Test
  void withNothingElseItIsMemory() {
    Consumer<ApplicationContext> inMemory =
        context -> assertThat(context.getBean(GuardStore.class)).isInstanceOf(MemoryStore.class);
    runner.withPropertyValues("seaworthy.store.type=memory").run(inMemory::accept);
    runner.withPropertyValues("spring.profiles.active=test").run(inMemory::accept);
    runner.withClassLoader(new FilteredClassLoader("org.h2")).run(inMemory::accept);
  }

  @Test
  void whatCannotBeHadIsSaid() {
    runner
        .withPropertyValues("seaworthy.store.type=database")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage(
                        "seaworthy.store.type is database, but there is no DataSource, or no"
                            + " primary one; add one, or choose auto"));
  }

  @Test
  void anAttemptIsWrittenWithoutAnybodyAskingForIt() {
    List<AttemptRow> written = new CopyOnWriteArrayList<>();
    runner
        .withPropertyValues("seaworthy.store.type=memory")
        .withBean(AttemptStore.class, () -> written::addAll)
        .withBean(BlockStore.class, InMemoryBlockStore::new)
        .run(
            context -> {
              assertThat(context).hasSingleBean(AttemptStore.class).hasSingleBean(BlockStore.class);
              blockAndCount(context);
              context.getBean(Scribe.class).gather();
              await()
                  .atMost(PATIENCE)
                  .untilAsserted(
                      () ->
                          assertThat(written.stream().mapToLong(AttemptRow::count).sum())
                              .isEqualTo(5));
              assertThat(context.getBean(BlockStore.class).since(0, 10)).hasSize(1);
            });
  }

  @Test
  void withoutALedgerThereIsNothingToKeep() {
    runner
        .withBean(
            dev.seaworthy.guard.AttemptLedger.class, dev.seaworthy.guard.AttemptLedger::forgetting)
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(Scribe.class)
                    .doesNotHaveBean(GuardStore.class));
  }

  private static void blockAndCount(ApplicationContext context) {
    CountingLedger ledger = context.getBean(CountingLedger.class);
    Instant now = Instant.now();
    for (int n = 0; n < 5; n++) {
      ledger.record(
          new Attempt(
              now,
              SENDER,
              "decoy.post",
              Weight.of(1),
              Mode.BLOCK,
              "POST",
              "/admin/",
              "",
              "",
              false));
    }
    ledger.blockByHand(
        new Block(
            Cidr.parse("203.0.113.9"),
            now,
            now.plus(Duration.ofHours(1)),
            1,
            Scope.EVERYTHING,
            "by hand"));
  }

  private static boolean standingIsBlocked(ApplicationContext context) {
    return context
        .getBean(AddressLists.class)
        .standing(SENDER.hi(), SENDER.lo(), Instant.now().getEpochSecond())
        .isBlocked();
  }

  private static JdbcDataSource memory() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:mem:stores;DB_CLOSE_DELAY=-1");
    return source;
  }

  private static long total(DataSource source) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select sum(occurrences) from seaworthy_attempt")) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
