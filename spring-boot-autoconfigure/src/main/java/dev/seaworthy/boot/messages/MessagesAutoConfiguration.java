package dev.seaworthy.boot.messages;

import dev.seaworthy.boot.cookies.CookieAttributes;
import dev.seaworthy.boot.cookies.CookiesAutoConfiguration;
import dev.seaworthy.boot.signing.SigningAutoConfiguration;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.messages.MessageCookie;
import dev.seaworthy.signing.messages.MessageStore;
import jakarta.servlet.Filter;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Messages from one request to the next page. */
@AutoConfiguration(after = {SigningAutoConfiguration.class, CookiesAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Filter.class, FilterRegistrationBean.class})
@ConditionalOnBean({KeyRing.class, CookieAttributes.class})
@ConditionalOnBooleanProperty(name = "seaworthy.messages.enabled", matchIfMissing = true)
public class MessagesAutoConfiguration {
  @Bean
  @Lazy
  @ConditionalOnMissingBean(MessageStorage.class)
  MessageStorage seaworthyMessageStorage(
      Environment environment,
      ObjectProvider<KeyRing> keys,
      ObjectProvider<Clock> clock,
      CookieAttributes attributes) {
    MessagesProperties properties = MessagesProperties.in(environment);
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
  RequestMessages.Rules seaworthyMessageRules(
      ObjectProvider<MessageStorage> storage, Environment environment) {
    MessagesProperties properties = MessagesProperties.in(environment);
    return new RequestMessages.Rules(
        storage::getObject, new MessageTags(properties.tags()), properties.level());
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean(Messages.class)
  Messages seaworthyMessages(RequestMessages.Rules rules) {
    return new ThreadMessages(rules);
  }

  /** Spring MVC. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(WebMvcConfigurer.class)
  static class Mvc {
    @Bean
    WebMvcConfigurer seaworthyMessagesForViews(
        Environment environment, RequestMessages.Rules rules) {
      return new MessagesForViews(MessagesProperties.in(environment).attribute(), rules);
    }
  }
}
