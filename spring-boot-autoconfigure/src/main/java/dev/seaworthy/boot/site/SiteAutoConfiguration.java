package dev.seaworthy.boot.site;

import dev.seaworthy.boot.environment.RunningEnvironment;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Knows where the site is. */
@AutoConfiguration
@EnableConfigurationProperties(SiteProperties.class)
public class SiteAutoConfiguration {
  @Bean
  @ConditionalOnMissingBean
  SiteUrl seaworthySiteUrl(SiteProperties properties, Environment environment) {
    List<String> hosts =
        Binder.get(environment)
            .bind(RunningEnvironment.ALLOWED_HOSTS, Bindable.listOf(String.class))
            .orElse(List.of());
    return SiteUrl.of(properties.siteUrl(), hosts);
  }
}
