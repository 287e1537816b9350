package dev.seaworthy.boot.site;

import dev.seaworthy.boot.environment.GivenSettings;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.core.env.Environment;

/**
 * Where the site is.
 *
 * @param siteUrl Where visitors find this site, such as https://shop.example.org, for links in
 *     mails. Unless it is set, the one whole name in seaworthy.allowed-hosts, over HTTPS.
 */
@ConfigurationProperties("seaworthy")
record SiteProperties(@Nullable URI siteUrl) {
  /** What is set in an environment. */
  static SiteProperties in(Environment environment) {
    GivenSettings given = GivenSettings.in(environment);
    return new SiteProperties(
        given.value("seaworthy.site-url", Bindable.of(URI.class)).orElse(null));
  }
}
