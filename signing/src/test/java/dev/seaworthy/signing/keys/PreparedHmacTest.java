package dev.seaworthy.signing.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PreparedHmacTest {

  private static final long SEED = 20261122;

  @ParameterizedTest
  @EnumSource(HashFunction.class)
  void agreesWithTheMacOfTheJdk(HashFunction hash) throws GeneralSecurityException {
    Random random = new Random(SEED);
    String name = "Hmac" + hash.pythonName().toUpperCase(Locale.ROOT).replace('_', '-');
    for (int round = 0; round < 200; round++) {
      byte[] key = bytes(random, 1 + random.nextInt(hash.blockBytes()));
      byte[] message = bytes(random, random.nextInt(300));
      Mac mac = Mac.getInstance(name);
      mac.init(new SecretKeySpec(key, name));
      byte[] expected = mac.doFinal(message);

      assertThat(new PreparedHmac(hash, key).mac(message)).isEqualTo(expected);
      assertThat(new PreparedHmac(hash, key, false).mac(message)).isEqualTo(expected);
    }
  }

  @Test
  void threadsShareOneWithoutHarm() throws Exception {
    PreparedHmac hmac = new PreparedHmac(HashFunction.SHA_256, bytes(new Random(SEED), 32));
    byte[][] messages = new byte[64][];
    byte[][] expected = new byte[64][];
    for (int at = 0; at < messages.length; at++) {
      messages[at] = bytes(new Random(at), at * 7);
      expected[at] = hmac.mac(messages[at]);
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Boolean> each :
          threads.invokeAll(
              IntStream.range(0, 4)
                  .<Callable<Boolean>>mapToObj(thread -> () -> allAgree(hmac, messages, expected))
                  .toList())) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static boolean allAgree(PreparedHmac hmac, byte[][] messages, byte[][] expected) {
    for (int round = 0; round < 50; round++) {
      for (int at = 0; at < messages.length; at++) {
        if (!Arrays.equals(hmac.mac(messages[at]), expected[at])) {
          return false;
        }
      }
    }
    return true;
  }

  private static byte[] bytes(Random random, int size) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return bytes;
  }
}
