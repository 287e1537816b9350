package dev.seaworthy.boot.reset;

import dev.seaworthy.boot.courier.Courier;
import dev.seaworthy.boot.courier.CourierAutoConfiguration;
import dev.seaworthy.boot.key.KeyAutoConfiguration;
import dev.seaworthy.boot.mail.Letters;
import dev.seaworthy.boot.mail.MailAutoConfiguration;
import dev.seaworthy.boot.mail.MailProperties;
import dev.seaworthy.boot.site.SiteAutoConfiguration;
import dev.seaworthy.boot.site.SiteUrl;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.tokens.PasswordResetTokens;
import dev.seaworthy.signing.tokens.ResetTokens;
import dev.seaworthy.signing.tokens.StrictResetTokens;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.web.util.HtmlUtils;

/** Links that set a new password, for applications that say where their accounts are. */
@AutoConfiguration(
    after = {
      KeyAutoConfiguration.class,
      CourierAutoConfiguration.class,
      MailAutoConfiguration.class,
      SiteAutoConfiguration.class
    })
@ConditionalOnBean({KeyRing.class, Courier.class, SiteUrl.class})
public class ResetAutoConfiguration {
  private final ResetProperties properties;

  ResetAutoConfiguration(Environment environment) {
    this.properties = ResetProperties.in(environment);
  }

  /** Tokens alone; they need no accounts. */
  @Bean
  @Lazy
  @ConditionalOnMissingBean(ResetTokens.class)
  ResetTokens seaworthyResetTokens(KeyRing keys, ObjectProvider<Clock> clock) {
    Clock now = clock.getIfUnique(Clock::systemUTC);
    return properties.form() == ResetProperties.Form.DJANGO
        ? PasswordResetTokens.of(keys, now.withZone(properties.timeZone()))
            .withTimeout(properties.timeout())
        : StrictResetTokens.of(keys, now).withTimeout(properties.timeout());
  }

  @Bean
  @Lazy
  @ConditionalOnMissingBean(PasswordResets.class)
  @ConditionalOnBean(ResetAccounts.class)
  PasswordResets seaworthyPasswordResets(
      ResetAccounts accounts,
      ResetTokens tokens,
      SiteUrl site,
      Environment environment,
      Courier courier,
      ObjectProvider<Clock> clock,
      ObjectProvider<Letters> letters,
      ObjectProvider<ResetMail> words) {
    Letters sending = letters.getIfAvailable();
    ResetMail worded = words.getIfAvailable();
    PasswordResets.Post post =
        sending == null || worded == null
            ? null
            : new PasswordResets.Post(
                sending, worded, MailProperties.in(environment).defaultFromEmail());
    return new PasswordResets(
        accounts, tokens, site, properties, courier, clock.getIfUnique(Clock::systemUTC), post);
  }

  /** The words of the mail. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(HtmlUtils.class)
  @ImportRuntimeHints(TemplateHints.class)
  static class Templates {
    @Bean
    @Lazy
    @ConditionalOnMissingBean(ResetMail.class)
    ResetMail seaworthyResetMail(SiteUrl site, ResourceLoader resources) {
      return new TemplateMail(site.host().orElse(""), resources);
    }
  }
}
