package dev.seaworthy.boot.site;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the site is.
 *
 * @param siteUrl Where visitors find this site, such as https://shop.example.org, for links in
 *     mails. Unless it is set, the one whole name in seaworthy.allowed-hosts, over HTTPS.
 */
@ConfigurationProperties("seaworthy")
record SiteProperties(@Nullable URI siteUrl) {}
