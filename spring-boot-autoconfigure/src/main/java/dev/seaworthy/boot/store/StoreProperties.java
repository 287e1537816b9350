package dev.seaworthy.boot.store;

import dev.seaworthy.boot.environment.GivenSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Where attempts and blocks are kept, and for how long.
 *
 * @param type What keeps them. By itself: the application's one DataSource; a file, if H2 is on the
 *     class path; memory.
 * @param initializeSchema Whether the tables are made at the start, as spring.session.jdbc does it.
 *     Those of a file of our own always are.
 * @param file The database file that H2 makes, without its ending; from the working directory.
 * @param pollInterval How often blocks of other nodes are read.
 * @param listen Whether PostgreSQL or Redis is asked to tell at once that another node has blocked
 *     somebody. Takes one connection of its own, beside the pool.
 * @param startPatience How long the start waits for the blocks in the store. After that the
 *     application starts without them, and they come in force once they are read.
 * @param stopPatience How long the end of the application waits until what is left is written.
 * @param retention How long attempts are kept.
 * @param redis How they are kept in Redis.
 */
@ConfigurationProperties("seaworthy.store")
record StoreProperties(
    @DefaultValue("auto") Type type,
    @DefaultValue("embedded") InitializeSchema initializeSchema,
    @DefaultValue(".seaworthy/guard") String file,
    @DefaultValue("5s") Duration pollInterval,
    @DefaultValue("true") boolean listen,
    @DefaultValue("3s") Duration startPatience,
    @DefaultValue("5s") Duration stopPatience,
    @DefaultValue Retention retention,
    @DefaultValue Redis redis) {
  private static final StoreProperties UNSET =
      new StoreProperties(
          Type.AUTO,
          InitializeSchema.EMBEDDED,
          ".seaworthy/guard",
          Duration.ofSeconds(5),
          true,
          Duration.ofSeconds(3),
          Duration.ofSeconds(5),
          new Retention(Duration.ofDays(30), Duration.ofDays(365), Duration.ofHours(1)),
          new Redis("seaworthy", 100_000));

  /** What is set in an environment. */
  static StoreProperties in(Environment environment) {
    return GivenSettings.in(environment).bound("seaworthy.store", UNSET);
  }

  /** What keeps attempts and blocks. */
  enum Type {
    /** The application's one DataSource; a file, if H2 is on the class path; memory. */
    AUTO,
    /** The application's DataSource. */
    DATABASE,
    /** A file of H2's beside the application. */
    FILE,
    /**
     * The Redis of spring.data.redis; needs seaworthy-guard-redis. Never chosen by itself: many a
     * Redis is a cache that forgets.
     */
    REDIS,
    /** This process: the latest attempts only, and all is gone with it. */
    MEMORY
  }

  /** Whether the tables are made at the start. */
  enum InitializeSchema {
    /** In a database that lives in the memory of this process. */
    EMBEDDED,
    /** Wherever they are missing. */
    ALWAYS,
    /** Somebody else makes them, from the scripts beside the store. */
    NEVER
  }

  /**
   * How long attempts are kept.
   *
   * @param whole How long a row is kept as it is.
   * @param reduced How long a row is kept without what points to a person: its address cut to the
   *     /24 or /48, its user name replaced by a pseudonym. No shorter than whole.
   * @param every How often somebody looks for rows that are due.
   */
  record Retention(
      @DefaultValue("30d") Duration whole,
      @DefaultValue("365d") Duration reduced,
      @DefaultValue("1h") Duration every) {}

  /**
   * How they are kept in Redis.
   *
   * @param keys What all keys begin with, in braces; applications that share it share their blocks.
   * @param mostAttempts How many rows of attempts are kept at most, about a kilobyte each; beyond
   *     that the oldest go. The totals of the hours stay exact.
   */
  record Redis(@DefaultValue("seaworthy") String keys, @DefaultValue("100000") int mostAttempts) {}
}
