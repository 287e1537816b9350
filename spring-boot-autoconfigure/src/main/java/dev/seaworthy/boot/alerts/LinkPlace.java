package dev.seaworthy.boot.alerts;

import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.keys.SaltedHmac;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * The path of the page that takes links: made from the key, so that nobody without a mail can find
 * it, and nobody can tell from it what guards the site. The same on every node. After a rotation
 * the paths of the older keys lead there too. Immutable and thread-safe.
 */
final class LinkPlace {
  private static final String PURPOSE = "dev.seaworthy.boot.alerts.LinkPlace";
  private static final int BYTES = 16;

  private final List<String> paths = new ArrayList<>();

  LinkPlace(KeyRing keys) {
    SaltedHmac hmac = SaltedHmac.of(keys, PURPOSE, HashFunction.SHA_256);
    byte[] path = "path".getBytes(StandardCharsets.US_ASCII);
    for (int key = 0; key < hmac.size(); key++) {
      byte[] start = Arrays.copyOf(hmac.mac(key, path), BYTES);
      paths.add("/" + HexFormat.of().formatHex(start));
    }
  }

  /** Where new links lead. */
  String path() {
    return paths.get(0);
  }

  boolean is(String path) {
    return path.length() == 1 + 2 * BYTES && paths.contains(path);
  }

  @Override
  public String toString() {
    return "LinkPlace[hidden]";
  }
}
