package dev.seaworthy.boot.messages;

import dev.seaworthy.boot.cookies.CookieAttributes;
import dev.seaworthy.boot.cookies.CookiesAutoConfiguration;
import dev.seaworthy.boot.signing.SigningAutoConfiguration;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.messages.MessageCookie;
import dev.seaworthy.signing.messages.MessageStore;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Messages from one request to the next page. */
@AutoConfiguration(after = {SigningAutoConfiguration.class, CookiesAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Filter.class, FilterRegistrationBean.class})
@ConditionalOnBean({KeyRing.class, CookieAttributes.class})
@ConditionalOnBooleanProperty(name = "seaworthy.messages.enabled", matchIfMissing = true)
@EnableConfigurationProperties(MessagesProperties.class)
public class MessagesAutoConfiguration {
  /** Behind Spring Session (its least order plus 50) and before Spring Security (-100). */
  private static final int ORDER = -110;

  @Bean
  @Lazy
  @ConditionalOnMissingBean
  MessageStorage seaworthyMessageStorage(
      MessagesProperties properties,
      ObjectProvider<KeyRing> keys,
      ObjectProvider<Clock> clock,
      CookieAttributes attributes) {
    if (properties.storage() == MessagesProperties.Storage.SESSION) {
      return new SessionStorage();
    }
    MessageCookie format = MessageCookie.of(keys.getObject(), clock.getIfUnique(Clock::systemUTC));
    MessageCookies cookies = new MessageCookies(attributes);
    return properties.storage() == MessagesProperties.Storage.COOKIE
        ? new CookieStorage(format, cookies)
        : new FallbackStorage(MessageStore.over(format), cookies);
  }

  @Bean
  FilterRegistrationBean<MessagesFilter> seaworthyMessagesFilter(
      ObjectProvider<MessageStorage> storage, MessagesProperties properties) {
    FilterRegistrationBean<MessagesFilter> registration =
        new FilterRegistrationBean<>(
            new MessagesFilter(
                storage::getObject, new MessageTags(properties.tags()), properties.level()));
    registration.setName("seaworthyMessages");
    registration.setOrder(ORDER);
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  @Bean
  @ConditionalOnMissingBean
  Messages seaworthyMessages() {
    return new ThreadMessages();
  }

  /** Spring MVC. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(WebMvcConfigurer.class)
  static class Mvc {
    @Bean
    WebMvcConfigurer seaworthyMessagesForViews(MessagesProperties properties) {
      return new MessagesForViews(properties.attribute());
    }
  }
}
