package dev.seaworthy.boot.door;

import dev.seaworthy.boot.environment.GivenSettings;
import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.guard.GuardRules.BlockedAnswer;
import dev.seaworthy.guard.Mode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * What stands at the door: hosts, scheme, headers, proxies and the guard. The names shared with
 * Django's settings have Django's meaning.
 *
 * @param allowedHosts The host names this site answers to, as in Django's ALLOWED_HOSTS: a name, a
 *     name with a leading dot for all below it too, or * for any. Until it is set, hosts are not
 *     judged.
 * @param internalIps Addresses and networks that may see the debug page while DEBUG is on
 *     (INTERNAL_IPS).
 * @param https How plain HTTP is kept out.
 * @param headers What every response carries unless the application sets it itself.
 * @param proxy Which proxies are believed, and what about.
 * @param guard Baits, decoys, attempts and blocks.
 */
@ConfigurationProperties("seaworthy")
record DoorProperties(
    @Nullable List<String> allowedHosts,
    @DefaultValue({"127.0.0.0/8", "::1"}) List<String> internalIps,
    @DefaultValue Https https,
    @DefaultValue Headers headers,
    @DefaultValue Proxy proxy,
    @DefaultValue GuardSettings guard) {
  private static final List<String> LOCAL = List.of("127.0.0.0/8", "::1");

  /** What is set in an environment. */
  static DoorProperties in(Environment environment) {
    GivenSettings given = GivenSettings.in(environment);
    return new DoorProperties(
        given.texts(RunningEnvironment.ALLOWED_HOSTS).orElse(null),
        given.texts("seaworthy.internal-ips").orElse(LOCAL),
        given.bound("seaworthy.https", Https.UNSET),
        given.bound("seaworthy.headers", Headers.UNSET),
        given.bound("seaworthy.proxy", Proxy.UNSET),
        given.bound("seaworthy.guard", GuardSettings.UNSET));
  }

  /**
   * How plain HTTP is kept out.
   *
   * @param redirect Whether requests over plain HTTP are sent to HTTPS (SECURE_SSL_REDIRECT).
   * @param host The host to redirect to; the one that was asked for, if empty (SECURE_SSL_HOST).
   * @param redirectExempt Regular expressions; a path, without its leading slash, in which one is
   *     found is not redirected (SECURE_REDIRECT_EXEMPT).
   * @param hsts The promise to stay on HTTPS.
   */
  record Https(
      @DefaultValue("false") boolean redirect,
      @DefaultValue("") String host,
      @DefaultValue List<String> redirectExempt,
      @DefaultValue Hsts hsts) {
    private static final Https UNSET =
        new Https(false, "", List.of(), new Hsts(Duration.ZERO, false, false));
  }

  /**
   * The promise to stay on HTTPS.
   *
   * @param maxAge How long browsers keep the promise to stay on HTTPS; 0 sends none
   *     (SECURE_HSTS_SECONDS).
   * @param includeSubdomains Whether the promise covers all names below
   *     (SECURE_HSTS_INCLUDE_SUBDOMAINS).
   * @param preload Whether the promise asks to be built into browsers (SECURE_HSTS_PRELOAD).
   */
  record Hsts(
      @DefaultValue("0s") Duration maxAge,
      @DefaultValue("false") boolean includeSubdomains,
      @DefaultValue("false") boolean preload) {}

  /**
   * What every response carries unless the application sets it itself.
   *
   * @param contentTypeNosniff Whether X-Content-Type-Options is sent (SECURE_CONTENT_TYPE_NOSNIFF).
   * @param referrerPolicy The Referrer-Policy; commas separate fallbacks, empty sends none
   *     (SECURE_REFERRER_POLICY).
   * @param crossOriginOpenerPolicy The Cross-Origin-Opener-Policy; empty sends none
   *     (SECURE_CROSS_ORIGIN_OPENER_POLICY).
   * @param frameOptions The X-Frame-Options; empty sends none (X_FRAME_OPTIONS).
   * @param contentSecurityPolicy The Content-Security-Policy; empty sends none.
   * @param permissionsPolicy The Permissions-Policy; empty sends none.
   */
  record Headers(
      @DefaultValue("true") boolean contentTypeNosniff,
      @DefaultValue("same-origin") String referrerPolicy,
      @DefaultValue("same-origin") String crossOriginOpenerPolicy,
      @DefaultValue("DENY") String frameOptions,
      @DefaultValue("") String contentSecurityPolicy,
      @DefaultValue("") String permissionsPolicy) {
    private static final Headers UNSET =
        new Headers(true, "same-origin", "same-origin", "DENY", "", "");
  }

  /**
   * Which proxies are believed, and what about.
   *
   * @param trusted The addresses or networks of the proxies in front, such as 10.0.0.0/8.
   * @param hops How many proxies stand in front, if their addresses change; sound only if nobody
   *     reaches the port around them. Not together with trusted.
   * @param clientIpHeader The one header in which they write the client's address: X-Forwarded-For,
   *     Forwarded, or one with a single address.
   * @param useForwardedHost Whether X-Forwarded-Host of a trusted proxy names the host
   *     (USE_X_FORWARDED_HOST).
   * @param useForwardedPort Whether X-Forwarded-Port of a trusted proxy names the port
   *     (USE_X_FORWARDED_PORT).
   * @param schemeHeader The header in which a trusted proxy says whether the client came over
   *     HTTPS, such as X-Forwarded-Proto (SECURE_PROXY_SSL_HEADER).
   * @param schemeValue The value of that header that means HTTPS (SECURE_PROXY_SSL_HEADER).
   */
  record Proxy(
      @DefaultValue List<String> trusted,
      @DefaultValue("0") int hops,
      @DefaultValue("X-Forwarded-For") String clientIpHeader,
      @DefaultValue("false") boolean useForwardedHost,
      @DefaultValue("false") boolean useForwardedPort,
      @DefaultValue("") String schemeHeader,
      @DefaultValue("https") String schemeValue) {
    private static final Proxy UNSET =
        new Proxy(List.of(), 0, "X-Forwarded-For", false, false, "", "https");
  }

  /**
   * Baits, decoys, attempts and blocks.
   *
   * @param enabled Whether the guard stands at the door at all.
   * @param mode Whether attempts may lead to a block, or are only observed.
   * @param modes Rules, by id such as bait.dot-env, with a mode of their own; the milder wins.
   * @param blockedAnswer What a blocked client gets.
   * @param allow Addresses and networks that are never blocked.
   * @param healthPaths Paths of health checks, exactly as written, that any host may ask for.
   * @param callByAddressFrom Networks whose machines may call by IP address instead of by name.
   * @param guardedPaths Paths, such as public logins, that a narrow block closes too.
   * @param decoys Well-known paths, such as /admin, on which nothing is but a record of who looks.
   * @param baits Which baits lie out.
   * @param block When a sender is blocked, and for how long.
   * @param probes When asking for paths that are not there is an attempt.
   * @param accounts When failed logins at one account raise an alarm.
   * @param safety When automatic blocks are held back.
   * @param latestAttempts How many of the latest attempts are kept in memory.
   */
  record GuardSettings(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("block") Mode mode,
      @DefaultValue Map<String, Mode> modes,
      @DefaultValue("forbidden") BlockedAnswer blockedAnswer,
      @DefaultValue List<String> allow,
      @DefaultValue List<String> healthPaths,
      @DefaultValue List<String> callByAddressFrom,
      @DefaultValue List<String> guardedPaths,
      @DefaultValue List<String> decoys,
      @DefaultValue Baits baits,
      @DefaultValue Block block,
      @DefaultValue Probes probes,
      @DefaultValue Accounts accounts,
      @DefaultValue Safety safety,
      @DefaultValue("1000") int latestAttempts) {
    private static final GuardSettings UNSET =
        new GuardSettings(
            true,
            Mode.BLOCK,
            Map.of(),
            BlockedAnswer.FORBIDDEN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            new Baits(true, List.of()),
            Block.UNSET,
            new Probes(0, Duration.ofMinutes(1)),
            new Accounts(10, Duration.ofHours(1)),
            new Safety(300, 10, 3, 90, 50),
            1000);
  }

  /**
   * Which baits lie out.
   *
   * @param standard Whether the baits that come with the guard lie out.
   * @param without Ids of standard baits, such as wordpress-login, that do not.
   */
  record Baits(@DefaultValue("true") boolean standard, @DefaultValue List<String> without) {}

  /**
   * When a sender is blocked, and for how long.
   *
   * @param threshold How many points lead to a block, 1 to 100.
   * @param window The time within which they must come together.
   * @param durations How long the first, second and later blocks last; the last one is the cap.
   * @param memory How long an earlier block counts towards the length of the next.
   * @param jitterPercent By how much the end of a block is moved at random, 0 to 50 percent.
   * @param widenIpv4 Whether four blocked IPv4 addresses stand for their /24.
   * @param slowThreshold How many points lead to a block over a longer time, failed public logins
   *     left out; 0 turns it off.
   * @param slowWindow That longer time.
   */
  record Block(
      @DefaultValue("10") int threshold,
      @DefaultValue("10m") Duration window,
      @DefaultValue({"1h", "4h", "24h", "7d"}) List<Duration> durations,
      @DefaultValue("30d") Duration memory,
      @DefaultValue("10") int jitterPercent,
      @DefaultValue("false") boolean widenIpv4,
      @DefaultValue("20") int slowThreshold,
      @DefaultValue("1d") Duration slowWindow) {
    private static final Block UNSET =
        new Block(
            10,
            Duration.ofMinutes(10),
            List.of(
                Duration.ofHours(1), Duration.ofHours(4), Duration.ofDays(1), Duration.ofDays(7)),
            Duration.ofDays(30),
            10,
            false,
            20,
            Duration.ofDays(1));
  }

  /**
   * When asking for paths that are not there is an attempt (3 points).
   *
   * @param paths How many different paths must be answered with 404, 2 to 100; 0 turns it off.
   * @param window The time within which they must come together.
   */
  record Probes(@DefaultValue("0") int paths, @DefaultValue("60s") Duration window) {}

  /**
   * When failed logins at one account raise an alarm. Nobody is blocked or locked out by it.
   *
   * @param addresses From how many addresses they must come, 2 to 100; 0 turns it off.
   * @param window The time within which they must come together.
   */
  record Accounts(@DefaultValue("10") int addresses, @DefaultValue("1h") Duration window) {}

  /**
   * When automatic blocks are held back.
   *
   * @param blocksPerMinute How many automatic blocks a minute are let through.
   * @param coveredPercent The percentage of established clients that the blocks of ten minutes may
   *     cover.
   * @param coveredAtLeast How many established clients may be covered whatever the percentage.
   * @param proxyPercent The percentage of requests from one peer with ignored forwarding headers
   *     that makes it look like a proxy nobody configured.
   * @param proxyRequests How many requests a minute must have to be judged by.
   */
  record Safety(
      @DefaultValue("300") int blocksPerMinute,
      @DefaultValue("10") int coveredPercent,
      @DefaultValue("3") int coveredAtLeast,
      @DefaultValue("90") int proxyPercent,
      @DefaultValue("50") int proxyRequests) {}
}
