package dev.seaworthy.boot.gate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.Logs;
import dev.seaworthy.boot.check.Checkup;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.env.MockEnvironment;

@ExtendWith(OutputCaptureExtension.class)
class StartGateTest {
  private static final String GOOD =
      "seaworthy.secret-key=cases-only-7Qw9zL2mXv4Rt8Yp1Ks6Nd3Hf5Jg0BcVbAeUiOqWxEz4TyMn";
  private static final String HOSTS = "seaworthy.allowed-hosts=shop.example";
  private static final String CRITICAL = "seaworthy.debug=true";

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class, StartGateAutoConfiguration.class))
          .withUserConfiguration(OnOneThread.class);

  @BeforeEach
  void aLogOfItsOwn() {
    Logs.anew();
  }

  @Test
  void beforeAnythingIsSetUpOneWarningIsAll(CapturedOutput output) {
    runner.withPropertyValues(CRITICAL).run(context -> assertThat(context).hasNotFailed());
    assertThat(output)
        .containsOnlyOnce(
            "Neither SECRET_KEY nor ALLOWED_HOSTS is set, so nothing is guarded yet: set both for"
                + " production, or start with --settings=local on your own machine");
  }

  @Test
  void afterThatACriticalFindingStopsTheStart() {
    runner
        .withPropertyValues(GOOD, HOSTS, CRITICAL)
        .run(
            context -> {
              StartRefusedException refused =
                  (StartRefusedException) requireNonNull(context.getStartupFailure());
              FailureAnalysis analysis =
                  new StartRefusedFailureAnalyzer().analyze(refused, refused);
              assertThat(analysis.getDescription())
                  .isEqualTo(
                      """
                      One finding would let strangers in, in production (default):

                          debug.debug-pages-on
                          seaworthy.debug is true
                          at test""");
              assertThat(analysis.getAction())
                  .isEqualTo(
                      """
                      Delete `DEBUG` (`seaworthy.debug`), or set it to false.

                      To start all the same, once you have read them: seaworthy.enforce=warn. Is \
                      this not production? Name the environment: --settings=local.""");
            });
  }

  @Test
  void aHostAloneIsBeginningToo() {
    runner.withPropertyValues(HOSTS, CRITICAL).run(context -> assertThat(context).hasFailed());
  }

  @Test
  void aWarningDoesNotStopIt(CapturedOutput output) {
    runner
        .withPropertyValues(GOOD, HOSTS, CRITICAL, "seaworthy.enforce=warn")
        .run(StartGateTest::isReady);
    assertThat(output).contains("Production is not safe yet (1 critical");
  }

  @Test
  void offLooksAtNothing(CapturedOutput output) {
    runner
        .withPropertyValues(GOOD, HOSTS, CRITICAL, "seaworthy.enforce=off")
        .run(StartGateTest::isReady);
    assertThat(output).doesNotContain("Production");
  }

  @Test
  void whatIsNotCriticalIsOneLineOnceTheApplicationServes(CapturedOutput output) {
    runner
        .withPropertyValues(GOOD, HOSTS, "server.error.include-stacktrace=always")
        .withPropertyValues("logging.level.org.springframework.web=TRACE")
        .run(
            context -> {
              assertThat(output).doesNotContain("Production");
              isReady(context);
            });
    assertThat(output)
        .containsOnlyOnce("Production is not safe yet (")
        .contains("read what, where and why with `seaworthy check --deploy` in the project");
  }

  @Test
  void theApplicationBelowAnotherTellsItsOwnStartOnly(CapturedOutput output) {
    runner
        .withPropertyValues(GOOD, HOSTS, CRITICAL, "seaworthy.enforce=warn")
        .run(
            context -> {
              try (AnnotationConfigApplicationContext below =
                  new AnnotationConfigApplicationContext()) {
                below.setParent(context);
                below.refresh();
                below.publishEvent(ready(below));
              }
            });
    assertThat(output).doesNotContain("Production");
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "test", "dev"})
  void elsewhereNothingIsStopped(String profile, CapturedOutput output) {
    runner
        .withPropertyValues(GOOD, CRITICAL, "spring.profiles.active=" + profile)
        .run(StartGateTest::isReady);
    assertThat(output).doesNotContain("Production");
  }

  @Test
  void aTestOfSpringBootsIsWarned(CapturedOutput output) {
    runner
        .withPropertyValues(
            GOOD,
            CRITICAL,
            "spring.profiles.active=production",
            "org.springframework.boot.test.context.SpringBootTestContextBootstrapper=true")
        .run(StartGateTest::isReady);
    assertThat(output).contains("Production is not safe yet");
  }

  @Test
  void anApplicationThatIsOnlyToBeCheckedIsNotStopped() {
    runner
        .withPropertyValues(GOOD, CRITICAL, "seaworthy.command=check")
        .run(context -> assertThat(context).hasNotFailed());
    runner
        .withPropertyValues(GOOD, CRITICAL, "nonOptionArgs=check,more")
        .run(context -> assertThat(context).hasNotFailed());
    runner
        .withPropertyValues(GOOD, CRITICAL, "nonOptionArgs=import,check")
        .run(context -> assertThat(context).hasFailed());
  }

  @Test
  void nothingIsRefusedWhileTheApplicationIsProcessedAheadOfTime() {
    runner
        .withSystemProperties("spring.aot.processing=true")
        .withPropertyValues(GOOD, CRITICAL)
        .run(context -> assertThat(context).hasNotFailed());
  }

  @Test
  void theApplicationsOwnGateWins() {
    StartGate own = new StartGate(new MockEnvironment());
    runner
        .withBean("own", StartGate.class, () -> own)
        .run(context -> assertThat(context).doesNotHaveBean("seaworthyStartGate"));
  }

  /** As Spring Boot tells it when the application serves. */
  private static void isReady(AssertableApplicationContext context) {
    assertThat(context).hasNotFailed();
    context.publishEvent(ready(context.getSourceApplicationContext()));
  }

  private static ApplicationReadyEvent ready(ConfigurableApplicationContext context) {
    return new ApplicationReadyEvent(
        new SpringApplication(), new String[0], context, Duration.ZERO);
  }

  @Configuration(proxyBeanMethods = false)
  static class OnOneThread {
    @Bean
    Afterlook afterlook(ConfigurableApplicationContext context) {
      Checkup checkup = new Checkup(context, Clock.systemUTC());
      return new Afterlook(context, () -> checkup, Runnable::run);
    }
  }
}
