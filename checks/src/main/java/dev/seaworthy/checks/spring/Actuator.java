package dev.seaworthy.checks.spring;

import dev.seaworthy.checks.spring.Libraries.Presence;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.program.Request;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which actuator endpoints stand on the web in one deployment, by the rules of its own Spring Boot
 * version (2.0 and later): listed by {@code include}, not by {@code exclude}, and with access.
 *
 * @see <a href="https://docs.spring.io/spring-boot/reference/actuator/endpoints.html">Spring Boot,
 *     Endpoints</a>
 */
public final class Actuator {
  private static final String EXPOSURE = "management.endpoints.web.exposure.";
  private static final Set<String> CLOSED_BY_DEFAULT =
      Set.of("shutdown", "restart", "pause", "resume");

  private final Deployment deployment;
  private final Settings settings;
  private final Optional<Version> version;

  private Actuator(Deployment deployment) {
    this.deployment = deployment;
    this.settings = deployment.settings();
    this.version = deployment.application().version().inForce();
  }

  /** The actuator of a deployment. */
  public static Actuator of(Deployment deployment) {
    return new Actuator(deployment);
  }

  /** A visit of an endpoint, at the path it is mapped to. */
  public static Request request(Deployment deployment, String id) {
    Settings settings = deployment.settings();
    String base = settings.text("management.endpoints.web.base-path").inForce().orElse("/actuator");
    String path = settings.text("management.endpoints.web.path-mapping." + id).inForce().orElse(id);
    String joined = base.equals("/") ? "/" + path : base + "/" + path;
    return Request.endpoint(joined.replace("//", "/"), id);
  }

  /** Why there is nothing to judge; empty where there may be an actuator of Boot 2 or later. */
  public Optional<String> absence() {
    if (version.filter(known -> known.isBefore("2.0")).isPresent()) {
      return Optional.of("Spring Boot 1.x has its own rules for endpoints");
    }
    if (Exposure.ofManagement(deployment) == Exposure.NOBODY) {
      return Optional.of("management.server.port is -1: no endpoint is served over HTTP");
    }
    boolean configured =
        settings.has("management.endpoint")
            || settings.has(EXPOSURE + "include")
            || settings.has("management.info");
    boolean none =
        !configured
            && Libraries.of(deployment)
                    .presenceOf("spring-boot-starter-actuator", "spring-boot-actuator")
                == Presence.ABSENT;
    return none ? Optional.of("the build and the settings name no actuator") : Optional.empty();
  }

  /** What is listed for the web: {@code *} or ids in lower case, else the version's default. */
  public Fact<List<String>> include() {
    Fact<List<String>> stated = settings.list(EXPOSURE + "include").map(Actuator::lowered);
    return version
        .map(
            known ->
                stated.orDefault(
                    known.isBefore("2.5") ? List.of("health", "info") : List.of("health"),
                    deployment.application().platform()))
        .orElseGet(() -> stated.orDefault(List.of("health"), "Spring Boot"));
  }

  /**
   * Whether an endpoint is served over HTTP. The fact is named and placed after the listing, which
   * is what a person would change; unknown where a part of the answer is.
   *
   * @param id the endpoint's id in lower case
   */
  public Fact<Boolean> serves(String id) {
    Fact<List<String>> include = include();
    Fact<Boolean> listed = include.map(ids -> ids.contains("*") || ids.contains(id));
    if (!listed.inForce().orElse(true)) {
      return listed;
    }
    Fact<List<String>> exclude = settings.list(EXPOSURE + "exclude").map(Actuator::lowered);
    if (exclude.value() instanceof Value.Unknown<List<String>> unknown) {
      return unknown(include, unknown.names(), unknown.reason());
    }
    List<String> excluded = exclude.inForce().orElse(List.of());
    if (excluded.contains("*") || excluded.contains(id)) {
      return listed.map(any -> false);
    }
    Fact<Access> access = access(id);
    if (access.value() instanceof Value.Unknown<Access> unknown) {
      return unknown(include, unknown.names(), unknown.reason());
    }
    boolean open = access.inForce().orElse(Access.UNRESTRICTED) != Access.NONE;
    return listed.map(any -> any && open);
  }

  /** What an endpoint lets its callers do; the fact is the property that says so. */
  public Fact<Access> access(String id) {
    Fact<Access> own = stated(id);
    Fact<Access> limit =
        settings.text("management.endpoints.access.max-permitted").map(Access::named);
    return limit.inForce().isPresent()
        ? own.map(access -> access.atMost(limit.inForce().orElseThrow()))
        : own;
  }

  private Fact<Access> stated(String id) {
    String endpoint = "management.endpoint." + id + ".";
    Fact<String> access = settings.text(endpoint + "access");
    if (access.isSet()) {
      return access.map(Access::named);
    }
    Fact<Boolean> enabled = settings.flag(endpoint + "enabled");
    if (enabled.isSet()) {
      return enabled.map(Access::enabled);
    }
    Fact<String> common = settings.text("management.endpoints.access.default");
    if (common.isSet()) {
      return common.map(Access::named);
    }
    Fact<Boolean> all = settings.flag("management.endpoints.enabled-by-default");
    return all.isSet() ? all.map(Access::enabled) : byDefault(id, access);
  }

  private Fact<Access> byDefault(String id, Fact<String> unset) {
    String whose = deployment.application().platform();
    Fact<Access> nobody = unset.map(Access::named);
    if (CLOSED_BY_DEFAULT.contains(id)) {
      return nobody.orDefault(Access.NONE, whose);
    }
    if (id.equals("heapdump")) {
      return version
          .map(known -> known.isAtLeast("3.5") ? Access.NONE : Access.UNRESTRICTED)
          .map(access -> nobody.orDefault(access, whose))
          .orElseGet(
              () ->
                  unknown(
                      nobody,
                      List.of(),
                      "whether a heap dump may be taken depends on the Spring Boot version, which"
                          + " is not known"));
    }
    return nobody.orDefault(Access.UNRESTRICTED, whose);
  }

  private static <T> Fact<T> unknown(Fact<?> of, List<String> names, String reason) {
    return new Fact<>(of.name(), Value.unknown(names, reason), of.origin());
  }

  private static List<String> lowered(List<String> ids) {
    return ids.stream()
        .map(id -> id.replace("-", "").replace(".", "").toLowerCase(Locale.ROOT))
        .toList();
  }

  /** What callers of an endpoint may do. */
  public enum Access {
    /** Nothing. */
    NONE,
    /** Read. */
    READ_ONLY,
    /** Read and write. */
    UNRESTRICTED;

    private static Access named(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT).replace("_", "-")) {
        case "none" -> NONE;
        case "read-only", "readonly" -> READ_ONLY;
        default -> UNRESTRICTED;
      };
    }

    private static Access enabled(boolean enabled) {
      return enabled ? UNRESTRICTED : NONE;
    }

    private Access atMost(Access limit) {
      return compareTo(limit) <= 0 ? this : limit;
    }
  }
}
