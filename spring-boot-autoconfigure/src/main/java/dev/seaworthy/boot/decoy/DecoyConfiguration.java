package dev.seaworthy.boot.decoy;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.guard.Guard;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.web.FilterChainProxy;

/** The decoy, of the application's own login where it has one. */
@Configuration(proxyBeanMethods = false)
public class DecoyConfiguration {
  @Bean
  NeutralLogin seaworthyNeutralLogin(Environment environment) {
    return new NeutralLogin(environment.getProperty("spring.application.name", "Administration"));
  }

  /** Of what Spring Security guards. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({FilterChainProxy.class, ProviderManager.class})
  @ImportRuntimeHints(DecoyHints.class)
  static class OfSecurity {
    /** Where Spring Boot puts Spring Security's filter. */
    private static final int SECURITY = -100;

    @Bean
    static DecoyPreparation seaworthyDecoyPreparation() {
      return new DecoyPreparation();
    }

    @Bean
    Decoy seaworthyDecoy(ObjectProvider<FilterChainProxy> proxy, NeutralLogin neutral) {
      FilterChainProxy chains = proxy.getIfAvailable();
      return chains == null ? Decoy.neutral(neutral) : new LoginDecoy(new LoginPlace(chains));
    }

    @Bean
    FilterRegistrationBean<DecoyShade> seaworthyDecoyShade(
        Guard guard, Courier courier, Environment environment) {
      FilterRegistrationBean<DecoyShade> registration =
          new FilterRegistrationBean<>(new DecoyShade(new DecoyNews(guard, courier)));
      registration.setName("seaworthyDecoyShade");
      registration.setOrder(
          environment.getProperty("spring.security.filter.order", int.class, SECURITY) - 1);
      registration.setDispatcherTypes(
          DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR);
      return registration;
    }

    @Bean
    FilterRegistrationBean<DecoyFloor> seaworthyDecoyFloor(
        NeutralLogin neutral, DecoyPrefix prefix) {
      FilterRegistrationBean<DecoyFloor> registration =
          new FilterRegistrationBean<>(new DecoyFloor(neutral, prefix.path().orElse("")));
      registration.setName("seaworthyDecoyFloor");
      registration.setOrder(Ordered.LOWEST_PRECEDENCE);
      registration.setDispatcherTypes(DispatcherType.REQUEST);
      return registration;
    }
  }

  /** Of nothing: the application has no login. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnMissingClass("org.springframework.security.web.FilterChainProxy")
  static class OfNothing {
    @Bean
    Decoy seaworthyDecoy(NeutralLogin neutral) {
      return Decoy.neutral(neutral);
    }
  }
}
