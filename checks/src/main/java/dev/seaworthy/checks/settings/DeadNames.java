package dev.seaworthy.checks.settings;

import dev.seaworthy.checks.spring.RelaxedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Properties that a later Spring Boot version no longer reads, as far as they touch safety: written
 * by hand from the migration guides and the published metadata of 4.1. The whole list, over every
 * version, is to be made from that metadata by a script.
 *
 * <p>A line is the first version that ignores the name, a mark {@code !} where a lost setting opens
 * something, the name, and what to write instead. A name that ends in {@code .*} stands for all
 * beneath it.
 */
final class DeadNames {
  /**
   * One dead name.
   *
   * @param since the first version that ignores it
   * @param instead what to write instead, as the end of a sentence
   * @param serious whether the application is open when it is ignored
   */
  record Dead(String since, String instead, boolean serious) {}

  private record Group(String stem, Dead dead) {}

  private static final String NAMES =
      """
      4.0   server.error.include-stacktrace            spring.web.error.include-stacktrace
      4.0   server.error.include-message               spring.web.error.include-message
      4.0   server.error.include-binding-errors        spring.web.error.include-binding-errors
      4.0   server.error.include-exception             spring.web.error.include-exception
      4.0   server.error.include-path                  spring.web.error.include-path
      4.0   server.error.path                          spring.web.error.path
      4.0   server.error.whitelabel.enabled            spring.web.error.whitelabel.enabled
      4.0   server.servlet.encoding.*                  spring.servlet.encoding
      4.0 ! spring.data.mongodb.uri                    spring.mongodb.uri
      4.0 ! spring.data.mongodb.host                   spring.mongodb.host
      4.0 ! spring.data.mongodb.port                   spring.mongodb.port
      4.0 ! spring.data.mongodb.database               spring.mongodb.database
      4.0 ! spring.data.mongodb.authentication-database spring.mongodb.authentication-database
      4.0 ! spring.data.mongodb.username               spring.mongodb.username
      4.0 ! spring.data.mongodb.password               spring.mongodb.password
      4.0 ! spring.data.mongodb.ssl.*                  spring.mongodb.ssl
      4.0 ! spring.data.mongodb.replica-set-name       spring.mongodb.replica-set-name
      4.0 ! spring.session.redis.*                     spring.session.data.redis
      4.0 ! server.use-forward-headers                 server.forward-headers-strategy
      4.0   management.tracing.enabled                 management.tracing.export.enabled
      4.0   spring.jackson.parser.*                    spring.jackson.json.read
      4.0   spring.jackson.generator.*                 spring.jackson.json.write
      3.0   management.trace.http.*                    management.httpexchanges.recording
      4.0   server.max-http-header-size                server.max-http-request-header-size
      3.0   spring.resources.*                         spring.web.resources
      3.0 ! spring.redis.*                             spring.data.redis
      3.0   spring.datasource.initialization-mode      spring.sql.init.mode
      3.0   spring.datasource.schema                   spring.sql.init.schema-locations
      3.0   spring.datasource.data                     spring.sql.init.data-locations
      3.0   spring.elasticsearch.rest.*                spring.elasticsearch
      3.0   spring.data.cassandra.contact-points       spring.cassandra.contact-points
      3.0   spring.data.cassandra.username             spring.cassandra.username
      3.0   spring.data.cassandra.password             spring.cassandra.password
      3.0   spring.data.cassandra.ssl                  spring.cassandra.ssl.enabled
      2.0 ! management.security.enabled                a security chain, see the actuator's pages
      2.0 ! management.security.roles                  a security chain, see the actuator's pages
      2.0 ! security.basic.*                           a security chain in code
      2.0 ! security.require-ssl                       a security chain in code
      2.0 ! security.enable-csrf                       a security chain in code
      2.0 ! security.headers.*                         a security chain in code
      2.0 ! security.ignored                           a security chain in code
      2.0 ! security.user.name                         spring.security.user.name
      2.0 ! security.user.password                     spring.security.user.password
      2.0 ! security.user.role                         spring.security.user.roles
      2.0 ! server.session.cookie.*                    server.servlet.session.cookie
      2.0   server.session.timeout                     server.servlet.session.timeout
      2.0   server.session.tracking-modes              server.servlet.session.tracking-modes
      2.0   server.context-path                        server.servlet.context-path
      2.0 ! management.port                            management.server.port
      2.0 ! management.address                         management.server.address
      2.0   management.context-path                    management.endpoints.web.base-path
      2.0 ! endpoints.enabled                          management.endpoints.enabled-by-default
      2.0 ! endpoints.sensitive                        a security chain, see the actuator's pages
      2.0   endpoints.cors.*                           management.endpoints.web.cors
      2.0   spring.http.multipart.*                    spring.servlet.multipart
      2.0   flyway.*                                   spring.flyway
      2.0   liquibase.*                                spring.liquibase
      """;

  private static final List<String> ENDPOINTS =
      List.of(
          "autoconfig",
          "beans",
          "configprops",
          "dump",
          "env",
          "health",
          "heapdump",
          "info",
          "jolokia",
          "loggers",
          "logfile",
          "mappings",
          "metrics",
          "shutdown",
          "trace");

  private static final Map<String, Dead> EXACT = new HashMap<>();
  private static final List<Group> GROUPS = new ArrayList<>();

  static {
    NAMES.lines().forEach(DeadNames::add);
    Dead sensitive = new Dead("2.0", "use a security chain, see the actuator's pages", true);
    ENDPOINTS.forEach(id -> EXACT.put("endpoints." + id + ".sensitive", sensitive));
  }

  private DeadNames() {}

  /** What is known of a name that some version ignores; empty for a name that all versions read. */
  static Optional<Dead> of(RelaxedName name) {
    String canonical = name.canonical();
    int index = canonical.indexOf('[');
    Dead exact = EXACT.get(index < 0 ? canonical : canonical.substring(0, index));
    if (exact != null) {
      return Optional.of(exact);
    }
    return GROUPS.stream()
        .filter(group -> canonical.startsWith(group.stem()))
        .map(Group::dead)
        .findFirst();
  }

  private static void add(String line) {
    String since = line.substring(0, line.indexOf(' '));
    boolean serious = line.indexOf('!') > 0;
    String rest = line.substring(since.length()).replace("!", "").strip();
    String name = RelaxedName.of(rest.substring(0, rest.indexOf(' '))).canonical();
    String now = rest.substring(rest.indexOf(' ')).strip();
    Dead dead = new Dead(since, (now.startsWith("a ") ? "use " : "write ") + now, serious);
    if (name.endsWith(".*")) {
      GROUPS.add(new Group(name.substring(0, name.length() - 1), dead));
    } else {
      EXACT.put(name, dead);
    }
  }
}
