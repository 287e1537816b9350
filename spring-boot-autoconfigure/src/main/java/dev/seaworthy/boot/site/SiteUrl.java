package dev.seaworthy.boot.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes absolute links to this site. The site's place is configured: what a request says of its own
 * host is never used, so nobody can have a link lead to a host of his choice (host header
 * poisoning, CWE-644). Immutable and thread-safe.
 */
public final class SiteUrl {
  private final @Nullable URI base;

  private SiteUrl(@Nullable URI base) {
    this.base = base;
  }

  /**
   * What the settings say.
   *
   * @param configured {@code seaworthy.site-url}, null if it is not set
   * @param allowedHosts {@code seaworthy.allowed-hosts}; the only whole name among them stands in
   *     for it
   * @throws IllegalArgumentException if the address is no place of a site
   */
  static SiteUrl of(@Nullable URI configured, List<String> allowedHosts) {
    if (configured != null) {
      requirePlain(configured);
      return new SiteUrl(configured);
    }
    List<String> whole = new ArrayList<>();
    for (String host : allowedHosts) {
      if (isName(host)) {
        whole.add(host);
      }
    }
    return new SiteUrl(whole.size() == 1 ? URI.create("https://" + whole.get(0)) : null);
  }

  /** Whether links can be made. */
  public boolean isKnown() {
    return base != null;
  }

  /** The name of the site, for people; empty if links cannot be made. */
  public Optional<String> host() {
    return Optional.ofNullable(base).map(URI::getHost);
  }

  /**
   * A link to a path of this site.
   *
   * @param path starts with a slash, escaped as in a URL
   * @throws IllegalStateException if nobody said where the site is
   */
  public URI of(String path) {
    if (base == null) {
      throw new IllegalStateException(
          "seaworthy.site-url is not set, so no link to this site can be made; set it to its"
              + " address, such as https://shop.example.org");
    }
    String start = base.toString();
    String end = start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
    return URI.create(end + path);
  }

  private static boolean isName(String host) {
    return host.matches("[A-Za-z0-9][A-Za-z0-9.-]*");
  }

  private static void requirePlain(URI uri) {
    boolean web =
        "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
    boolean bare =
        uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
    if (!web || uri.getHost() == null || !bare) {
      throw new IllegalArgumentException(
          "seaworthy.site-url is no address of a site; write https://, its name and perhaps a"
              + " path");
    }
  }
}
