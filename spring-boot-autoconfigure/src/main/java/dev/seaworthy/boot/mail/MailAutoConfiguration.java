package dev.seaworthy.boot.mail;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.mail.MailSender;

/** Sends the starter's mails through the application's mail sender, if it has one. */
@AutoConfiguration(
    afterName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
public class MailAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(AdminMail.class)
  @ConditionalOnBean(Letters.class)
  AdminMail seaworthyAdminMail(Letters letters, Environment environment) {
    return new SpringAdminMail(letters, MailProperties.in(environment));
  }

  @Bean
  @Conditional(OnNamedAdmins.class)
  @ConditionalOnMissingBean(AdminMail.class)
  NobodySends seaworthyNobodySends() {
    return new NobodySends();
  }

  /** Spring's mail sender. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MailSender.class)
  @ConditionalOnSingleCandidate(MailSender.class)
  static class Sending {
    @Bean
    @ConditionalOnMissingBean(Letters.class)
    Letters seaworthyLetters(MailSender sender) {
      return new SpringLetters(sender);
    }
  }
}
