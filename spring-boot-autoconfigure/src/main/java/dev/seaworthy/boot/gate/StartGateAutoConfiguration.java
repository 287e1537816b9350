package dev.seaworthy.boot.gate;

import dev.seaworthy.boot.check.Checkup;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.ConfigurableEnvironment;

/** Puts the gate in front of the application's start, and a look at all of it behind. */
@AutoConfiguration
public class StartGateAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(StartGate.class)
  static StartGate seaworthyStartGate(ConfigurableEnvironment environment) {
    return new StartGate(environment);
  }

  @Bean
  @ConditionalOnMissingBean(Afterlook.class)
  Afterlook seaworthyAfterlook(
      ConfigurableApplicationContext context, ObjectProvider<Checkup> checkup) {
    return new Afterlook(context, checkup::getObject, Afterlook::onAThreadOfItsOwn);
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean(Checkup.class)
  Checkup seaworthyCheckup(ConfigurableApplicationContext context) {
    return new Checkup(context, Clock.systemUTC());
  }

  /** The last report for operators, under the name {@code seaworthy}. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({Endpoint.class, ConditionalOnAvailableEndpoint.class})
  static class OnActuator {
    @Bean
    @ConditionalOnMissingBean(ReportEndpoint.class)
    @ConditionalOnAvailableEndpoint
    ReportEndpoint seaworthyReportEndpoint(ObjectProvider<Checkup> checkup) {
      return new ReportEndpoint(checkup::getObject);
    }
  }
}
