package dev.seaworthy.store.redis;

import dev.seaworthy.guard.attempts.AttemptStoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a server says of how well it keeps what it is given. */
public final class RedisDurability {
  private RedisDurability() {}

  /**
   * What may be lost in it and how to mend that, a sentence each; none if all is well, or if it
   * does not say.
   *
   * @throws AttemptStoreException if it cannot be reached
   */
  public static List<String> doubts(RedisLink link) {
    link.run("be reached", redis -> redis.ping());
    try {
      String info = link.run("say how it keeps things", redis -> redis.info());
      return doubts(info);
    } catch (AttemptStoreException notAllowed) {
      return List.of();
    }
  }

  static List<String> doubts(String info) {
    Map<String, String> said = new HashMap<>();
    info.lines()
        .map(line -> line.split(":", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> said.put(parts[0], parts[1].strip()));
    List<String> doubts = new ArrayList<>();
    if (said.getOrDefault("maxmemory_policy", "").startsWith("allkeys-")
        && !said.getOrDefault("maxmemory", "0").equals("0")) {
      doubts.add(
          "it drops keys of its choice when its memory is full (maxmemory-policy "
              + said.get("maxmemory_policy")
              + "), and blocks with them; set noeviction or a volatile policy, or give the guard a"
              + " Redis of its own");
    }
    if (said.getOrDefault("aof_enabled", "").equals("0")) {
      doubts.add(
          "it keeps no append-only file, so that what it took since its last snapshot is lost when"
              + " it is killed; set appendonly to yes");
    }
    return doubts;
  }
}
