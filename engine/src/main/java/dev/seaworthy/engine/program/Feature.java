package dev.seaworthy.engine.program;

/** What a security chain can switch on, off, or in part. */
public enum Feature {
  /** Protection against forged requests. */
  CSRF,
  /** The token of that protection is kept in a cookie. */
  CSRF_COOKIE,
  /** Security headers as a whole. */
  HEADERS,
  /** {@code X-Frame-Options}. */
  FRAME_OPTIONS,
  /** {@code X-Content-Type-Options}. */
  CONTENT_TYPE_OPTIONS,
  /** {@code Strict-Transport-Security}. */
  TRANSPORT_SECURITY,
  /** {@code Cache-Control} on what a chain guards. */
  CACHE_CONTROL,
  /** {@code Content-Security-Policy}. */
  CONTENT_SECURITY_POLICY,
  /** {@code Referrer-Policy}. */
  REFERRER_POLICY,
  /** {@code Cross-Origin-Opener-Policy}. */
  OPENER_POLICY,
  /** Rules for other origins. */
  CORS,
  /** A login page. */
  FORM_LOGIN,
  /** User name and password with each request. */
  HTTP_BASIC,
  /** Login with a provider: OAuth 2, OpenID Connect, SAML. */
  PROVIDER_LOGIN,
  /** Bearer tokens. */
  BEARER_TOKENS,
  /** A cookie that outlives the session. */
  REMEMBER_ME,
  /** Sessions; off where the chain keeps none. */
  SESSIONS,
  /** A new session id at login. */
  SESSION_FIXATION,
  /** Plain HTTP is sent on to HTTPS. */
  HTTPS_REDIRECT,
  /** A filter of the application's own stands in the chain. */
  OWN_FILTER
}
