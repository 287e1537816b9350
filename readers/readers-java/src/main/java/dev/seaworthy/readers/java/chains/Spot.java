package dev.seaworthy.readers.java.chains;

import dev.seaworthy.engine.program.Feature;
import dev.seaworthy.engine.program.Matcher;
import java.util.Map;
import java.util.Optional;

/**
 * Where in the building of a chain a call is made: on the chain itself, or on what configures a
 * part of it.
 */
final class Spot {
  /** The kinds of place. */
  enum Kind {
    /** {@code HttpSecurity} and {@code ServerHttpSecurity}. */
    CHAIN,
    /** Rules of access. */
    RULES,
    /** Which requests the chain takes. */
    REACH,
    /** What configures one feature. */
    FEATURE,
    /** {@code WebSecurity}. */
    WEB,
    /** Requests that no chain takes. */
    IGNORED,
    /** A part that no check is about. */
    ELSE
  }

  /** The methods of a chain, and of its headers, that lead to one feature. */
  private static final Map<String, Feature> FEATURES =
      Map.ofEntries(
          Map.entry("csrf", Feature.CSRF),
          Map.entry("headers", Feature.HEADERS),
          Map.entry("cors", Feature.CORS),
          Map.entry("formLogin", Feature.FORM_LOGIN),
          Map.entry("httpBasic", Feature.HTTP_BASIC),
          Map.entry("oauth2Login", Feature.PROVIDER_LOGIN),
          Map.entry("saml2Login", Feature.PROVIDER_LOGIN),
          Map.entry("oauth2ResourceServer", Feature.BEARER_TOKENS),
          Map.entry("rememberMe", Feature.REMEMBER_ME),
          Map.entry("sessionManagement", Feature.SESSIONS),
          Map.entry("sessionFixation", Feature.SESSION_FIXATION),
          Map.entry("requiresChannel", Feature.HTTPS_REDIRECT),
          Map.entry("redirectToHttps", Feature.HTTPS_REDIRECT),
          Map.entry("frameOptions", Feature.FRAME_OPTIONS),
          Map.entry("contentTypeOptions", Feature.CONTENT_TYPE_OPTIONS),
          Map.entry("httpStrictTransportSecurity", Feature.TRANSPORT_SECURITY),
          Map.entry("hsts", Feature.TRANSPORT_SECURITY),
          Map.entry("cacheControl", Feature.CACHE_CONTROL),
          Map.entry("cache", Feature.CACHE_CONTROL),
          Map.entry("contentSecurityPolicy", Feature.CONTENT_SECURITY_POLICY),
          Map.entry("referrerPolicy", Feature.REFERRER_POLICY),
          Map.entry("crossOriginOpenerPolicy", Feature.OPENER_POLICY));

  private final Kind kind;
  private final Optional<Feature> feature;
  private final Optional<Spot> parent;
  private Optional<Matcher> pending = Optional.empty();

  private Spot(Kind kind, Optional<Feature> feature, Optional<Spot> parent) {
    this.kind = kind;
    this.feature = feature;
    this.parent = parent;
  }

  static Spot chain() {
    return new Spot(Kind.CHAIN, Optional.empty(), Optional.empty());
  }

  static Spot web() {
    return new Spot(Kind.WEB, Optional.empty(), Optional.empty());
  }

  Spot inner(Kind innerKind) {
    return new Spot(innerKind, Optional.empty(), Optional.of(this));
  }

  Spot inner(Feature of) {
    return new Spot(Kind.FEATURE, Optional.of(of), Optional.of(this));
  }

  /** The feature that a method leads to. */
  static Optional<Feature> featureOf(String method) {
    return Optional.ofNullable(FEATURES.get(method));
  }

  Kind kind() {
    return kind;
  }

  Optional<Feature> feature() {
    return feature;
  }

  /** Where {@code and()} and {@code disable()} lead back to. */
  Spot back() {
    return parent.orElse(this);
  }

  /** The requests that were named, and wait for who may make them. */
  Optional<Matcher> takePending() {
    Optional<Matcher> taken = pending;
    pending = Optional.empty();
    return taken;
  }

  void pend(Matcher matcher) {
    pending = Optional.of(matcher);
  }
}
