package dev.seaworthy.boot.site;

import dev.seaworthy.boot.environment.GivenSettings;
import dev.seaworthy.boot.environment.RunningEnvironment;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Knows where the site is. */
@AutoConfiguration
public class SiteAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean(SiteUrl.class)
  SiteUrl seaworthySiteUrl(Environment environment) {
    return SiteUrl.of(
        SiteProperties.in(environment).siteUrl(),
        GivenSettings.in(environment).texts(RunningEnvironment.ALLOWED_HOSTS).orElse(List.of()));
  }
}
