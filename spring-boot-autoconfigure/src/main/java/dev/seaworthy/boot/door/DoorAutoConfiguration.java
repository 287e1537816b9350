package dev.seaworthy.boot.door;

import dev.seaworthy.boot.backoff.BacksOff;
import dev.seaworthy.boot.backoff.Needs;
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
  DoorPlan seaworthyDoorPlan(
      RunningEnvironment seaworthyRunningEnvironment, Environment environment) {
    Problems problems = new Problems(environment);
    DoorPlan plan =
        DoorPlan.of(DoorProperties.in(environment), seaworthyRunningEnvironment.debug(), problems);
    problems.throwIfAny();
    return plan;
  }

  @Bean
  @BacksOff(InternalNetworks.class)
  InternalNetworks seaworthyInternalNetworks(DoorPlan seaworthyDoorPlan) {
    return seaworthyDoorPlan.internal();
  }

  @Bean
  @BacksOff(Doorkeeper.class)
  AddressLists seaworthyAddressLists(AlwaysAllowed seaworthyAlwaysAllowed) {
    return new AddressLists(seaworthyAlwaysAllowed.networks(), new SecureRandom());
  }

  @Bean
  AlwaysAllowed seaworthyAlwaysAllowed(DoorPlan seaworthyDoorPlan) {
    return new AlwaysAllowed(
        NeverBlocked.with(
            NeverBlocked.ownAddresses(),
            seaworthyDoorPlan.trustedProxies(),
            seaworthyDoorPlan.neverBlocked()));
  }

  @Bean
  @BacksOff(BlockRules.class)
  BlockRules seaworthyBlockRules(DoorPlan seaworthyDoorPlan) {
    return seaworthyDoorPlan.blocks();
  }

  @Bean
  @BacksOff(GuardEvents.class)
  GuardEvents seaworthyGuardEvents(
      Courier seaworthyCourier,
      ObjectProvider<Scribe> seaworthyScribe,
      ApplicationEventPublisher events) {
    return new GuardNews(seaworthyCourier, seaworthyScribe::getIfAvailable, events::publishEvent);
  }

  @Bean
  @BacksOff({TrafficWatch.class, BlockGate.class})
  SafetyNets seaworthySafetyNets(DoorPlan seaworthyDoorPlan, GuardEvents seaworthyGuardEvents) {
    return new SafetyNets(seaworthyDoorPlan.limits(), seaworthyGuardEvents, new SecureRandom());
  }

  @Bean
  @BacksOff(AttemptLedger.class)
  @Needs(AddressLists.class)
  CountingLedger seaworthyAttemptLedger(
      BlockRules seaworthyBlockRules,
      AddressLists seaworthyAddressLists,
      ObjectProvider<BlockGate> seaworthySafetyNets) {
    BlockGate known = seaworthySafetyNets.getIfAvailable();
    return new CountingLedger(
        seaworthyAddressLists,
        seaworthyBlockRules,
        known == null ? BlockGate.open() : known,
        Clock.systemUTC(),
        System::nanoTime,
        new SecureRandom());
  }

  @Bean
  @BacksOff(Guard.class)
  Guard seaworthyGuard(
      DoorPlan seaworthyDoorPlan,
      ObjectProvider<GuardRules> own,
      ObjectProvider<ServedPaths> seaworthyServedPaths,
      ObjectProvider<Gangway> seaworthyGangway,
      Doorkeeper seaworthyAddressLists,
      ObjectProvider<AttemptLedger> seaworthyAttemptLedger,
      ObjectProvider<TrafficWatch> seaworthySafetyNets,
      GuardEvents seaworthyGuardEvents) {
    GuardRules rules = own.getIfAvailable();
    AttemptLedger ledger = seaworthyAttemptLedger.getIfAvailable();
    TrafficWatch watch = seaworthySafetyNets.getIfAvailable();
    return new Guard(
        rules == null
            ? rules(
                seaworthyDoorPlan,
                seaworthyServedPaths.getIfAvailable(),
                seaworthyGangway.getIfAvailable())
            : rules,
        seaworthyAddressLists,
        ledger == null ? AttemptLedger.forgetting() : ledger,
        watch == null ? TrafficWatch.none() : watch,
        new AccountWatch(seaworthyGuardEvents, seaworthyDoorPlan.accounts(), new SecureRandom()),
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
      Guard seaworthyGuard,
      DoorPlan seaworthyDoorPlan,
      ObjectProvider<Refusals> seaworthyRefusals,
      ObjectProvider<SignedIn> seaworthySignedIn,
      ObjectProvider<Gangway> seaworthyGangway,
      ObjectProvider<Mishaps> seaworthyMishaps,
      ObjectProvider<Rewriting> seaworthyRewriting) {
    Gangway leading = seaworthyGangway.getIfAvailable();
    Refusals refusing = seaworthyRefusals.getIfAvailable();
    SignedIn knowing = seaworthySignedIn.getIfAvailable();
    Mishaps hearing = seaworthyMishaps.getIfAvailable();
    return new FirstFilter(
        new GuardFilter(
            seaworthyGuard,
            leading == null ? Gangway.NOWHERE : leading,
            refusing == null ? Refusals.BARE : refusing,
            knowing == null ? SignedIn.NOBODY : knowing,
            hearing == null ? Mishaps.UNHEARD : hearing,
            seaworthyDoorPlan.isConfigured() && seaworthyRewriting.getObject().byFilter(),
            new UnbelievedNeighbour(seaworthyDoorPlan.trustedProxies())));
  }

  @Bean
  @Lazy
  Rewriting seaworthyRewriting(ListableBeanFactory beans, Environment environment) {
    return Rewriting.in(beans, environment);
  }

  @Bean
  @Conditional(OnJudgedHosts.class)
  FilterRegistrationBean<RewrittenHostFilter> seaworthyRewrittenHostFilter(
      DoorPlan seaworthyDoorPlan,
      ObjectProvider<Refusals> seaworthyRefusals,
      Rewriting seaworthyRewriting) {
    FilterRegistrationBean<RewrittenHostFilter> registration =
        new FilterRegistrationBean<>(
            new RewrittenHostFilter(
                seaworthyDoorPlan.allowedHosts().orElse(RewrittenHostFilter.ANY),
                seaworthyRefusals.getIfAvailable(() -> Refusals.BARE)));
    registration.setName("seaworthyRewrittenHost");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    registration.setEnabled(
        seaworthyRewriting.isAtWork() && seaworthyDoorPlan.allowedHosts().isPresent());
    return registration;
  }

  /** Routes of Spring MVC, which are no baits. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(RequestMappingInfoHandlerMapping.class)
  static class MvcRoutes {
    @Bean
    @BacksOff(ServedPaths.class)
    ServedPaths seaworthyServedPaths(WebApplicationContext context) {
      return new MvcServedPaths(context, context::getServletContext);
    }
  }

  /** Who is signed in, by Spring Security. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HttpSessionSecurityContextRepository.class)
  static class SecuritySessions {
    @Bean
    @BacksOff(SignedIn.class)
    SignedIn seaworthySignedIn() {
      return new SecuritySignedIn();
    }
  }

  /** What only Tomcat can do. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({RemoteIpValve.class, TomcatWebServerFactory.class})
  static class Tomcat {
    @Bean
    TomcatDoor seaworthyTomcatDoor(ObjectProvider<Guard> seaworthyGuard) {
      return new TomcatDoor(seaworthyGuard::getObject);
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
