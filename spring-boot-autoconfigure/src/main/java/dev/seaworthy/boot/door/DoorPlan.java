package dev.seaworthy.boot.door;

import dev.seaworthy.guard.GuardRules;
import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.ClientAddressRule;
import dev.seaworthy.guard.address.ForwardingHeader;
import dev.seaworthy.guard.admin.AdminPaths;
import dev.seaworthy.guard.attempts.BlockRules;
import dev.seaworthy.guard.attempts.Limit;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.distinct.DistinctLimit;
import dev.seaworthy.guard.headers.Hsts;
import dev.seaworthy.guard.headers.SecurityHeaders;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.hosts.HostExemptions;
import dev.seaworthy.guard.hosts.HostSource;
import dev.seaworthy.guard.safety.SafetyLimits;
import dev.seaworthy.guard.scheme.HttpsRedirect;
import dev.seaworthy.guard.scheme.ProxyScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the properties come to, in the guard's own terms. Made once at the start; tells everything
 * that is wrong with them at once. Immutable.
 */
final class DoorPlan {
  private static final ClientAddressRule NOBODY_BETWEEN = ClientAddressRule.ofPeer();

  private final DoorProperties properties;
  private final boolean debugging;
  private final Problems problems;
  private final Optional<AllowedHosts> hosts;
  private final List<Cidr> proxies;
  private final ClientAddressRule clientAddress;
  private final List<Cidr> allowed;
  private final InternalNetworks internal;
  private final BlockRules blockRules;
  private final SafetyLimits safetyLimits;
  private final DistinctLimit accounts;
  private final GuardRules.Builder rules;

  private DoorPlan(DoorProperties properties, boolean debugging, Problems problems) {
    this.properties = properties;
    this.debugging = debugging;
    this.problems = problems;
    hosts = hosts();
    proxies = cidrs("proxy.trusted", properties.proxy().trusted());
    clientAddress = clientAddress();
    allowed = cidrs("guard.allow", properties.guard().allow());
    internal = new InternalNetworks(cidrs("internal-ips", properties.internalIps()));
    blockRules = blockRules();
    safetyLimits = safetyLimits();
    DoorProperties.Accounts account = properties.guard().accounts();
    accounts = limit("guard.accounts", account.addresses(), account.window());
    rules = draft();
  }

  /**
   * Reads the properties.
   *
   * @param debugging whether {@code DEBUG} is on: then, as in Django, no hosts means those of this
   *     machine
   * @param problems takes down what is wrong
   */
  static DoorPlan of(DoorProperties properties, boolean debugging, Problems problems) {
    return new DoorPlan(properties, debugging, problems);
  }

  /** The hosts that are answered; empty if none is judged. */
  Optional<AllowedHosts> allowedHosts() {
    return hosts;
  }

  /** Whether somebody has said who stands in front, or who is answered. */
  boolean isConfigured() {
    return properties.allowedHosts() != null || clientAddress != NOBODY_BETWEEN;
  }

  /** The trusted proxies that are known by address. */
  List<Cidr> trustedProxies() {
    return proxies;
  }

  /** Who is never blocked, beside the built-in ranges. */
  List<Cidr> neverBlocked() {
    return allowed;
  }

  /** Who may see the inside while {@code DEBUG} is on. */
  InternalNetworks internal() {
    return internal;
  }

  /** When a sender is blocked. */
  BlockRules blocks() {
    return blockRules;
  }

  /** When blocks are held back. */
  SafetyLimits limits() {
    return safetyLimits;
  }

  /** From how many addresses one account must be guessed to raise an alarm. */
  DistinctLimit accounts() {
    return accounts;
  }

  /** The guard's rules, of which one knows the application's routes. */
  GuardRules rules(Predicate<String> served, @Nullable Gangway gangway) {
    if (gangway != null) {
      rules.admin(gangway.paths()).adminFrom(gangway.entry());
    }
    return rules.servedByApplication(served).build();
  }

  private GuardRules.Builder draft() {
    DoorProperties.GuardSettings guard = properties.guard();
    DoorProperties.Proxy proxy = properties.proxy();
    GuardRules.Builder draft =
        GuardRules.builder()
            .clientAddress(clientAddress)
            .hostSource(new HostSource(proxy.useForwardedHost(), proxy.useForwardedPort()))
            .exemptions(exemptions(guard))
            .scheme(scheme(proxy))
            .redirect(redirect(properties.https()))
            .headers(headers(properties.headers(), properties.https().hsts()))
            .admin(decoys(guard))
            .baits(baits(guard.baits()))
            .guardedPaths(Set.copyOf(guard.guardedPaths()))
            .probes(limit("guard.probes", guard.probes().paths(), guard.probes().window()))
            .mode(guard.mode())
            .modes(guard.modes())
            .blockedAnswer(guard.blockedAnswer());
    return hosts.isPresent() ? draft.hosts(hosts.get()) : draft;
  }

  private Optional<AllowedHosts> hosts() {
    List<String> names = properties.allowedHosts();
    if (names == null) {
      return debugging ? Optional.of(AllowedHosts.of(List.of(), true)) : Optional.empty();
    }
    if (names.isEmpty() && !debugging) {
      problems.add("allowed-hosts", "is empty", "name the hosts of this site, or leave it out");
    }
    for (int index = 0; index < names.size(); index++) {
      String fault = HostEntry.fault(names.get(index));
      if (!fault.isEmpty()) {
        problems.add(at("allowed-hosts", index), fault, "write a name like example.org");
      }
    }
    return Optional.of(AllowedHosts.of(names, debugging));
  }

  private ClientAddressRule clientAddress() {
    DoorProperties.Proxy proxy = properties.proxy();
    if (!proxy.trusted().isEmpty() && proxy.hops() != 0) {
      problems.add(
          "proxy.hops",
          "is set beside seaworthy.proxy.trusted",
          "keep one of the two, best trusted");
    } else if (!proxies.isEmpty()) {
      try {
        return ClientAddressRule.behind(proxies, header(proxy.clientIpHeader()));
      } catch (IllegalArgumentException e) {
        return problems.instead("proxy.client-ip-header", e, NOBODY_BETWEEN);
      }
    } else if (proxy.hops() != 0) {
      try {
        return ClientAddressRule.behindHops(proxy.hops(), header(proxy.clientIpHeader()));
      } catch (IllegalArgumentException e) {
        return problems.instead("proxy.hops", e, NOBODY_BETWEEN);
      }
    }
    return NOBODY_BETWEEN;
  }

  private static ForwardingHeader header(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "x-forwarded-for" -> ForwardingHeader.X_FORWARDED_FOR;
      case "forwarded" -> ForwardingHeader.FORWARDED;
      default -> ForwardingHeader.single(name);
    };
  }

  private HostExemptions exemptions(DoorProperties.GuardSettings guard) {
    List<Cidr> peers = cidrs("guard.call-by-address-from", guard.callByAddressFrom());
    try {
      return new HostExemptions(new HashSet<>(guard.healthPaths()), peers);
    } catch (IllegalArgumentException e) {
      return problems.instead("guard.health-paths", e, HostExemptions.NONE);
    }
  }

  private static ProxyScheme scheme(DoorProperties.Proxy proxy) {
    return proxy.schemeHeader().isBlank()
        ? ProxyScheme.ofConnection()
        : ProxyScheme.trusting(proxy.schemeHeader(), proxy.schemeValue());
  }

  private HttpsRedirect redirect(DoorProperties.Https https) {
    HttpsRedirect plain = https.redirect() ? HttpsRedirect.on() : HttpsRedirect.off();
    try {
      return plain.to(https.host()).exceptFor(https.redirectExempt());
    } catch (IllegalArgumentException e) {
      return problems.instead("https.redirect-exempt", e, plain);
    }
  }

  private SecurityHeaders headers(DoorProperties.Headers wanted, DoorProperties.Hsts hsts) {
    SecurityHeaders none = SecurityHeaders.none();
    SecurityHeaders headers = wanted.contentTypeNosniff() ? none.noSniffing() : none;
    headers =
        with(
            headers,
            "headers.referrer-policy",
            wanted.referrerPolicy(),
            SecurityHeaders::referrerPolicy);
    headers =
        with(
            headers,
            "headers.cross-origin-opener-policy",
            wanted.crossOriginOpenerPolicy(),
            SecurityHeaders::openerPolicy);
    headers =
        with(headers, "headers.frame-options", wanted.frameOptions(), SecurityHeaders::frames);
    headers =
        with(
            headers,
            "headers.content-security-policy",
            wanted.contentSecurityPolicy(),
            SecurityHeaders::contentSecurityPolicy);
    headers =
        with(
            headers,
            "headers.permissions-policy",
            wanted.permissionsPolicy(),
            SecurityHeaders::permissionsPolicy);
    try {
      return headers.hsts(new Hsts(hsts.maxAge(), hsts.includeSubdomains(), hsts.preload()));
    } catch (IllegalArgumentException e) {
      return problems.instead("https.hsts.max-age", e, headers);
    }
  }

  private SecurityHeaders with(
      SecurityHeaders headers, String property, String value, HeaderOption option) {
    try {
      return value.isEmpty() ? headers : option.apply(headers, value);
    } catch (IllegalArgumentException e) {
      return problems.instead(property, e, headers);
    }
  }

  /** One of the options of {@link SecurityHeaders}. */
  @FunctionalInterface
  private interface HeaderOption {
    SecurityHeaders apply(SecurityHeaders headers, String value);
  }

  private AdminPaths decoys(DoorProperties.GuardSettings guard) {
    try {
      return AdminPaths.of(List.of(), guard.decoys());
    } catch (IllegalArgumentException e) {
      return problems.instead("guard.decoys", e, AdminPaths.none());
    }
  }

  private Baits baits(DoorProperties.Baits wanted) {
    if (!wanted.standard()) {
      return Baits.none();
    }
    Baits standard = Baits.standard();
    if (wanted.without().isEmpty()) {
      return standard;
    }
    Set<String> unknown = new HashSet<>(wanted.without());
    standard.all().forEach(bait -> unknown.remove(bait.id()));
    unknown.forEach(
        id -> problems.add("guard.baits.without", "names no standard bait: " + id, "take it out"));
    return Baits.of(
        standard.all().stream().filter(bait -> !wanted.without().contains(bait.id())).toList());
  }

  private BlockRules blockRules() {
    DoorProperties.Block block = properties.guard().block();
    try {
      return new BlockRules(
          block.threshold(),
          block.window(),
          block.durations(),
          block.memory(),
          block.jitterPercent(),
          block.widenIpv4(),
          block.slowThreshold() == 0
              ? Limit.NONE
              : new Limit(block.slowThreshold(), block.slowWindow()));
    } catch (IllegalArgumentException e) {
      return problems.instead("guard.block", e, BlockRules.standard());
    }
  }

  private DistinctLimit limit(String property, int things, Duration window) {
    try {
      return things == 0 ? DistinctLimit.OFF : new DistinctLimit(things, window);
    } catch (IllegalArgumentException e) {
      return problems.instead(property, e, DistinctLimit.OFF);
    }
  }

  private SafetyLimits safetyLimits() {
    DoorProperties.Safety safety = properties.guard().safety();
    try {
      return new SafetyLimits(
          safety.blocksPerMinute(),
          safety.coveredPercent(),
          safety.coveredAtLeast(),
          safety.proxyPercent(),
          safety.proxyRequests());
    } catch (IllegalArgumentException e) {
      return problems.instead("guard.safety", e, SafetyLimits.DEFAULT);
    }
  }

  private List<Cidr> cidrs(String property, List<String> texts) {
    List<Cidr> read = new ArrayList<>();
    for (int index = 0; index < texts.size(); index++) {
      try {
        read.add(Cidr.parse(texts.get(index)));
      } catch (IllegalArgumentException e) {
        problems.instead(at(property, index), e, read);
      }
    }
    return List.copyOf(read);
  }

  private static String at(String property, int index) {
    return property + "[" + index + "]";
  }
}
