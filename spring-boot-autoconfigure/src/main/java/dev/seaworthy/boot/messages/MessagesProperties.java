package dev.seaworthy.boot.messages;

import dev.seaworthy.boot.environment.GivenSettings;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/**
 * Messages to visitors.
 *
 * @param enabled Whether Messages are there.
 * @param storage Where messages wait for the next page (MESSAGE_STORAGE).
 * @param level The least level that is kept, a number (MESSAGE_LEVEL).
 * @param tags Words for levels of your own, or other words for the usual ones, by number
 *     (MESSAGE_TAGS).
 * @param attribute The name under which views find the messages.
 */
@ConfigurationProperties("seaworthy.messages")
record MessagesProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("fallback") Storage storage,
    @DefaultValue("20") int level,
    @DefaultValue Map<Integer, String> tags,
    @DefaultValue("messages") String attribute) {
  private static final MessagesProperties UNSET =
      new MessagesProperties(true, Storage.FALLBACK, 20, Map.of(), "messages");

  /** What is set in an environment. */
  static MessagesProperties in(Environment environment) {
    return GivenSettings.in(environment).bound("seaworthy.messages", UNSET);
  }

  /** Where messages wait. */
  enum Storage {
    /** In a signed cookie, and what it has no room for in the session. */
    FALLBACK,
    /** In a signed cookie; what it has no room for is lost, the oldest first. */
    COOKIE,
    /** In the session. */
    SESSION
  }
}
