package dev.seaworthy.boot.mail;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailSender;

/** Sends the starter's mails through the application's mail sender, if it has one. */
@AutoConfiguration(
    afterName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@EnableConfigurationProperties(MailProperties.class)
public class MailAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnBean(Letters.class)
  AdminMail seaworthyAdminMail(Letters letters, MailProperties properties) {
    return new SpringAdminMail(letters, properties);
  }

  @Bean
  @ConditionalOnMissingBean(AdminMail.class)
  NobodySends seaworthyNobodySends(MailProperties properties) {
    return new NobodySends(properties.admins());
  }

  /** Spring's mail sender. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MailSender.class)
  @ConditionalOnSingleCandidate(MailSender.class)
  static class Sending {
    @Bean
    @ConditionalOnMissingBean
    Letters seaworthyLetters(MailSender sender) {
      return new SpringLetters(sender);
    }
  }
}
