package dev.seaworthy.boot.sessions;

import dev.seaworthy.boot.cookies.CookieAttributes;
import dev.seaworthy.boot.cookies.CookiesAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.boot.values.AllowedType;
import dev.seaworthy.boot.values.AllowedTypes;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.sessions.CookieSessions;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/** Puts sessions on a signed cookie, where it is asked for. */
@AutoConfiguration(
    after = {KeyAutoConfiguration.class, CookiesAutoConfiguration.class},
    beforeName = "org.springframework.boot.session.autoconfigure.SessionAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "seaworthy.sessions.store", havingValue = "cookie")
@EnableConfigurationProperties(ServerProperties.class)
public class SessionsAutoConfiguration {
  /**
   * Says what is missing, in one line, where sessions cannot be put on a cookie.
   *
   * @throws IllegalStateException if Spring Session is not there
   */
  @Bean
  static Object seaworthySessionsOnCookies(ApplicationContext context) {
    if (!ClassUtils.isPresent(
        "org.springframework.session.web.http.SessionRepositoryFilter", context.getClassLoader())) {
      throw new IllegalStateException(
          "seaworthy.sessions.store is cookie, and Spring Session is not there; add"
              + " org.springframework.session:spring-session-core");
    }
    return new Object();
  }

  /** With Spring Session. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(SessionRepositoryFilter.class)
  @ConditionalOnBean({KeyRing.class, CookieAttributes.class})
  @ConditionalOnMissingBean(SessionRepository.class)
  static class OnCookies {
    private static final String USUAL_NAME = "session";

    @Bean
    CookieSessionStore seaworthyCookieSessions(
        Environment environment,
        ServerProperties server,
        CookieAttributes attributes,
        ObjectProvider<KeyRing> keys,
        ObjectProvider<Clock> clocks,
        ObjectProvider<AllowedType<?>> own) {
      SessionsProperties properties = SessionsProperties.in(environment);
      Session session = server.getServlet().getSession();
      Duration timeout = timeout(properties, session);
      Clock clock = clocks.getIfUnique(Clock::systemUTC);
      String name = session.getCookie().getName();
      List<AllowedType<?>> types = new ArrayList<>(own.orderedStream().toList());
      if (ClassUtils.isPresent(
          "org.springframework.security.web.csrf.DefaultCsrfToken",
          OnCookies.class.getClassLoader())) {
        types.addAll(SecurityTypes.all());
      }
      return new CookieSessionStore(
          SingletonSupplier.of(
              () -> CookieSessions.of(keys.getObject(), clock).withMaxAge(timeout)),
          AllowedTypes.standardAnd(types),
          clock,
          attributes,
          new CookieSessionStore.Limits(
              name == null ? USUAL_NAME : name,
              timeout,
              properties.maxAge(),
              properties.maxSize().toBytes()));
    }

    /** The container's, unless ours is set; one that never ends is bounded by the age in all. */
    private static Duration timeout(SessionsProperties properties, Session session) {
      Duration own = properties.timeout();
      Duration timeout = own == null ? session.getTimeout() : own;
      return timeout == null || timeout.toSeconds() <= 0 ? properties.maxAge() : timeout;
    }

    @Bean
    FilterRegistrationBean<SessionRepositoryFilter<CookieSession>> seaworthySessionFilter(
        CookieSessionStore store) {
      SessionRepositoryFilter<CookieSession> filter = new SessionRepositoryFilter<>(store);
      filter.setHttpSessionIdResolver(store);
      FilterRegistrationBean<SessionRepositoryFilter<CookieSession>> registration =
          new FilterRegistrationBean<>(filter);
      registration.setName("seaworthySessions");
      registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
      registration.setDispatcherTypes(
          DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.REQUEST);
      return registration;
    }
  }
}
