package dev.seaworthy.boot.errors;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.courier.CourierAutoConfiguration;
import dev.seaworthy.boot.door.DoorAutoConfiguration;
import dev.seaworthy.boot.door.InternalNetworks;
import dev.seaworthy.boot.door.Mishaps;
import dev.seaworthy.boot.door.Refusals;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.boot.environment.RunningEnvironmentAutoConfiguration;
import dev.seaworthy.boot.mail.AdminMail;
import dev.seaworthy.boot.mail.MailAutoConfiguration;
import dev.seaworthy.boot.mail.MailProperties;
import dev.seaworthy.boot.pages.ErrorPages;
import dev.seaworthy.boot.pages.Page;
import dev.seaworthy.boot.pages.PageHints;
import dev.seaworthy.boot.reports.ReportMaker;
import dev.seaworthy.guard.Guard;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.util.List;
import org.apache.catalina.valves.ErrorReportValve;
import org.eclipse.jetty.ee11.servlet.ErrorPageErrorHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorAttributes;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ResourceLoader;

/** Error pages that say nothing, a debug page that says everything, and mails about errors. */
@AutoConfiguration(
    after = {
      RunningEnvironmentAutoConfiguration.class,
      CourierAutoConfiguration.class,
      DoorAutoConfiguration.class,
      MailAutoConfiguration.class
    },
    before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Filter.class, FilterRegistrationBean.class})
@ConditionalOnBooleanProperty(name = "seaworthy.errors.enabled", matchIfMissing = true)
@EnableConfigurationProperties(WebProperties.class)
@ImportRuntimeHints(PageHints.class)
public class ErrorsAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(ErrorPages.class)
  ErrorPages seaworthyErrorPages(ResourceLoader resources, WebProperties web) {
    return new StaticOverrides(
        ErrorPages.standard(), resources, List.of(web.getResources().getStaticLocations()));
  }

  @Bean
  @ConditionalOnMissingBean(Refusals.class)
  Refusals seaworthyRefusals(ErrorPages pages) {
    return (request, response, status) -> {
      Page page =
          ErrorPages.wantsPage(request.getHeader("Accept"))
              ? pages.page(status, null)
              : ErrorPages.problem(status, null);
      ErrorAnswer.send(response, status, page);
    };
  }

  @Bean
  Incidents seaworthyIncidents(
      ConfigurableEnvironment environment,
      RunningEnvironment running,
      Courier courier,
      ObjectProvider<AdminMail> mail) {
    Clock clock = Clock.systemUTC();
    ReportMaker reports = new ReportMaker(environment, clock);
    boolean mails = !MailProperties.in(environment).admins().isEmpty() && !running.debug();
    AdminMail sender = mails ? mail.getIfAvailable() : null;
    return new Incidents(
        reports,
        sender == null
            ? null
            : new ErrorMailer(sender, courier, clock, ErrorsProperties.in(environment).errors()));
  }

  @Bean
  @ConditionalOnMissingBean(Mishaps.class)
  Mishaps seaworthyMishaps(Incidents incidents) {
    return new Uncaught(incidents);
  }

  /** Where no guard is, whose filter tells of the same. */
  @Bean
  @ConditionalOnMissingBean(name = "seaworthyGuardFilter")
  FilterRegistrationBean<UncaughtFilter> seaworthyUncaught(Mishaps mishaps) {
    FilterRegistrationBean<UncaughtFilter> registration =
        new FilterRegistrationBean<>(new UncaughtFilter(mishaps));
    registration.setName("seaworthyUncaught");
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
    return registration;
  }

  /** Spring MVC's errors. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(ErrorMvcAutoConfiguration.class)
  static class Mvc {
    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    SafeErrorController seaworthyErrorController(
        Incidents incidents,
        ErrorPages pages,
        ObjectProvider<ErrorAttributes> attributes,
        ObjectProvider<ErrorViewResolver> resolvers,
        ApplicationContext context,
        RunningEnvironment running,
        ObjectProvider<InternalNetworks> internal) {
      InternalNetworks developers = running.debug() ? internal.getIfAvailable() : null;
      LocalVisitors local = developers == null ? null : new LocalVisitors(developers);
      return new SafeErrorController(
          incidents,
          pages,
          new OwnErrorViews(resolvers.orderedStream().toList(), context),
          attributes.getIfAvailable(DefaultErrorAttributes::new),
          local);
    }
  }

  /** Tomcat's own errors. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({ErrorReportValve.class, TomcatWebServerFactory.class})
  static class Tomcat {
    @Bean
    TomcatErrors seaworthyTomcatErrors(ErrorPages pages, ObjectProvider<Guard> guard) {
      return new TomcatErrors(new ContainerAnswers(pages, guard::getIfAvailable));
    }
  }

  /** Jetty's own errors. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({ErrorPageErrorHandler.class, JettyServletWebServerFactory.class})
  static class Jetty {
    @Bean
    JettyErrors seaworthyJettyErrors(ErrorPages pages, ObjectProvider<Guard> guard) {
      return new JettyErrors(new ContainerAnswers(pages, guard::getIfAvailable));
    }
  }
}
