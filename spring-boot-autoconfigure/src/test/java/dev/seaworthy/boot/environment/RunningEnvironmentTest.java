package dev.seaworthy.boot.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.mock.env.MockEnvironment;

class RunningEnvironmentTest {
  private final ApplicationContextRunner runner =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(RunningEnvironmentAutoConfiguration.class));

  @Test
  void anApplicationWithoutAProfileIsInProduction() {
    runner.run(
        context ->
            assertThat(context.getBean(RunningEnvironment.class).production())
                .as("production")
                .isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "dev", "test", "Local"})
  void aDevelopersProfileIsNotProduction(String profile) {
    runner
        .withPropertyValues("spring.profiles.active=" + profile)
        .run(
            context ->
                assertThat(context.getBean(RunningEnvironment.class).production()).isFalse());
  }

  @Test
  void aProfileOfAnotherNameStaysInProduction() {
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles("eu", "blue");
    assertThat(RunningEnvironment.of(environment).production()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "on", "Flase"})
  void debugIsTrueOrFalseAndNothingElse(String written) {
    MockEnvironment environment = new MockEnvironment().withProperty("seaworthy.debug", written);
    assertThatThrownBy(() -> RunningEnvironment.of(environment))
        .isInstanceOf(InvalidDebugException.class)
        .hasMessage("seaworthy.debug is neither true nor false");
  }

  @Test
  void bootsOwnDebugSwitchIsNotDebug() {
    MockEnvironment environment = new MockEnvironment().withProperty("debug", "true");
    assertThat(RunningEnvironment.of(environment).debug()).isFalse();
  }

  @Test
  void theApplicationsOwnBeanWins() {
    RunningEnvironment own = new RunningEnvironment(java.util.List.of("eu"), false, true);
    runner
        .withBean(RunningEnvironment.class, () -> own)
        .run(context -> assertThat(context.getBean(RunningEnvironment.class)).isSameAs(own));
  }
}
