package dev.seaworthy.boot.door;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.store.AlwaysAllowed;
import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.guard.AttemptLedger;
import dev.seaworthy.guard.BlockGate;
import dev.seaworthy.guard.Doorkeeper;
import dev.seaworthy.guard.Guard;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.GuardRules;
import dev.seaworthy.guard.TrafficWatch;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.attempts.NeverBlocked;
import dev.seaworthy.guard.safety.AccountWatch;
import dev.seaworthy.guard.safety.SafetyNets;
import dev.seaworthy.guard.tables.AddressLists;
import jakarta.servlet.Filter;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.apache.catalina.valves.RemoteIpValve;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Puts the guard at the door of a servlet application. */
@AutoConfiguration(after = RunningEnvironmentAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Filter.class, FilterRegistrationBean.class})
@ConditionalOnBooleanProperty(name = "seaworthy.guard.enabled", matchIfMissing = true)
@EnableConfigurationProperties(DoorProperties.class)
public class DoorAutoConfiguration {
  @Bean
  DoorPlan seaworthyDoorPlan(
      DoorProperties properties, RunningEnvironment running, Environment environment) {
    Problems problems = new Problems(environment);
    DoorPlan plan = DoorPlan.of(properties, running.debug(), problems);
    problems.throwIfAny();
    return plan;
  }

  @Bean
  @ConditionalOnMissingBean
  InternalNetworks seaworthyInternalNetworks(DoorPlan plan) {
    return plan.internal();
  }

  @Bean
  @ConditionalOnMissingBean
  Courier seaworthyCourier() {
    return new Courier();
  }

  @Bean
  @ConditionalOnMissingBean
  GuardRules seaworthyGuardRules(
      DoorPlan plan, ObjectProvider<ServedPaths> served, ObjectProvider<Gangway> gangway) {
    ServedPaths paths = served.getIfAvailable(() -> path -> false);
    return plan.rules(paths::serves, Optional.ofNullable(gangway.getIfAvailable()));
  }

  @Bean
  @ConditionalOnMissingBean(Doorkeeper.class)
  AddressLists seaworthyAddressLists(AlwaysAllowed always) {
    return new AddressLists(always.networks(), new SecureRandom());
  }

  @Bean
  AlwaysAllowed seaworthyAlwaysAllowed(DoorPlan plan) {
    return new AlwaysAllowed(
        NeverBlocked.with(NeverBlocked.ownAddresses(), plan.trustedProxies(), plan.neverBlocked()));
  }

  @Bean
  @ConditionalOnMissingBean
  BlockRules seaworthyBlockRules(DoorPlan plan) {
    return plan.blocks();
  }

  @Bean
  @ConditionalOnMissingBean
  GuardEvents seaworthyGuardEvents(
      Courier courier, ObjectProvider<Scribe> scribe, ApplicationEventPublisher events) {
    return new GuardNews(courier, scribe::getIfAvailable, events::publishEvent);
  }

  @Bean
  @ConditionalOnMissingBean({TrafficWatch.class, BlockGate.class})
  SafetyNets seaworthySafetyNets(DoorPlan plan, GuardEvents events) {
    return new SafetyNets(plan.limits(), events, new SecureRandom());
  }

  @Bean
  @ConditionalOnMissingBean(AttemptLedger.class)
  @ConditionalOnBean(AddressLists.class)
  CountingLedger seaworthyAttemptLedger(
      BlockRules rules, AddressLists lists, ObjectProvider<BlockGate> gate) {
    return new CountingLedger(
        lists,
        rules,
        gate.getIfAvailable(BlockGate::open),
        Clock.systemUTC(),
        System::nanoTime,
        new SecureRandom());
  }

  @Bean
  @ConditionalOnMissingBean
  Guard seaworthyGuard(
      DoorPlan plan,
      GuardRules rules,
      Doorkeeper doorkeeper,
      ObjectProvider<AttemptLedger> ledger,
      ObjectProvider<TrafficWatch> watch,
      GuardEvents events) {
    return new Guard(
        rules,
        doorkeeper,
        ledger.getIfAvailable(AttemptLedger::forgetting),
        watch.getIfAvailable(TrafficWatch::none),
        new AccountWatch(events, plan.accounts(), new SecureRandom()),
        Clock.systemUTC());
  }

  @Bean
  @ConditionalOnMissingBean(
      value = GuardFilter.class,
      parameterizedContainer = FilterRegistrationBean.class)
  FilterRegistrationBean<GuardFilter> seaworthyGuardFilter(
      Guard guard,
      DoorPlan plan,
      ObjectProvider<Refusals> refusals,
      ObjectProvider<SignedIn> signedIn,
      ObjectProvider<Gangway> gangway,
      ObjectProvider<Mishaps> mishaps,
      Rewriting rewriting) {
    return new FirstFilter(
        new GuardFilter(
            guard,
            gangway.getIfAvailable(() -> Gangway.NOWHERE),
            refusals.getIfAvailable(() -> Refusals.BARE),
            signedIn.getIfAvailable(() -> SignedIn.NOBODY),
            mishaps.getIfAvailable(() -> Mishaps.UNHEARD),
            rewriting.byFilter() && plan.isConfigured(),
            new UnbelievedNeighbour(plan.trustedProxies())));
  }

  @Bean
  Rewriting seaworthyRewriting(ListableBeanFactory beans, Environment environment) {
    return Rewriting.in(beans, environment);
  }

  @Bean
  FilterRegistrationBean<RewrittenHostFilter> seaworthyRewrittenHostFilter(
      DoorPlan plan, ObjectProvider<Refusals> refusals, Rewriting rewriting) {
    FilterRegistrationBean<RewrittenHostFilter> registration =
        new FilterRegistrationBean<>(
            new RewrittenHostFilter(
                plan.allowedHosts().orElse(RewrittenHostFilter.ANY),
                refusals.getIfAvailable(() -> Refusals.BARE)));
    registration.setName("seaworthyRewrittenHost");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    registration.setEnabled(rewriting.isAtWork() && plan.allowedHosts().isPresent());
    return registration;
  }

  /** Routes of Spring MVC, which are no baits. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(RequestMappingInfoHandlerMapping.class)
  static class MvcRoutes {
    @Bean
    @ConditionalOnMissingBean
    ServedPaths seaworthyServedPaths(WebApplicationContext context) {
      return new MvcServedPaths(context, context::getServletContext);
    }
  }

  /** Who is signed in, by Spring Security. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HttpSessionSecurityContextRepository.class)
  static class SecuritySessions {
    @Bean
    @ConditionalOnMissingBean
    SignedIn seaworthySignedIn() {
      return new SecuritySignedIn();
    }
  }

  /** What only Tomcat can do. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({RemoteIpValve.class, TomcatWebServerFactory.class})
  static class Tomcat {
    @Bean
    TomcatDoor seaworthyTomcatDoor(ObjectProvider<Guard> guard) {
      return new TomcatDoor(guard::getObject);
    }
  }

  /** The real peer in Jetty. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({ForwardedRequestCustomizer.class, ConfigurableJettyWebServerFactory.class})
  static class Jetty {
    @Bean
    JettyPeers seaworthyJettyPeers() {
      return new JettyPeers();
    }
  }
}
