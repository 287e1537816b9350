package dev.seaworthy.boot.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.courier.CourierAutoConfiguration;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.errors.ErrorsAutoConfiguration;
import dev.seaworthy.boot.pages.ErrorPages;
import dev.seaworthy.boot.settings.InvalidSettingsException;
import dev.seaworthy.boot.settings.SettingsProblem;
import dev.seaworthy.guard.AttemptLedger;
import dev.seaworthy.guard.Doorkeeper;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.GuardRules;
import dev.seaworthy.guard.TrafficWatch;
import dev.seaworthy.guard.Verdict;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.headers.SecurityHeaders;
import dev.seaworthy.guard.safety.SafetyNets;
import dev.seaworthy.guard.tables.AddressLists;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.error.ErrorController;

class DoorAutoConfigurationTest {
  private static final AutoConfigurations ALL =
      AutoConfigurations.of(
          RunningEnvironmentAutoConfiguration.class,
          CourierAutoConfiguration.class,
          DoorAutoConfiguration.class,
          ErrorsAutoConfiguration.class,
          org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration.class,
          org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration.class,
          org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration.class);

  private final WebApplicationContextRunner runner =
      new WebApplicationContextRunner().withConfiguration(ALL);

  @Test
  void aWebApplicationGetsAGuardAndItsParts() {
    runner.run(
        context ->
            assertThat(context)
                .hasSingleBean(Guard.class)
                .hasSingleBean(AddressLists.class)
                .hasSingleBean(CountingLedger.class)
                .hasSingleBean(SafetyNets.class)
                .hasSingleBean(ServedPaths.class)
                .hasSingleBean(SignedIn.class)
                .hasBean("seaworthyGuardFilter")
                .hasBean("seaworthyErrorController")
                .doesNotHaveBean("seaworthyUncaught")
                .doesNotHaveBean("basicErrorController"));
  }

  static Stream<Arguments> own() {
    return Stream.of(
        Arguments.of(Doorkeeper.class, (Supplier<Object>) Doorkeeper::knowingNobody),
        Arguments.of(AttemptLedger.class, (Supplier<Object>) AttemptLedger::forgetting),
        Arguments.of(TrafficWatch.class, (Supplier<Object>) TrafficWatch::none),
        Arguments.of(GuardEvents.class, (Supplier<Object>) GuardEvents::none),
        Arguments.of(GuardRules.class, (Supplier<Object>) () -> GuardRules.builder().build()),
        Arguments.of(Courier.class, (Supplier<Object>) Courier::new),
        Arguments.of(ServedPaths.class, (Supplier<Object>) () -> (ServedPaths) path -> true),
        Arguments.of(SignedIn.class, (Supplier<Object>) () -> SignedIn.NOBODY),
        Arguments.of(Refusals.class, (Supplier<Object>) () -> Refusals.BARE),
        Arguments.of(ErrorPages.class, (Supplier<Object>) ErrorPages::standard),
        Arguments.of(
            InternalNetworks.class, (Supplier<Object>) () -> new InternalNetworks(List.of())),
        Arguments.of(ErrorController.class, (Supplier<Object>) () -> new ErrorController() {}));
  }

  @ParameterizedTest
  @MethodSource("own")
  @SuppressWarnings("unchecked")
  void everyBeanBacksOffToTheApplicationsOwn(Class<?> type, Supplier<Object> own) {
    Object bean = own.get();
    runner
        .withBean("own", (Class<Object>) type, () -> bean)
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(type);
              assertThat(context.getBean(type)).isSameAs(bean);
            });
  }

  @Test
  void ownRulesAreTheOnesTheGuardGoesBy() {
    GuardRules own = GuardRules.builder().headers(SecurityHeaders.none()).build();
    runner.run(
        context ->
            assertThat(context.getBean(Guard.class).headers(new Verdict.Pass(true))).isNotEmpty());
    runner
        .withBean(GuardRules.class, () -> own)
        .run(
            context ->
                assertThat(context.getBean(Guard.class).headers(new Verdict.Pass(true))).isEmpty());
  }

  @Test
  void aRewrittenHostIsJudgedWhereHostsAre() {
    String filter = "seaworthyRewrittenHostFilter";
    runner.run(context -> assertThat(context).doesNotHaveBean(filter));
    runner
        .withPropertyValues("seaworthy.allowed-hosts=shop.example")
        .run(context -> assertThat(context).hasBean(filter));
    runner
        .withPropertyValues("seaworthy.debug=true")
        .run(context -> assertThat(context).hasBean(filter));
  }

  @Test
  void anApplicationOfItsOwnGuardNeedsNothingElse() {
    runner
        .withPropertyValues("seaworthy.guard.enabled=false")
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean(Guard.class)
                    .hasBean("seaworthyUncaught")
                    .hasBean("seaworthyErrorController"));
    runner
        .withPropertyValues("seaworthy.errors.enabled=false")
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(Guard.class)
                    .hasBean("basicErrorController"));
  }

  @Test
  void standsWithoutSecurityMailMvcAndEitherContainer() {
    for (String absent :
        new String[] {
          "org.springframework.security",
          "org.springframework.mail",
          "org.springframework.boot.webmvc.autoconfigure.error",
          "org.apache.catalina",
          "org.eclipse.jetty",
          "org.springframework.boot.jetty",
          "org.springframework.boot.tomcat"
        }) {
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  RunningEnvironmentAutoConfiguration.class,
                  CourierAutoConfiguration.class,
                  DoorAutoConfiguration.class,
                  ErrorsAutoConfiguration.class))
          .withClassLoader(new FilteredClassLoader(absent))
          .withBean(org.springframework.boot.webmvc.error.DefaultErrorAttributes.class)
          .run(context -> assertThat(context).as(absent).hasNotFailed().hasSingleBean(Guard.class));
    }
  }

  @Test
  void whatIsNoWebApplicationHasNoDoor() {
    new ApplicationContextRunner()
        .withConfiguration(ALL)
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Guard.class));
  }

  @Test
  void tellsEverythingThatIsWrongAtOnce() {
    runner
        .withPropertyValues(
            "seaworthy.allowed-hosts=https://example.org,example.org:8080,*.example.org",
            "seaworthy.proxy.trusted=10.0.0.0/33",
            "seaworthy.proxy.hops=2",
            "seaworthy.https.hsts.max-age=-1s",
            "seaworthy.https.redirect-exempt=(",
            "seaworthy.guard.decoys=admin",
            "seaworthy.guard.health-paths=healthz",
            "seaworthy.guard.baits.without=no-such-bait",
            "seaworthy.guard.block.threshold=0",
            "seaworthy.guard.safety.covered-percent=0",
            "seaworthy.guard.probes.paths=1",
            "seaworthy.guard.accounts.window=0s",
            "seaworthy.internal-ips=here")
        .run(
            context -> {
              List<SettingsProblem> problems = problems(context.getStartupFailure());
              assertThat(problems)
                  .map(problem -> problem.what().split(" ", 2)[0])
                  .containsExactlyInAnyOrder(
                      "seaworthy.allowed-hosts[0]",
                      "seaworthy.allowed-hosts[1]",
                      "seaworthy.allowed-hosts[2]",
                      "seaworthy.proxy.trusted[0]",
                      "seaworthy.proxy.hops",
                      "seaworthy.https.hsts.max-age",
                      "seaworthy.https.redirect-exempt",
                      "seaworthy.guard.decoys",
                      "seaworthy.guard.health-paths",
                      "seaworthy.guard.baits.without",
                      "seaworthy.guard.block",
                      "seaworthy.guard.safety",
                      "seaworthy.guard.probes",
                      "seaworthy.guard.accounts",
                      "seaworthy.internal-ips[0]");
              assertThat(problems.get(0))
                  .hasToString(
                      "test: seaworthy.allowed-hosts[0] is an address and not"
                          + " a host name; write a name like example.org");
            });
  }

  private static List<SettingsProblem> problems(@Nullable Throwable failure) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof InvalidSettingsException invalid) {
        return invalid.problems();
      }
      cause = cause.getCause();
    }
    throw new AssertionError("no settings were refused", failure);
  }
}
