package dev.seaworthy.boot.store;

import dev.seaworthy.boot.environment.RunningEnvironment;
import dev.seaworthy.guard.attempts.BlockHints;
import dev.seaworthy.store.jdbc.PostgresHints;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Chooses the store. Talks to none of them: a database that is down does not stop the start. */
final class StoreChoice {
  private static final String H2 = "org.h2.jdbcx.JdbcDataSource";
  private static final String POSTGRESQL = "org.postgresql.PGConnection";
  private static final String REDIS = "dev.seaworthy.store.redis.RedisLink";
  private static final String URL = "spring.datasource.url";
  private static final int CONNECT_SECONDS = 10;

  private final StoreProperties properties;
  private final Environment environment;
  private final RunningEnvironment running;
  private final ObjectProvider<DataSource> sources;
  private final ListableBeanFactory beans;
  private final UnaryOperator<String> pseudonym;

  StoreChoice(
      StoreProperties properties,
      Environment environment,
      RunningEnvironment running,
      ObjectProvider<DataSource> sources,
      ListableBeanFactory beans,
      UnaryOperator<String> pseudonym) {
    this.properties = properties;
    this.environment = environment;
    this.running = running;
    this.sources = sources;
    this.beans = beans;
    this.pseudonym = pseudonym;
  }

  /**
   * The store that was asked for, or the best there is.
   *
   * @throws IllegalStateException if the one that was asked for cannot be
   */
  GuardStore made() {
    DataSource source = asksForDatabase() ? sources.getIfUnique() : null;
    return switch (properties.type()) {
      case MEMORY -> memory();
      case FILE -> isPresent(H2) ? file() : missing("file", "com.h2database:h2 is not there", "it");
      case DATABASE ->
          source != null
              ? database(source)
              : missing("database", "there is no DataSource, or no primary one", "one");
      case REDIS ->
          isPresent(REDIS)
              ? redis()
              : missing("redis", "dev.seaworthy:seaworthy-guard-redis is not there", "it");
      case AUTO -> best(source);
    };
  }

  private boolean asksForDatabase() {
    return properties.type() == StoreProperties.Type.DATABASE
        || properties.type() == StoreProperties.Type.AUTO;
  }

  private GuardStore redis() {
    return new RedisPlace(environment, beans).store(properties, pseudonym);
  }

  private GuardStore best(@Nullable DataSource source) {
    if (source != null) {
      return database(source);
    }
    return isPresent(H2) && !isTest() ? file() : memory();
  }

  private static GuardStore missing(String type, String seen, String what) {
    throw new IllegalStateException(
        "seaworthy.store.type is " + type + ", but " + seen + "; add " + what + ", or choose auto");
  }

  private GuardStore memory() {
    return new MemoryStore(
        environment.getProperty("seaworthy.guard.latest-attempts", Integer.class, 1_000));
  }

  private GuardStore file() {
    return new FileStore(Path.of(properties.file()), properties.retention(), pseudonym);
  }

  private GuardStore database(DataSource source) {
    return new DatabaseStore(
        source, properties.initializeSchema(), hints(), properties.retention(), pseudonym);
  }

  /** A test leaves nothing behind in the folder it runs in. */
  private boolean isTest() {
    return RunningEnvironment.isBootTest(environment)
        || running.profiles().stream()
            .anyMatch(each -> each.equals("test") || each.equals("testing"));
  }

  /** By the settings of Spring Boot's own DataSource; one that was made by hand is only polled. */
  private BlockHints hints() {
    String url = environment.getProperty(URL, "");
    boolean usable = properties.listen() && url.startsWith("jdbc:postgresql:");
    return usable && isPresent(POSTGRESQL)
        ? new PostgresHints(() -> connect(url))
        : BlockHints.NONE;
  }

  private Connection connect(String url) throws java.sql.SQLException {
    Properties login = new Properties();
    put(login, "user", environment.getProperty("spring.datasource.username"));
    put(login, "password", environment.getProperty("spring.datasource.password"));
    login.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
    login.setProperty("tcpKeepAlive", "true");
    login.setProperty("ApplicationName", "seaworthy-hints");
    return DriverManager.getConnection(url, login);
  }

  private static void put(Properties login, String name, @Nullable String value) {
    if (value != null) {
      login.setProperty(name, value);
    }
  }

  private static boolean isPresent(String type) {
    return ClassUtils.isPresent(type, ClassUtils.getDefaultClassLoader());
  }
}
