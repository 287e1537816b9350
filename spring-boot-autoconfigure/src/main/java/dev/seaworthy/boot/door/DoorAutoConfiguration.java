package dev.seaworthy.boot.door;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.courier.CourierAutoConfiguration;
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
import org.apache.catalina.valves.RemoteIpValve;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jetty.ConfigurableJettyWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Puts the guard at the door of a servlet application. */
@AutoConfiguration(
    after = {RunningEnvironmentAutoConfiguration.class, CourierAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Filter.class, FilterRegistrationBean.class})
@ConditionalOnBooleanProperty(name = "seaworthy.guard.enabled", matchIfMissing = true)
public class DoorAutoConfiguration {
  @Bean
  DoorPlan seaworthyDoorPlan(RunningEnvironment running, Environment environment) {
    Problems problems = new Problems(environment);
    DoorPlan plan = DoorPlan.of(DoorProperties.in(environment), running.debug(), problems);
    problems.throwIfAny();
    return plan;
  }

  @Bean
  @ConditionalOnMissingBean(InternalNetworks.class)
  InternalNetworks seaworthyInternalNetworks(DoorPlan plan) {
    return plan.internal();
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
  @ConditionalOnMissingBean(BlockRules.class)
  BlockRules seaworthyBlockRules(DoorPlan plan) {
    return plan.blocks();
  }

  @Bean
  @ConditionalOnMissingBean(GuardEvents.class)
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
    BlockGate known = gate.getIfAvailable();
    return new CountingLedger(
        lists,
        rules,
        known == null ? BlockGate.open() : known,
        Clock.systemUTC(),
        System::nanoTime,
        new SecureRandom());
  }

  @Bean
  @ConditionalOnMissingBean(Guard.class)
  Guard seaworthyGuard(
      DoorPlan plan,
      ObjectProvider<GuardRules> own,
      ObjectProvider<ServedPaths> served,
      ObjectProvider<Gangway> gangway,
      Doorkeeper doorkeeper,
      ObjectProvider<AttemptLedger> ledgers,
      ObjectProvider<TrafficWatch> watches,
      GuardEvents events) {
    GuardRules rules = own.getIfAvailable();
    AttemptLedger ledger = ledgers.getIfAvailable();
    TrafficWatch watch = watches.getIfAvailable();
    return new Guard(
        rules == null ? rules(plan, served.getIfAvailable(), gangway.getIfAvailable()) : rules,
        doorkeeper,
        ledger == null ? AttemptLedger.forgetting() : ledger,
        watch == null ? TrafficWatch.none() : watch,
        new AccountWatch(events, plan.accounts(), new SecureRandom()),
        Clock.systemUTC());
  }

  private static GuardRules rules(
      DoorPlan plan, @Nullable ServedPaths served, @Nullable Gangway gangway) {
    return plan.rules(served == null ? path -> false : served::serves, gangway);
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
      ObjectProvider<Rewriting> rewriting) {
    Gangway leading = gangway.getIfAvailable();
    Refusals refusing = refusals.getIfAvailable();
    SignedIn knowing = signedIn.getIfAvailable();
    Mishaps hearing = mishaps.getIfAvailable();
    return new FirstFilter(
        new GuardFilter(
            guard,
            leading == null ? Gangway.NOWHERE : leading,
            refusing == null ? Refusals.BARE : refusing,
            knowing == null ? SignedIn.NOBODY : knowing,
            hearing == null ? Mishaps.UNHEARD : hearing,
            plan.isConfigured() && rewriting.getObject().byFilter(),
            new UnbelievedNeighbour(plan.trustedProxies())));
  }

  @Bean
  @Lazy
  Rewriting seaworthyRewriting(ListableBeanFactory beans, Environment environment) {
    return Rewriting.in(beans, environment);
  }

  @Bean
  @Conditional(OnJudgedHosts.class)
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
    @ConditionalOnMissingBean(ServedPaths.class)
    ServedPaths seaworthyServedPaths(WebApplicationContext context) {
      return new MvcServedPaths(context, context::getServletContext);
    }
  }

  /** Who is signed in, by Spring Security. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HttpSessionSecurityContextRepository.class)
  static class SecuritySessions {
    @Bean
    @ConditionalOnMissingBean(SignedIn.class)
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
