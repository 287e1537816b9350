package dev.seaworthy.checks.data;

import dev.seaworthy.checks.spring.ConnectionUrl;
import dev.seaworthy.checks.spring.Loopback;
import dev.seaworthy.checks.spring.PropertyName;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;
import java.util.stream.Stream;

/** Caches, stores and search services on other machines. */
final class Services {
  /**
   * One kind of service.
   *
   * @param stem the name that its settings stand beneath
   * @param addresses the settings that say where it is
   * @param credentials the settings that carry a password or key
   */
  private record Kind(PropertyName stem, List<String> addresses, List<String> credentials) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              PropertyName.of("spring.data.redis").before("3.0", "spring.redis"),
              List.of("host", "url"),
              List.of("password", "sentinel.password")),
          new Kind(
              PropertyName.of("spring.mongodb").before("4.0", "spring.data.mongodb"),
              List.of("host", "uri"),
              List.of("password")),
          new Kind(
              PropertyName.of("spring.elasticsearch"),
              List.of("uris"),
              List.of("password", "api-key")),
          new Kind(
              PropertyName.of("spring.neo4j"), List.of("uri"), List.of("authentication.password")));

  private Services() {}

  /**
   * The services used without a password: the empty setting where one is written, else the address.
   */
  static Stream<Fact<String>> withoutPassword(Deployment deployment) {
    return KINDS.stream().flatMap(kind -> withoutPassword(deployment, kind));
  }

  private static Stream<Fact<String>> withoutPassword(Deployment deployment, Kind kind) {
    List<Fact<String>> addresses =
        kind.addresses().stream()
            .map(last -> kind.stem().child(last).text(deployment))
            .filter(address -> address.inForce().filter(Services::isRemote).isPresent())
            .toList();
    List<Fact<String>> credentials =
        kind.credentials().stream()
            .map(last -> kind.stem().child(last).text(deployment))
            .filter(Fact::isSet)
            .toList();
    boolean given =
        credentials.stream()
            .anyMatch(fact -> fact.inForce().map(text -> !text.isBlank()).orElse(true));
    if (addresses.isEmpty() || given) {
      return Stream.empty();
    }
    return Stream.of(credentials.isEmpty() ? addresses.get(0) : credentials.get(0));
  }

  private static boolean isRemote(String address) {
    if (address.isBlank()) {
      return false;
    }
    return ConnectionUrl.parse(address)
        .map(url -> !url.isLocal() && url.password().isEmpty())
        .orElseGet(() -> !Loopback.is(address));
  }
}
