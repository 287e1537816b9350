package dev.seaworthy.boot.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.MapPropertySource;

/** What was seen ahead never stands in for what is there when the gate shuts. */
class LookAheadTest {
  private static final String GOOD =
      "seaworthy.secret-key=cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";
  private static final String CRITICAL = "seaworthy.debug";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class, StartGateAutoConfiguration.class))
          .withPropertyValues(GOOD, "seaworthy.allowed-hosts=shop.example")
          .withInitializer(new LookAhead());

  @Test
  void whatWasSeenStopsTheStart() {
    runner
        .withPropertyValues(CRITICAL + "=true")
        .run(context -> assertThat(context).getFailure().isInstanceOf(StartRefusedException.class));
    runner.run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void aSourceThatCameSinceIsSeen() {
    runner
        .withUserConfiguration(WithPropertiesOfItsOwn.class)
        .run(context -> assertThat(context).getFailure().isInstanceOf(StartRefusedException.class));
  }

  @Test
  void aSourceThatTookTheNameOfAnotherIsSeen() {
    runner
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .replace("test", new MapPropertySource("test", wrong())))
        .run(context -> assertThat(context).getFailure().isInstanceOf(StartRefusedException.class));
  }

  @Test
  void aSourceThatSaysSomethingElseNowIsSeen() {
    runner
        .withInitializer(
            context -> {
              untilItHasLooked();
              if (context.getEnvironment().getPropertySources().get("test")
                  instanceof MapPropertySource source) {
                source.getSource().put(CRITICAL, "true");
              }
            })
        .run(context -> assertThat(context).getFailure().isInstanceOf(StartRefusedException.class));
  }

  @Test
  void aSourceThatHasGoneIsNotHeldAgainstIt() {
    runner
        .withPropertyValues(CRITICAL + "=true")
        .withInitializer(
            context ->
                context
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("late", Map.of(CRITICAL, "false"))))
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void aProfileThatCameSinceCounts() {
    runner
        .withPropertyValues(CRITICAL + "=true")
        .withInitializer(context -> context.getEnvironment().addActiveProfile("local"))
        .run(context -> assertThat(context).hasNotFailed());
  }

  private static void untilItHasLooked() {
    for (Thread each : Thread.getAllStackTraces().keySet()) {
      if (each.getName().equals("seaworthy-look")) {
        try {
          each.join(Duration.ofMinutes(1).toMillis());
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  private static Map<String, Object> wrong() {
    return Map.of(
        CRITICAL,
        "true",
        "seaworthy.allowed-hosts",
        "shop.example",
        "seaworthy.secret-key",
        GOOD.substring(GOOD.indexOf('=') + 1));
  }

  @Configuration(proxyBeanMethods = false)
  @PropertySource("classpath:gate/critical.properties")
  static class WithPropertiesOfItsOwn {}
}
