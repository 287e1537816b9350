package dev.seaworthy.boot.operate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.seaworthy.boot.afloat.Afloat;
import dev.seaworthy.boot.afloat.Afloat.Container;
import dev.seaworthy.guard.Tally.Consequence;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** What operators see of an application that is attacked, and of one whose store fails. */
class OperateTest {
  private static final String ATTACKER = "X-Forwarded-For: 203.0.113.30";

  @TempDir private Path folder;

  @Test
  void aBlockIsAnEventAndANumber() {
    try (Afloat afloat =
        Afloat.plain(Container.TOMCAT, Watched.class, "seaworthy.proxy.trusted=127.0.0.1")) {
      for (int points = 0; points < 10; points += 3) {
        afloat.get("/.env", ATTACKER);
      }
      Listener listener = afloat.context().getBean(Listener.class);
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () ->
                  assertThat(listener.heard)
                      .extracting(each -> each.tally().consequence())
                      .containsExactly(Consequence.BLOCKED));
      assertThat(listener.heard.get(0).attempt().rule()).isEqualTo("bait.dot-env");
      MeterRegistry registry = afloat.context().getBean(MeterRegistry.class);
      assertThat(registry.get("seaworthy.attempts").functionCounter().count()).isEqualTo(4);
      assertThat(registry.get("seaworthy.blocks").gauge().value()).isEqualTo(1);
      assertThat(registry.get("seaworthy.store.up").gauge().value()).isEqualTo(1);
      Health health = health(afloat);
      assertThat(health.getStatus().getCode()).isEqualTo("UP");
      assertThat(health.getDetails()).containsEntry("attemptsRecorded", 4L);
    }
  }

  @Test
  void aStoreThatFailsDegradesAndTakesNothingDown() throws IOException {
    Path inTheWay = Files.createFile(folder.resolve("file"));
    try (Afloat afloat =
        Afloat.plain(
            Container.TOMCAT,
            Watched.class,
            "seaworthy.store.type=file",
            "seaworthy.store.start-patience=2m",
            "seaworthy.store.file=" + inTheWay.resolve("guard"))) {
      Health health = health(afloat);
      assertThat(health.getStatus().getCode()).isEqualTo("DEGRADED");
      assertThat(health.getDetails().get("trouble")).asString().contains("cannot be made");
      MeterRegistry registry = afloat.context().getBean(MeterRegistry.class);
      assertThat(registry.get("seaworthy.store.up").gauge().value()).isZero();
      assertThat(registry.get("seaworthy.store.read.age").gauge().value()).isNaN();
    }
  }

  private static Health health(Afloat afloat) {
    return Objects.requireNonNull(
        afloat.context().getBean("guardHealthIndicator", HealthIndicator.class).health(true));
  }

  @Configuration(proxyBeanMethods = false)
  static class Watched {
    @Bean
    Listener listener() {
      return new Listener();
    }

    @Bean
    MeterRegistry registry(List<io.micrometer.core.instrument.binder.MeterBinder> binders) {
      SimpleMeterRegistry registry = new SimpleMeterRegistry();
      binders.forEach(each -> each.bindTo(registry));
      return registry;
    }
  }

  static final class Listener {
    final List<AttemptDecided> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void decided(AttemptDecided event) {
      heard.add(event);
    }
  }
}
