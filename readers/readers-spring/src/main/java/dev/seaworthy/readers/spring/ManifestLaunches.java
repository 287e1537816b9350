package dev.seaworthy.readers.spring;

import dev.seaworthy.readers.build.launch.Launch;
import dev.seaworthy.readers.build.launch.Said;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which application a Kubernetes container is, and which environment its file is about. */
final class ManifestLaunches {
  /** Images of services that applications use, and are not. */
  private static final Set<String> SERVICES =
      Set.of(
          "activemq",
          "adminer",
          "alertmanager",
          "alpine",
          "artemis",
          "bash",
          "busybox",
          "cassandra",
          "cloudbeaver",
          "consul",
          "curl",
          "elasticsearch",
          "envoy",
          "etcd",
          "fluent-bit",
          "fluentd",
          "git-sync",
          "grafana",
          "haproxy",
          "httpd",
          "influxdb",
          "jaeger",
          "kafka",
          "keycloak",
          "kibana",
          "kubectl",
          "logstash",
          "loki",
          "mariadb",
          "memcached",
          "minio",
          "mongo",
          "mongo-express",
          "mongodb",
          "mysql",
          "nats",
          "neo4j",
          "nginx",
          "opensearch",
          "pgadmin4",
          "phpmyadmin",
          "postgres",
          "postgresql",
          "prometheus",
          "rabbitmq",
          "redis",
          "redis-exporter",
          "sonarqube",
          "traefik",
          "ubuntu",
          "vault",
          "zipkin",
          "zookeeper");

  /** Words of environments that are not production. */
  private static final Set<String> OTHERS =
      Set.of(
          "ci",
          "demo",
          "dev",
          "develop",
          "development",
          "example",
          "examples",
          "integration",
          "kind",
          "local",
          "minikube",
          "preview",
          "qa",
          "sandbox",
          "stage",
          "staging",
          "test",
          "testing",
          "tests",
          "uat");

  private ManifestLaunches() {}

  /** Whether a container is the application: by its name or its image, or as the only one left. */
  static boolean isOf(FoundApplication application, boolean alone, Launch launch) {
    Optional<String> image = launch.last(Said.Topic.IMAGE).flatMap(Said::value);
    String last = image.map(ManifestLaunches::lastPart).orElse("");
    String name = application.name();
    boolean named =
        launch.name().equals(name)
            || last.equals(name)
            || (!application.folder().isEmpty() && application.folder().endsWith("/" + last))
            || application.folder().equals(last);
    return !last.isEmpty() && (named || (alone && !SERVICES.contains(last)));
  }

  /** {@code shop} of {@code registry.example:5000/team/shop:1.2@sha256:…}. */
  private static String lastPart(String image) {
    String bare = image.replaceAll("@.*", "");
    String last = bare.substring(bare.lastIndexOf('/') + 1);
    int tag = last.indexOf(':');
    return tag < 0 ? last : last.substring(0, tag);
  }

  /** Whether the file is about an environment: by the words of its path, else about production. */
  static boolean feeds(Launch launch, String environment, boolean production) {
    List<String> words = words(launch);
    String lower = environment.toLowerCase(Locale.ROOT);
    return words.contains(lower) || (production && !isForOthers(launch));
  }

  /** Whether the path names an environment that is not production. */
  static boolean isForOthers(Launch launch) {
    return words(launch).stream().anyMatch(OTHERS::contains);
  }

  private static List<String> words(Launch launch) {
    return List.of(launch.file().toLowerCase(Locale.ROOT).split("[/._-]", -1));
  }
}
