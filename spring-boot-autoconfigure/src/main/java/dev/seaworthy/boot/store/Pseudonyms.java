package dev.seaworthy.boot.store;

import dev.seaworthy.signing.keys.HashFunction;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.keys.SaltedHmac;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What stands for a user name once it is old: the same for the same name, so that a series can
 * still be seen, and of no use without the key. Where there is no usable key, all names are the
 * same.
 */
final class Pseudonyms implements UnaryOperator<String> {
  private static final String PURPOSE = "dev.seaworthy.boot.store.Pseudonyms";
  private static final int BYTES = 8;

  private final ObjectProvider<KeyRing> keys;

  Pseudonyms(ObjectProvider<KeyRing> keys) {
    this.keys = keys;
  }

  @Override
  public String apply(String name) {
    try {
      byte[] mac =
          SaltedHmac.of(keys.getObject(), PURPOSE, HashFunction.SHA_256)
              .mac(0, name.getBytes(StandardCharsets.UTF_8));
      return "~" + HexFormat.of().formatHex(Arrays.copyOf(mac, BYTES));
    } catch (BeansException noUsableKey) {
      return "~";
    }
  }
}
