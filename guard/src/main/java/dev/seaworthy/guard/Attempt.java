package dev.seaworthy.guard;

import dev.seaworthy.guard.address.Address;
import java.time.Instant;

/**
 * One touch of something that honest visitors leave alone. Never holds a password.
 *
 * <p>Texts come from the attacker: they are cut to what a column holds and NUL is removed before
 * anything keeps them, and {@link #truncated} says whether that happened. They are still hostile
 * and must be made safe by whatever shows them. Immutable.
 *
 * @param at when, by the wall clock; windows are measured by the ledger's own monotonic clock
 * @param client who
 * @param rule the rule that fired, such as {@code decoy.post} or {@code bait.dot-env}
 * @param weight how much it counts
 * @param mode whether it may lead to a block
 * @param method the request method, at most 16 characters
 * @param path the path without query, at most 500 characters
 * @param userAgent as sent, at most 300 characters; empty if absent
 * @param userName the name tried at a login, at most 150 characters; empty if there was none
 * @param truncated whether a text was cut or cleaned
 */
public record Attempt(
    Instant at,
    Address client,
    String rule,
    Weight weight,
    Mode mode,
    String method,
    String path,
    String userAgent,
    String userName,
    boolean truncated) {

  /** Cuts and cleans the texts; {@code truncated} is set if that changed one. */
  public Attempt {
    String keptMethod = kept(method, 16);
    String keptPath = kept(path, 500);
    String keptAgent = kept(userAgent, 300);
    String keptName = kept(userName, 150);
    truncated |=
        changed(method, keptMethod)
            || changed(path, keptPath)
            || changed(userAgent, keptAgent)
            || changed(userName, keptName);
    method = keptMethod;
    path = keptPath;
    userAgent = keptAgent;
    userName = keptName;
  }

  /** The attempt with this name, as tried at a login. */
  public Attempt withUserName(String name) {
    return new Attempt(at, client, rule, weight, mode, method, path, userAgent, name, truncated);
  }

  private static boolean changed(String before, String after) {
    return before.length() != after.length();
  }

  private static String kept(String text, int longest) {
    String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    if (clean.length() <= longest) {
      return clean;
    }
    boolean splitsPair = Character.isHighSurrogate(clean.charAt(longest - 1));
    return clean.substring(0, splitsPair ? longest - 1 : longest);
  }
}
