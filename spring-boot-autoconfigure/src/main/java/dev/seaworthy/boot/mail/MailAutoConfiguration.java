package dev.seaworthy.boot.mail;

import dev.seaworthy.boot.backoff.BacksOff;
import dev.seaworthy.boot.backoff.Needs;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
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
  @BacksOff(AdminMail.class)
  @Needs(Letters.class)
  AdminMail seaworthyAdminMail(Letters seaworthyLetters, Environment environment) {
    return new SpringAdminMail(seaworthyLetters, MailProperties.in(environment));
  }

  @Bean
  @Conditional(OnNamedAdmins.class)
  @BacksOff(AdminMail.class)
  NobodySends seaworthyNobodySends() {
    return new NobodySends();
  }

  /** Spring's mail sender. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(MailSender.class)
  @ConditionalOnSingleCandidate(MailSender.class)
  static class Sending {
    @Bean
    @BacksOff(Letters.class)
    Letters seaworthyLetters(MailSender sender) {
      return new SpringLetters(sender);
    }
  }
}
