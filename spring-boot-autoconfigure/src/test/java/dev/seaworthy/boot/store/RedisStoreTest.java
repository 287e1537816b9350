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
import dev.seaworthy.guard.attempts.AttemptArchive.Hour;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.tables.AddressLists;
import dev.seaworthy.store.redis.RedisServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;

class RedisStoreTest {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Address SENDER = Address.parse("203.0.113.9");

  @TempDir private static Path folder;
  private static RedisServer server;

  private final WebApplicationContextRunner runner =
      new WebApplicationContextRunner()
          .withPropertyValues(
              "seaworthy.store.type=redis",
              "seaworthy.store.start-patience=2m",
              "seaworthy.store.stop-patience=2m")
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class,
                  CourierAutoConfiguration.class,
                  DoorAutoConfiguration.class,
                  StoreAutoConfiguration.class,
                  WebMvcAutoConfiguration.class,
                  DispatcherServletAutoConfiguration.class));

  @BeforeAll
  static void startRedis() {
    server = RedisServer.started(folder);
  }

  @AfterAll
  static void stopRedis() {
    server.close();
  }

  @Test
  void attemptsAndBlocksOutliveTheProcess() {
    WebApplicationContextRunner on =
        there().withPropertyValues("seaworthy.store.redis.keys=outlive");
    on.run(
        context -> {
          assertThat(context).hasSingleBean(RedisStore.class);
          blockAndCount(context);
        });
    on.run(
        context -> {
          assertThat(standingIsBlocked(context)).isTrue();
          assertThat(total(context)).isEqualTo(5);
          assertThat(context.getBean(Scribe.class).status().name()).isEqualTo("Redis");
        });
  }

  @Test
  void springBootsOwnWordOnWhereItIsComesFirst() {
    WebApplicationContextRunner boots =
        runner
            .withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
            .withPropertyValues(
                "seaworthy.store.redis.keys=boots",
                "spring.data.redis.url=redis://127.0.0.1:" + server.port());
    boots.run(
        context -> {
          blockAndCount(context);
          assertThat(context.getBean(Scribe.class).status().isUp()).isTrue();
        });
    runner
        .withPropertyValues(
            "seaworthy.store.redis.keys=boots",
            "spring.data.redis.url=redis://127.0.0.1:" + server.port())
        .run(context -> assertThat(total(context)).isEqualTo(5));
  }

  @Test
  void itIsNeverChosenByItself() {
    there()
        .withPropertyValues("seaworthy.store.type=auto", "spring.profiles.active=test")
        .run(context -> assertThat(context).hasSingleBean(MemoryStore.class));
  }

  @Test
  void withoutTheLibraryThatIsSaid() {
    there()
        .withClassLoader(new FilteredClassLoader("dev.seaworthy.store.redis"))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage(
                        "seaworthy.store.type is redis, but dev.seaworthy:seaworthy-guard-redis is"
                            + " not there; add it, or choose auto"));
  }

  @Test
  void withoutSpringBootsSupportForRedisTheNamesAreEnough() {
    there()
        .withPropertyValues("seaworthy.store.redis.keys=names")
        .withClassLoader(new FilteredClassLoader("org.springframework.boot.data.redis"))
        .run(context -> assertThat(context.getBean(Scribe.class).status().isUp()).isTrue());
  }

  @Test
  void whereNobodySaysWhereItIsTheStartSaysSo() {
    runner.run(
        context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage(
                    "seaworthy.store.type is redis, but nobody says where it is; set"
                        + " spring.data.redis.host or spring.data.redis.url, or choose auto"));
  }

  @Test
  void anAddressThatIsNoneIsNotRepeated() {
    runner
        .withPropertyValues("spring.data.redis.url=redis://:hunter2 @127.0.0.1:6379")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .hasStackTraceContaining(
                        "spring.data.redis.url has 32 characters and is no address of a Redis")
                    .satisfies(
                        failure -> assertThat(stackTrace(failure)).doesNotContain("hunter2")));
  }

  @Test
  void aClusterIsRefused() {
    runner
        .withConfiguration(AutoConfigurations.of(DataRedisAutoConfiguration.class))
        .withPropertyValues("spring.data.redis.cluster.nodes=127.0.0.1:1")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage(
                        "seaworthy.store.type is redis, but spring.data.redis names a cluster; the"
                            + " guard takes one server, or sentinels: choose another store"));
  }

  @Test
  void aServerThatIsDownStopsNoStartAndGetsEverythingOnceItLives(@TempDir Path other) {
    RedisServer down = RedisServer.started(other);
    down.kill();
    runner
        .withPropertyValues(
            "spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + down.port())
        .run(
            context -> {
              assertThat(context).hasNotFailed();
              assertThat(context.getBean(Scribe.class).status().trouble())
                  .isEqualTo(
                      "Redis could not be reached (RedisConnectionException); see that it is up");
              blockAndCount(context);
              context.getBean(Scribe.class).hurry();
              assertThat(standingIsBlocked(context)).isTrue();
              down.startAgain();
              await()
                  .atMost(PATIENCE)
                  .until(() -> context.getBean(Scribe.class).status().waiting() == 0);
              assertThat(total(context)).isEqualTo(5);
            });
    down.close();
  }

  private static String stackTrace(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString();
  }

  private WebApplicationContextRunner there() {
    return runner.withPropertyValues(
        "spring.data.redis.host=127.0.0.1", "spring.data.redis.port=" + server.port());
  }

  private static long total(ApplicationContext context) {
    return context.getBean(GuardStore.class).archive().hours(Instant.EPOCH).stream()
        .mapToLong(Hour::count)
        .sum();
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
}
