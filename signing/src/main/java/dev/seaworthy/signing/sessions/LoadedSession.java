package dev.seaworthy.signing.sessions;

import dev.seaworthy.signing.json.Json;
import java.util.Map;

/**
 * A session as it was found.
 *
 * @param data what it holds; without members unless {@code condition} is {@link Condition#READ}.
 *     Django does not reject a signed payload that is no mapping when it loads it, so it may be any
 *     value then
 * @param condition how it was found
 */
public record LoadedSession(Json data, Condition condition) {

  /** How a session was found. */
  public enum Condition {
    /** There was none. */
    ABSENT,
    /** It was read. */
    READ,
    /** It was signed too long ago. */
    EXPIRED,
    /** Its signature is of no key: Django logs it on {@code django.security.SuspiciousSession}. */
    FORGED,
    /** Its signature is good and its content makes no sense. */
    UNREADABLE
  }

  /** Whether something was refused, so that the cookie should be written anew. */
  public boolean reset() {
    return condition != Condition.READ && condition != Condition.ABSENT;
  }

  /** What it holds by name; empty if the payload is no mapping, where Django fails on first use. */
  public Json.Members members() {
    return data instanceof Json.Members members ? members : new Json.Members(Map.of());
  }

  static LoadedSession empty(Condition condition) {
    return new LoadedSession(new Json.Members(Map.of()), condition);
  }
}
