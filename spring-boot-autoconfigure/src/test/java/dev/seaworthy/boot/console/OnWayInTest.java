package dev.seaworthy.boot.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.admin.AdminAutoConfiguration;
import dev.seaworthy.boot.courier.CourierAutoConfiguration;
import dev.seaworthy.boot.door.DoorAutoConfiguration;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.errors.ErrorsAutoConfiguration;
import dev.seaworthy.boot.store.StoreAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

class OnWayInTest {
  private static final String CONSOLE = "seaworthyConsole";

  private final WebApplicationContextRunner production =
      new WebApplicationContextRunner()
          .withPropertyValues("seaworthy.store.file=target/on-way-in/guard")
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class,
                  CourierAutoConfiguration.class,
                  DoorAutoConfiguration.class,
                  ErrorsAutoConfiguration.class,
                  StoreAutoConfiguration.class,
                  AdminAutoConfiguration.class,
                  ConsoleAutoConfiguration.class));

  @Test
  void whereNobodyCanComeThereIsNoConsole() {
    production.run(
        context ->
            assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(CONSOLE)
                .doesNotHaveBean(ConsoleEntrance.class)
                .doesNotHaveBean(OwnAccounts.class));
  }

  @Test
  void theSecretPathLeadsThere() {
    production
        .withPropertyValues("seaworthy.admin.path=/harbour-7Qm2vXk9Lr4T/")
        .run(context -> assertThat(context).hasNotFailed().hasBean(CONSOLE));
  }

  @Test
  void anEntranceOfTheApplicationsOwnLeadsThere() {
    production
        .withBean(ConsoleEntrance.class, () -> request -> false)
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasBean(CONSOLE)
                    .hasSingleBean(ConsoleEntrance.class));
  }

  @Test
  void onADevelopersMachineItIsThere() {
    production
        .withPropertyValues("spring.profiles.active=local")
        .run(context -> assertThat(context).hasNotFailed().hasBean(CONSOLE));
  }
}
