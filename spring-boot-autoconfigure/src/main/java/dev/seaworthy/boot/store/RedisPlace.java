package dev.seaworthy.boot.store;

import dev.seaworthy.store.redis.RedisLink;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SslOptions;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Where the application's Redis is: as Spring Boot says, where its support for Redis is there; else
 * by the names that it has for it in {@code spring.data.redis}. Loaded only where Lettuce is.
 */
final class RedisPlace {
  private static final String SPRING_BOOTS =
      "org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails";
  private static final String NAMES = "spring.data.redis.";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int PORT = 6379;

  private final Environment environment;
  private final ListableBeanFactory beans;

  RedisPlace(Environment environment, ListableBeanFactory beans) {
    this.environment = environment;
    this.beans = beans;
  }

  /**
   * The store there, to which nobody has talked yet.
   *
   * @throws IllegalStateException if it is not said where, or what is there is a cluster
   */
  GuardStore store(StoreProperties properties, UnaryOperator<String> pseudonym) {
    return new RedisStore(link(properties.redis().keys()), properties, pseudonym);
  }

  private RedisLink link(String keys) {
    Duration patience = environment.getProperty(NAMES + "timeout", Duration.class, PATIENCE);
    if (ClassUtils.isPresent(SPRING_BOOTS, ClassUtils.getDefaultClassLoader())) {
      RedisLink known = OfSpringBoot.link(beans, patience, keys);
      if (known != null) {
        return known;
      }
    }
    return new RedisLink(byName(patience), null, keys);
  }

  private RedisURI byName(Duration patience) {
    String url = environment.getProperty(NAMES + "url");
    String host = environment.getProperty(NAMES + "host");
    if (url == null && host == null) {
      throw new IllegalStateException(
          "seaworthy.store.type is redis, but nobody says where it is; set spring.data.redis.host or"
              + " spring.data.redis.url, or choose auto");
    }
    if (url != null) {
      return byUrl(url, patience);
    }
    RedisURI.Builder uri =
        RedisURI.builder()
            .withHost(String.valueOf(host))
            .withPort(environment.getProperty(NAMES + "port", Integer.class, PORT))
            .withDatabase(environment.getProperty(NAMES + "database", Integer.class, 0))
            .withSsl(environment.getProperty(NAMES + "ssl.enabled", Boolean.class, false))
            .withTimeout(patience);
    login(
        uri,
        environment.getProperty(NAMES + "username"),
        environment.getProperty(NAMES + "password"));
    return uri.build();
  }

  /** A URL that is none would be repeated by whoever refuses it, with the password in it. */
  private static RedisURI byUrl(String url, Duration patience) {
    RedisURI uri;
    try {
      uri = RedisURI.create(url);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "spring.data.redis.url has "
              + url.length()
              + " characters and is no address of a Redis; write one like"
              + " redis://user:password@redis.example.org:6379/0, with other characters as %40");
    }
    uri.setTimeout(patience);
    return uri;
  }

  private static void login(
      RedisURI.Builder uri, @Nullable String userName, @Nullable String password) {
    if (password == null) {
      return;
    }
    if (userName == null || userName.isEmpty()) {
      uri.withPassword(password.toCharArray());
    } else {
      uri.withAuthentication(userName, password.toCharArray());
    }
  }

  /** What Spring Boot says, be it from properties, a bean or a service connection. */
  private static final class OfSpringBoot {
    private OfSpringBoot() {}

    static @Nullable RedisLink link(ListableBeanFactory beans, Duration patience, String keys) {
      DataRedisConnectionDetails details =
          beans.getBeanProvider(DataRedisConnectionDetails.class).getIfUnique();
      if (details == null) {
        return null;
      }
      SslBundle bundle = details.getSslBundle();
      RedisURI.Builder uri = place(details);
      login(uri, details.getUsername(), details.getPassword());
      uri.withTimeout(patience).withSsl(bundle != null);
      return new RedisLink(uri.build(), bundle == null ? null : options(bundle), keys);
    }

    private static RedisURI.Builder place(DataRedisConnectionDetails details) {
      DataRedisConnectionDetails.Sentinel sentinel = details.getSentinel();
      if (sentinel != null) {
        return behind(sentinel);
      }
      DataRedisConnectionDetails.Standalone one = details.getStandalone();
      if (one == null || details.getCluster() != null) {
        throw new IllegalStateException(
            "seaworthy.store.type is redis, but spring.data.redis names a cluster; the guard takes"
                + " one server, or sentinels: choose another store");
      }
      return RedisURI.builder()
          .withHost(one.getHost())
          .withPort(one.getPort())
          .withDatabase(one.getDatabase());
    }

    private static RedisURI.Builder behind(DataRedisConnectionDetails.Sentinel sentinel) {
      RedisURI.Builder uri =
          RedisURI.builder()
              .withSentinelMasterId(sentinel.getMaster())
              .withDatabase(sentinel.getDatabase());
      String password = sentinel.getPassword();
      List<DataRedisConnectionDetails.Node> nodes = sentinel.getNodes();
      for (DataRedisConnectionDetails.Node node : nodes) {
        RedisURI.Builder one = RedisURI.builder().withHost(node.host()).withPort(node.port());
        login(one, sentinel.getUsername(), password);
        uri.withSentinel(one.build());
      }
      return uri;
    }

    private static SslOptions options(SslBundle bundle) {
      KeyManagerFactory keys = bundle.getManagers().getKeyManagerFactory();
      TrustManagerFactory trust = bundle.getManagers().getTrustManagerFactory();
      return SslOptions.builder().jdkSslProvider().keyManager(keys).trustManager(trust).build();
    }
  }
}
