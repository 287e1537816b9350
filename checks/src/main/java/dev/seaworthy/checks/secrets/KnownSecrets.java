package dev.seaworthy.checks.secrets;

import dev.seaworthy.checks.spring.RelaxedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The properties of Spring Boot, Spring Cloud and the libraries that are set up beside them whose
 * value is a secret, from the published property lists of Boot 1.5 to 4.1 and of those libraries.
 *
 * <p>A line is what the secret opens (S signs in, B back end, O outgoing, K key store, T trust
 * store) and a name, in which {@code *} stands for one element. Names with an {@code !} belong to a
 * check of their own, which says more.
 *
 * <p>The length of this file is its data.
 */
final class KnownSecrets {
  /**
   * One property.
   *
   * @param reach what it opens
   * @param owned whether another check reports it
   */
  record Known(Reach reach, boolean owned) {}

  private record Pattern(List<String> elements, Known known) {
    boolean fits(List<String> name) {
      if (name.size() != elements.size()) {
        return false;
      }
      for (int i = 0; i < elements.size(); i++) {
        if (!elements.get(i).equals("*") && !elements.get(i).equals(name.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  private static final String NAMES =
      """
      S seaworthy.secret-key
      S seaworthy.secret-key-fallbacks
      !S spring.security.user.password
      !S security.user.password
      !S spring.devtools.remote.secret
      S spring.h2.console.settings.web-admin-password
      S security.oauth2.resource.jwt.key-value
      S security.oauth2.authorization.jwt.key-value
      S spring.datasource.druid.stat-view-servlet.login-password
      S spring.datasource.*.stat-view-servlet.login-password
      !S spring.security.oauth2.authorizationserver.client.*.registration.client-secret
      !O spring.security.oauth2.client.registration.*.client-secret
      O security.oauth2.client.client-secret
      O spring.security.oauth2.resourceserver.opaquetoken.client-secret
      O security.oauth2.resource.client-secret
      B spring.datasource.password
      B spring.datasource.*.password
      B spring.datasource.*.*.password
      B spring.datasource.*.*.*.password
      B spring.datasource.hikari.data-source-properties.password
      B spring.datasource.data-password
      B spring.datasource.schema-password
      B spring.sql.init.password
      B spring.r2dbc.password
      B spring.flyway.password
      B flyway.password
      B spring.liquibase.password
      B liquibase.password
      B spring.mongodb.password
      B spring.data.mongodb.password
      B spring.neo4j.authentication.password
      B spring.data.neo4j.password
      B spring.couchbase.password
      B spring.couchbase.bucket.password
      B spring.couchbase.env.ssl.key-store-password
      B spring.couchbase.authentication.jks.password
      B spring.cassandra.password
      B spring.data.cassandra.password
      B spring.elasticsearch.password
      B spring.elasticsearch.api-key
      B spring.elasticsearch.rest.password
      B spring.elasticsearch.jest.password
      B spring.data.elasticsearch.client.reactive.password
      B spring.data.redis.password
      B spring.data.redis.sentinel.password
      B spring.redis.password
      B spring.redis.sentinel.password
      B spring.redisson.password
      B spring.influx.password
      B spring.ldap.password
      B spring.ldap.embedded.credential.password
      B spring.rabbitmq.password
      B spring.rabbitmq.stream.password
      K spring.rabbitmq.ssl.key-store-password
      T spring.rabbitmq.ssl.trust-store-password
      K spring.kafka.ssl.key-password
      K spring.kafka.ssl.key-store-password
      K spring.kafka.ssl.key-store-key
      T spring.kafka.ssl.trust-store-password
      K spring.kafka.*.ssl.key-password
      K spring.kafka.*.ssl.key-store-password
      T spring.kafka.*.ssl.trust-store-password
      B spring.kafka.jaas.options.password
      B spring.kafka.properties.sasl.jaas.config
      B spring.kafka.*.properties.sasl.jaas.config
      K spring.kafka.properties.ssl.keystore.password
      K spring.kafka.properties.ssl.key.password
      T spring.kafka.properties.ssl.truststore.password
      B spring.activemq.password
      B spring.artemis.password
      B spring.artemis.embedded.cluster-password
      B spring.hornetq.embedded.cluster-password
      B spring.pulsar.client.authentication.param.token
      B spring.pulsar.admin.authentication.param.token
      B ibm.mq.password
      B rocketmq.producer.secret-key
      B rocketmq.consumer.secret-key
      B spring.cloud.config.password
      B spring.cloud.config.token
      B spring.cloud.config.server.git.password
      B spring.cloud.config.server.git.passphrase
      B spring.cloud.config.server.git.private-key
      B spring.cloud.config.server.git.repos.*.password
      B spring.cloud.config.server.svn.password
      B spring.cloud.config.server.vault.token
      B spring.cloud.config.server.jdbc.password
      B spring.cloud.vault.token
      B spring.cloud.vault.app-role.secret-id
      K spring.cloud.vault.ssl.key-store-password
      T spring.cloud.vault.ssl.trust-store-password
      B spring.cloud.consul.token
      B spring.cloud.consul.config.acl-token
      B spring.cloud.consul.discovery.acl-token
      B spring.cloud.nacos.password
      B spring.cloud.nacos.config.password
      B spring.cloud.nacos.discovery.password
      B spring.cloud.nacos.config.secret-key
      B spring.cloud.nacos.discovery.secret-key
      B spring.cloud.kubernetes.client.oauth-token
      B spring.cloud.aws.credentials.secret-key
      B cloud.aws.credentials.secret-key
      B spring.cloud.azure.credential.client-secret
      B spring.cloud.azure.*.connection-string
      B spring.cloud.azure.storage.blob.account-key
      B spring.cloud.gcp.credentials.encoded-key
      B spring.cloud.alicloud.secret-key
      B encrypt.key
      B encrypt.key-store.password
      B jasypt.encryptor.password
      B jasypt.encryptor.private-key-string
      B spring.boot.admin.client.password
      B spring.boot.admin.client.instance.metadata.user.password
      B eureka.client.tls.key-password
      O spring.mail.password
      O spring.mail.properties.mail.smtp.password
      O spring.sendgrid.api-key
      O spring.social.*.app-secret
      O spring.ai.*.api-key
      O spring.ai.*.*.api-key
      O spring.ai.*.*.*.api-key
      O spring.ai.vectorstore.*.password
      O spring.ai.vectorstore.*.client-token
      O management.metrics.export.*.api-key
      O management.metrics.export.*.api-token
      O management.metrics.export.*.application-key
      O management.metrics.export.*.access-token
      O management.metrics.export.*.password
      O management.metrics.export.*.token
      O management.*.metrics.export.api-key
      O management.*.metrics.export.api-token
      O management.*.metrics.export.application-key
      O management.*.metrics.export.access-token
      O management.*.metrics.export.password
      O management.*.metrics.export.token
      O management.*.metrics.export.v2.api-token
      O management.*.tracing.export.headers.authorization
      O management.wavefront.api-token
      O okta.oauth2.client-secret
      O azure.activedirectory.client-secret
      S keycloak.credentials.secret
      S sa-token.jwt-secret-key
      K server.ssl.key-store-password
      K server.ssl.key-password
      T server.ssl.trust-store-password
      K management.server.ssl.key-store-password
      K management.server.ssl.key-password
      T management.server.ssl.trust-store-password
      K management.ssl.key-store-password
      K spring.rsocket.server.ssl.key-store-password
      K spring.ssl.bundle.jks.*.key.password
      K spring.ssl.bundle.jks.*.keystore.password
      T spring.ssl.bundle.jks.*.truststore.password
      K spring.ssl.bundle.pem.*.keystore.private-key
      K spring.ssl.bundle.pem.*.keystore.private-key-password
      """;

  private static final Map<String, Known> EXACT = new HashMap<>();
  private static final List<Pattern> PATTERNS = new ArrayList<>();

  /** The last elements that occur: most names are told apart by these alone. */
  private static final Set<String> LAST = new HashSet<>();

  static {
    NAMES.lines().forEach(KnownSecrets::add);
  }

  private KnownSecrets() {}

  /** What is known of a property. */
  static Optional<Known> find(RelaxedName name) {
    if (!LAST.contains(name.last())) {
      return Optional.empty();
    }
    String canonical = withoutIndex(name.canonical());
    Known exact = EXACT.get(canonical);
    if (exact != null) {
      return Optional.of(exact);
    }
    List<String> elements = RelaxedName.of(canonical).elements();
    return PATTERNS.stream()
        .filter(pattern -> pattern.fits(elements))
        .map(Pattern::known)
        .findFirst();
  }

  /** How many properties are listed. */
  static int size() {
    return EXACT.size() + PATTERNS.size();
  }

  private static void add(String line) {
    boolean owned = line.startsWith("!");
    String rest = owned ? line.substring(1) : line;
    Known known = new Known(reach(rest.charAt(0)), owned);
    RelaxedName name = RelaxedName.of(rest.substring(2));
    LAST.add(name.last());
    if (name.canonical().indexOf('*') < 0) {
      EXACT.put(name.canonical(), known);
    } else {
      PATTERNS.add(new Pattern(name.elements(), known));
    }
  }

  private static Reach reach(char letter) {
    return switch (letter) {
      case 'S' -> Reach.SIGN_IN;
      case 'O' -> Reach.OUTGOING;
      case 'K' -> Reach.KEY_STORE;
      case 'T' -> Reach.TRUST_STORE;
      default -> Reach.BACK_END;
    };
  }

  private static String withoutIndex(String name) {
    return name.endsWith("]") ? name.substring(0, name.lastIndexOf('[')) : name;
  }
}
