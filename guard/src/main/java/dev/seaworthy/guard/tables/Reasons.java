package dev.seaworthy.guard.tables;

import dev.seaworthy.guard.address.Cidr;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why the latest keys were blocked. The store knows all reasons; memory keeps those that somebody
 * is likely to ask about soon. For the thread that writes only.
 */
final class Reasons {
  private static final int MOST = 16_384;
  private static final String ELSEWHERE = "see the store of blocks";

  private final Map<Cidr, String> latest = new LinkedHashMap<>();

  void remember(Cidr key, String reason) {
    latest.remove(key);
    latest.put(key, reason);
    if (latest.size() > MOST) {
      latest.remove(latest.keySet().iterator().next());
    }
  }

  void forget(Cidr key) {
    latest.remove(key);
  }

  void clear() {
    latest.clear();
  }

  String of(Cidr key) {
    return latest.getOrDefault(key, ELSEWHERE);
  }
}
