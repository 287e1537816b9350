package dev.seaworthy.readers.java;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells by a single pass over its text whether a source is worth parsing: most are not.
 *
 * <p>A table by the first two characters keeps the pass at one look per character, whatever the
 * number of names.
 */
final class Anchors {
  /** Names that are enough by themselves. */
  private static final String[] NAMES = {
    "HttpSecurity",
    "WebSecurity",
    "SecurityFilterChain",
    "SecurityWebFilterChain",
    "SecurityConfigurerAdapter",
    "ResourceServerConfigurerAdapter",
    "CrossOrigin",
    "lowedOrigin",
    "PermitDefaultValues",
    "Access-Control-Allow-Origin",
    "ACCESS_CONTROL_ALLOW_ORIGIN",
    "PasswordEncoder",
    "withDefaultPasswordEncoder",
    "nMemoryUserDetails",
    "inMemoryAuthentication",
    "{noop}",
    "HostnameVerifier",
    "ALLOW_ALL_HOSTNAME",
    "TrustManager",
    "TrustAllStrategy",
    "loadTrustMaterial",
    "DefaultTyping",
    "GenericJackson2Json",
    "HttpFirewall",
    "HttpInvokerServiceExporter",
    "RmiServiceExporter",
    "HessianServiceExporter",
    "FlywayMigrationStrategy",
    "SecretKeySpec",
    "signWith",
    "setSigningKey",
    "hmacShaKeyFor",
    "HMAC256",
    "HMAC384",
    "HMAC512",
    "MacSigner",
    "UserDetailsService",
    "UserDetailsManager",
    "AuthenticationManager",
    "AuthenticationProvider",
    "ClientRegistrationRepository",
    "MethodSecurity",
    "JwtDecoder",
    "HttpExchangeRepository",
    "HttpTraceRepository",
    "SanitizingFunction",
    "MailSender",
    "AdminMail",
    "Mapping(\"/admin",
    "Mapping(\"admin",
    "Mapping(value = \"/admin",
    "Mapping(value=\"/admin",
    "Mapping(path = \"/admin",
    "Mapping(\"/manage",
    "Mapping(\"/backoffice",
    "Mapping(\"/console",
  };

  /** Ends of names that count where a text is assigned to them. */
  private static final String[] ASSIGNED = {
    "ecret", "ECRET", "assword", "ASSWORD", "asswd", "PASSWD", "oken", "TOKEN", "Key", "_KEY",
  };

  private static final String INJECTED = "@Value(\"${";

  private static final int SIZE = 128;

  /** How far behind a name is looked: a hostile text must not be searched again and again. */
  private static final int FARTHEST = 200;

  /** By first and second character, the names that begin so. */
  private static final List<List<String>> TABLE = new ArrayList<>();

  static {
    for (int i = 0; i < SIZE * SIZE; i++) {
      TABLE.add(List.of());
    }
    for (String each : NAMES) {
      add(each);
    }
    for (String each : ASSIGNED) {
      add(each);
    }
    add(INJECTED);
  }

  private Anchors() {}

  /** Whether anything that is looked for may stand in a source. */
  static boolean standIn(String source) {
    int before = SIZE - 1;
    for (int i = 0; i < source.length(); i++) {
      int each = Math.min(source.charAt(i), SIZE - 1);
      List<String> candidates = TABLE.get(before * SIZE + each);
      for (int j = 0; j < candidates.size(); j++) {
        if (stands(candidates.get(j), source, i - 1)) {
          return true;
        }
      }
      before = each;
    }
    return false;
  }

  private static boolean stands(String name, String source, int at) {
    if (!source.startsWith(name, at)) {
      return false;
    }
    if (name.equals(INJECTED)) {
      return hasDefault(source, at + name.length());
    }
    for (String each : ASSIGNED) {
      if (each.equals(name)) {
        return isAssigned(source, at + name.length());
      }
    }
    return true;
  }

  /** {@code NAME} up to a bracket, then {@code :} and something more. */
  private static boolean hasDefault(String source, int from) {
    int end = Math.min(source.length(), from + FARTHEST);
    for (int i = from; i < end; i++) {
      char each = source.charAt(i);
      if (each == '}' || each == '\n') {
        return false;
      }
      if (each == ':') {
        return i + 1 < source.length() && source.charAt(i + 1) != '}';
      }
    }
    return false;
  }

  /** The rest of a name, then {@code = "} and something more. */
  private static boolean isAssigned(String source, int from) {
    int at = from;
    int end = Math.min(source.length(), from + FARTHEST);
    while (at < end && Character.isJavaIdentifierPart(source.charAt(at))) {
      at++;
    }
    at = beyondSpace(source, at);
    if (at >= source.length() || source.charAt(at) != '=') {
      return false;
    }
    at = beyondSpace(source, at + 1);
    return at + 1 < source.length() && source.charAt(at) == '"' && source.charAt(at + 1) != '"';
  }

  private static int beyondSpace(String source, int from) {
    int at = from;
    int end = Math.min(source.length(), from + FARTHEST);
    while (at < end && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
    return at;
  }

  private static void add(String name) {
    int index = name.charAt(0) * SIZE + name.charAt(1);
    List<String> more = new ArrayList<>(TABLE.get(index));
    more.add(name);
    TABLE.set(index, List.copyOf(more));
  }
}
