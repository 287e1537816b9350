package dev.seaworthy.boot.console;

import dev.seaworthy.guard.attempts.Shelf;
import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.keys.SaltedHmac;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;

/**
 * Since when each key is known here. A key is remembered by eight bytes made of it that lead nobody
 * back to it. Thread-safe.
 */
final class KeyAges {
  private static final String KIND = "key";
  private static final String PURPOSE = "dev.seaworthy.boot.console.KeyAges";
  private static final int BYTES = 8;

  private final Supplier<KeyRing> keys;
  private final Shelf shelf;
  private final Clock clock;

  KeyAges(Supplier<KeyRing> keys, Shelf shelf, Clock clock) {
    this.keys = keys;
    this.shelf = shelf;
    this.clock = clock;
  }

  /**
   * A key.
   *
   * @param print tells it from others
   * @param since when it was first seen here
   * @param signs whether it signs; otherwise it is only still read
   */
  record Age(String print, Instant since, boolean signs) {}

  /**
   * All keys, the one that signs first; takes down those that are new.
   *
   * @throws RuntimeException if there is no usable key, as the application has it
   */
  List<Age> all() {
    KeyRing ring = keys.get();
    SaltedHmac hmac = SaltedHmac.of(ring, PURPOSE, HashFunction.SHA_256);
    List<Age> ages = new ArrayList<>();
    for (int index = 0; index < ring.size(); index++) {
      byte[] mac = hmac.mac(index, "key".getBytes(StandardCharsets.US_ASCII));
      String print = HexFormat.of().formatHex(Arrays.copyOf(mac, BYTES));
      Instant since = shelf.find(KIND, print).map(Shelf.Item::at).orElseGet(() -> remember(print));
      ages.add(new Age(print, since, index == 0));
    }
    return ages;
  }

  private Instant remember(String print) {
    Instant now = clock.instant();
    shelf.put(KIND, new Shelf.Item(print, now, ""));
    return now;
  }
}
