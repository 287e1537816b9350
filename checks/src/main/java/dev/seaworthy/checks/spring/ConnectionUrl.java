package dev.seaworthy.checks.spring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parts of a connection URL that matter to its safety: kind, hosts, user information and
 * parameters. Understands {@code scheme://user:password@host:port/name?key=value&key=value} with
 * any number of {@code jdbc:} or {@code r2dbc:} prefixes, and the {@code ;key=value} form.
 *
 * <p>It holds a password where the URL does: {@link #toString()} shows none of it.
 *
 * @param kind the last scheme before the address, in lower case: {@code mysql}, {@code h2}, {@code
 *     https}
 * @param hosts host names without ports; empty for an address that is no host
 * @param user the user name before {@code @}
 * @param password the password before {@code @}
 * @param parameters parameters by name in lower case; of two with one name, the first
 * @param path what stands between the scheme and the parameters where there is no host
 */
public record ConnectionUrl(
    String kind,
    List<String> hosts,
    Optional<String> user,
    Optional<String> password,
    Map<String, String> parameters,
    String path) {
  /** Longer texts are no URL that anybody typed. */
  private static final int LONGEST = 4096;

  /** Copies the collections. */
  public ConnectionUrl {
    hosts = List.copyOf(hosts);
    parameters = Map.copyOf(parameters);
  }

  /** Reads a URL; empty when the text is none. */
  public static Optional<ConnectionUrl> parse(String text) {
    String url = text.strip();
    if (url.length() > LONGEST || url.indexOf(':') < 0) {
      return Optional.empty();
    }
    int slashes = url.indexOf("://");
    boolean prefixed =
        startsWithIgnoringCase(url, "jdbc:") || startsWithIgnoringCase(url, "r2dbc:");
    if (slashes < 0) {
      return prefixed ? Optional.of(withoutHost(url)) : Optional.empty();
    }
    String scheme = url.substring(0, slashes);
    boolean isScheme =
        !scheme.isEmpty()
            && scheme.chars().allMatch(each -> isWordCharacter(each) || "+-.:@".indexOf(each) >= 0);
    return isScheme ? Optional.of(withHost(scheme, url.substring(slashes + 3))) : Optional.empty();
  }

  /** The parameter of that name, in any case. */
  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Whether a parameter has that value, both in any case. */
  public boolean says(String name, String value) {
    return parameter(name).filter(value::equalsIgnoreCase).isPresent();
  }

  /** Whether it lives in the application's own process: H2, HSQLDB, Derby or SQLite in one. */
  public boolean isEmbedded() {
    return switch (kind) {
      case "h2", "hsqldb" ->
          hosts.isEmpty() && !path.startsWith("tcp:") && !path.startsWith("ssl:");
      case "derby", "sqlite" -> hosts.isEmpty();
      default -> false;
    };
  }

  /** Whether all it holds is lost at the end of the process. */
  public boolean isInMemory() {
    return isEmbedded()
        && (path.startsWith("mem:") || path.startsWith("memory:") || path.equals(":memory:"));
  }

  /** Whether every host is the machine itself. */
  public boolean isLocal() {
    return !hosts.isEmpty() && hosts.stream().allMatch(Loopback::is);
  }

  @Override
  public String toString() {
    return "ConnectionUrl[" + kind + "]";
  }

  private static ConnectionUrl withHost(String scheme, String rest) {
    String kind = lastPart(scheme);
    int end = firstOf(rest, "/?;");
    int at = rest.lastIndexOf('@', end < 0 ? rest.length() : end);
    if (at < 0 && rest.indexOf('@') > 0 && !rest.substring(0, rest.indexOf('@')).contains("?")) {
      at = rest.indexOf('@');
    }
    String authority = rest.substring(at + 1);
    int hostEnd = firstOf(authority, "/?;");
    String address = hostEnd < 0 ? authority : authority.substring(0, hostEnd);
    String tail = hostEnd < 0 ? "" : authority.substring(hostEnd);
    Optional<String> user = Optional.empty();
    Optional<String> password = Optional.empty();
    if (at > 0) {
      String info = rest.substring(0, at);
      int colon = info.indexOf(':');
      user =
          Optional.of(colon < 0 ? info : info.substring(0, colon)).filter(some -> !some.isEmpty());
      password = colon < 0 ? Optional.empty() : Optional.of(info.substring(colon + 1));
    }
    return new ConnectionUrl(kind, hostsIn(address), user, password, parametersIn(tail), "");
  }

  private static ConnectionUrl withoutHost(String url) {
    int end = firstOf(url, "?;");
    String address = end < 0 ? url : url.substring(0, end);
    String tail = end < 0 ? "" : url.substring(end);
    String rest = address.substring(address.indexOf(':') + 1);
    int colon = rest.indexOf(':');
    String kind = colon < 0 ? rest : rest.substring(0, colon);
    String path = colon < 0 ? "" : rest.substring(colon + 1);
    Optional<String> password = Optional.empty();
    int at = path.indexOf('@');
    int slash = path.indexOf('/');
    if (kind.equalsIgnoreCase("oracle") && at > 0 && slash > 0 && slash < at) {
      password = Optional.of(path.substring(slash + 1, at));
    }
    return new ConnectionUrl(
        kind.toLowerCase(Locale.ROOT),
        at < 0 ? List.of() : hostsIn(path.substring(at + 1)),
        Optional.empty(),
        password,
        parametersIn(tail),
        path.toLowerCase(Locale.ROOT));
  }

  private static List<String> hostsIn(String address) {
    List<String> hosts = new ArrayList<>();
    for (String each : address.split(",", -1)) {
      String host = each.strip();
      int portAt = host.startsWith("[") ? host.indexOf("]:") + 1 : host.indexOf(':');
      String bare = portAt > 0 ? host.substring(0, portAt) : host;
      if (!bare.isEmpty()) {
        hosts.add(bare.toLowerCase(Locale.ROOT));
      }
    }
    return hosts;
  }

  private static Map<String, String> parametersIn(String tail) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int start = firstOf(tail, "?;");
    if (start < 0) {
      return parameters;
    }
    for (String each : tail.substring(start + 1).split("[&;]", -1)) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        String name = each.substring(0, equals).strip().toLowerCase(Locale.ROOT);
        parameters.putIfAbsent(name, each.substring(equals + 1).strip());
      }
    }
    return parameters;
  }

  private static String lastPart(String scheme) {
    String lowered = scheme.toLowerCase(Locale.ROOT);
    String bare = lowered.endsWith(":@") ? lowered.substring(0, lowered.length() - 2) : lowered;
    return bare.substring(bare.lastIndexOf(':') + 1);
  }

  private static int firstOf(String text, String characters) {
    for (int i = 0; i < text.length(); i++) {
      if (characters.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isWordCharacter(int each) {
    return (each >= 'a' && each <= 'z')
        || (each >= 'A' && each <= 'Z')
        || (each >= '0' && each <= '9');
  }

  private static boolean startsWithIgnoringCase(String text, String prefix) {
    return text.regionMatches(true, 0, prefix, 0, prefix.length());
  }
}
