package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Cidr;
import dev.seaworthy.guard.address.ClientAddressRule;
import dev.seaworthy.guard.admin.AdminPaths;
import dev.seaworthy.guard.baits.Baits;
import dev.seaworthy.guard.distinct.DistinctLimit;
import dev.seaworthy.guard.headers.SecurityHeaders;
import dev.seaworthy.guard.hosts.AllowedHosts;
import dev.seaworthy.guard.hosts.HostExemptions;
import dev.seaworthy.guard.hosts.HostSource;
import dev.seaworthy.guard.scheme.HttpsRedirect;
import dev.seaworthy.guard.scheme.ProxyScheme;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a site has configured. Made by {@link #builder()}; immutable.
 *
 * <p>The defaults are those of a site that has configured nothing: no proxy is believed, no host is
 * judged, nothing is redirected, Django's default headers are sent, the standard baits lie out, and
 * attempts are only observed.
 */
public final class GuardRules {
  final ClientAddressRule clientAddress;
  final @Nullable AllowedHosts hosts;
  final HostSource hostSource;
  final HostExemptions exemptions;
  final ProxyScheme scheme;
  final HttpsRedirect redirect;
  final SecurityHeaders headers;
  final SecurityHeaders adminHeaders;
  final AdminPaths admin;
  final List<Cidr> adminFrom;
  final Baits baits;
  final Predicate<String> served;
  final Set<String> guardedPaths;
  final Mode mode;
  final Map<String, Mode> modes;
  final BlockedAnswer blockedAnswer;
  final DistinctLimit probes;

  private GuardRules(Builder from) {
    clientAddress = from.clientAddress;
    hosts = from.hosts;
    hostSource = from.hostSource;
    exemptions = from.exemptions;
    scheme = from.scheme;
    redirect = from.redirect;
    headers = from.headers;
    adminHeaders = from.headers.notIndexed();
    admin = from.admin;
    adminFrom = from.adminFrom;
    baits = from.baits;
    served = from.served;
    guardedPaths = from.guardedPaths;
    mode = from.mode;
    modes = from.modes;
    blockedAnswer = from.blockedAnswer;
    probes = from.probes;
  }

  /** Starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  /** What a blocked client gets. */
  public enum BlockedAnswer {
    /** 403 as the application's own. */
    FORBIDDEN,
    /** 404 as for any unknown path. */
    NOT_FOUND,
    /** Decoys and ordinary pages go on answering; only guarded places refuse, with 403. */
    STEALTH
  }

  /** Collects what a site has configured. Not thread-safe. */
  public static final class Builder {
    private ClientAddressRule clientAddress = ClientAddressRule.ofPeer();
    private @Nullable AllowedHosts hosts;
    private HostSource hostSource = HostSource.DIRECT;
    private HostExemptions exemptions = HostExemptions.NONE;
    private ProxyScheme scheme = ProxyScheme.ofConnection();
    private HttpsRedirect redirect = HttpsRedirect.off();
    private SecurityHeaders headers = SecurityHeaders.recommended();
    private AdminPaths admin = AdminPaths.none();
    private List<Cidr> adminFrom = List.of();
    private Baits baits = Baits.standard();
    private Predicate<String> served = path -> false;
    private Set<String> guardedPaths = Set.of();
    private Mode mode = Mode.OBSERVE;
    private Map<String, Mode> modes = Map.of();
    private BlockedAnswer blockedAnswer = BlockedAnswer.FORBIDDEN;
    private DistinctLimit probes = DistinctLimit.OFF;

    private Builder() {}

    /** Who is believed about the client's address. */
    public Builder clientAddress(ClientAddressRule rule) {
      clientAddress = rule;
      return this;
    }

    /** Which hosts are answered; without this call, none is judged. */
    public Builder hosts(AllowedHosts allowed) {
      hosts = allowed;
      return this;
    }

    /** Which headers of a trusted proxy may name the host. */
    public Builder hostSource(HostSource source) {
      hostSource = source;
      return this;
    }

    /** Whose host is not judged. */
    public Builder exemptions(HostExemptions exempt) {
      exemptions = exempt;
      return this;
    }

    /** Which header of a trusted proxy may tell the scheme. */
    public Builder scheme(ProxyScheme rule) {
      scheme = rule;
      return this;
    }

    /** Whether plain HTTP is sent to HTTPS. */
    public Builder redirect(HttpsRedirect rule) {
      redirect = rule;
      return this;
    }

    /** What responses carry. */
    public Builder headers(SecurityHeaders carried) {
      headers = carried;
      return this;
    }

    /** Where the admin and its decoys are. */
    public Builder admin(AdminPaths paths) {
      admin = paths;
      return this;
    }

    /** From where the admin may be entered; an empty list means from everywhere. */
    public Builder adminFrom(List<Cidr> networks) {
      adminFrom = List.copyOf(networks);
      return this;
    }

    /** Which baits lie out. */
    public Builder baits(Baits out) {
      baits = out;
      return this;
    }

    /** Tells of a decoded path whether the application serves it; asked only of bait paths. */
    public Builder servedByApplication(Predicate<String> routes) {
      served = routes;
      return this;
    }

    /** Decoded paths, such as public logins, that a narrow block closes too. */
    public Builder guardedPaths(Set<String> paths) {
      guardedPaths = Set.copyOf(paths);
      return this;
    }

    /** Whether any rule may lead to a block. */
    public Builder mode(Mode all) {
      mode = all;
      return this;
    }

    /** Rules, by id such as {@code bait.dot-env}, that differ from the rest; the milder wins. */
    public Builder modes(Map<String, Mode> byRule) {
      modes = Map.copyOf(byRule);
      return this;
    }

    /** What blocked clients get. */
    public Builder blockedAnswer(BlockedAnswer answer) {
      blockedAnswer = answer;
      return this;
    }

    /**
     * How many different paths that are not there a sender may ask for within what time before that
     * counts as an attempt. Off unless set: search bots and broken links come to many, too. 20
     * within a minute is what a scanner does and nobody else.
     */
    public Builder probes(DistinctLimit notFound) {
      probes = notFound;
      return this;
    }

    /** What has been configured. */
    public GuardRules build() {
      return new GuardRules(this);
    }
  }
}
