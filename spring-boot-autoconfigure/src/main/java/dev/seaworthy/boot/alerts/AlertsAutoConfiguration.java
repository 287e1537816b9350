package dev.seaworthy.boot.alerts;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.door.DoorAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.boot.mail.AdminMail;
import dev.seaworthy.boot.mail.MailAutoConfiguration;
import dev.seaworthy.boot.site.SiteAutoConfiguration;
import dev.seaworthy.boot.site.SiteUrl;
import dev.seaworthy.boot.store.Scribe;
import dev.seaworthy.guard.Doorkeeper;
import dev.seaworthy.guard.GuardEvents;
import dev.seaworthy.guard.attempts.CountingLedger;
import dev.seaworthy.guard.mail.BlockLinks;
import dev.seaworthy.guard.mail.MailWriter;
import dev.seaworthy.signing.keys.KeyRing;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Mails about attempts and blocks, for applications that name admins and can send mail. */
@AutoConfiguration(
    after = {
      DoorAutoConfiguration.class,
      KeyAutoConfiguration.class,
      MailAutoConfiguration.class,
      SiteAutoConfiguration.class
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Filter.class, FilterRegistrationBean.class})
@ConditionalOnBean({
  GuardEvents.class,
  Doorkeeper.class,
  CountingLedger.class,
  AdminMail.class,
  KeyRing.class
})
@ConditionalOnBooleanProperty(name = "seaworthy.alerts.enabled", matchIfMissing = true)
@Conditional(OnToldAdmins.class)
public class AlertsAutoConfiguration {
  @Bean
  LinkPlace seaworthyLinkPlace(KeyRing keys) {
    return new LinkPlace(keys);
  }

  @Bean
  @ConditionalOnMissingBean(BlockLinks.class)
  BlockLinks seaworthyBlockLinks(KeyRing keys, Environment environment) {
    return new BlockLinks(
        keys, AlertsProperties.in(environment).linkLifetime(), new SecureRandom());
  }

  @Bean
  @ConditionalOnMissingBean(MailWriter.class)
  MailWriter seaworthyMailWriter(
      Environment environment,
      SiteUrl site,
      LinkPlace place,
      BlockLinks links,
      ObjectProvider<KnownAccounts> accounts) {
    ZoneId zone = AlertsProperties.in(environment).timeZone();
    KnownAccounts known = accounts.getIfAvailable(() -> name -> false);
    return new MailWriter(
        "", page(site, place), zone == null ? ZoneId.systemDefault() : zone, links, known::knows);
  }

  @Bean
  Alerts seaworthyAlerts(
      Environment environment,
      AdminMail mail,
      MailWriter writer,
      SiteUrl site,
      LinkPlace place,
      Doorkeeper doorkeeper) {
    if (!site.isKnown()) {
      LogFactory.getLog(AlertsAutoConfiguration.class)
          .warn(
              "seaworthy.site-url is not set: the links in mails about attempts have no host; set"
                  + " it to the address of this site");
    }
    Courier courier = new Courier();
    HtmlPart html = new HtmlPart(page(site, place) + "?link=");
    return new Alerts(
        courier,
        new AttackMailer(
            mail,
            writer,
            html,
            doorkeeper,
            Clock.systemUTC(),
            courier::sendAfter,
            AlertsProperties.in(environment).digestAfter()));
  }

  @Bean
  static ListeningIn seaworthyListeningIn(ObjectProvider<Alerts> alerts) {
    return new ListeningIn(alerts);
  }

  @Bean
  FilterRegistrationBean<LinkFilter> seaworthyLinkFilter(
      LinkPlace place, BlockLinks links, CountingLedger ledger, ObjectProvider<Scribe> scribe) {
    Blocking blocking = new Blocking(ledger, () -> scribe.ifAvailable(Scribe::hurry));
    FilterRegistrationBean<LinkFilter> registration =
        new BeforeTheGuard(new LinkFilter(place, links, blocking, Clock.systemUTC()));
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  /** Without a host in the settings the mail shows the path alone, never a host of a request. */
  private static URI page(SiteUrl site, LinkPlace place) {
    return site.isKnown() ? site.of(place.path()) : URI.create(place.path());
  }

  /** Accounts that Spring Security knows. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(UserDetailsService.class)
  static class SecurityAccounts {
    @Bean
    @ConditionalOnMissingBean(KnownAccounts.class)
    KnownAccounts seaworthyKnownAccounts(ObjectProvider<UserDetailsService> users) {
      return new SecurityKnownAccounts(users);
    }
  }
}
