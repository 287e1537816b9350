package dev.seaworthy.signing.encoding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.seaworthy.signing.refusals.MalformedToken;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EncodingPropertiesTest {

  private static final long SEED = 20261122;

  private static final String AWKWARD = "Az09-_=+/ !\u00e9\u0661\ud83d\udc0e\ud800";

  private final Random random = new Random(SEED);

  @Test
  void numbersComeBack() throws MalformedToken {
    for (int round = 0; round < 20_000; round++) {
      long number = random.nextLong() >> random.nextInt(Long.SIZE);

      assertThat(Base62.decode(Base62.encode(number))).isEqualTo(number);
      BigInteger size = BigInteger.valueOf(number).abs();
      assertThat(Base36.decode(Base36.encode(size))).isEqualTo(size);
    }
    assertThat(Base62.decode(Base62.encode(Long.MAX_VALUE))).isEqualTo(Long.MAX_VALUE);
    assertThat(Base62.decode(Base62.encode(-Long.MAX_VALUE))).isEqualTo(-Long.MAX_VALUE);
  }

  @Test
  void numberTooBigBecomesTheNearestEnd() throws MalformedToken {
    assertThat(Base62.decode("z".repeat(100_000))).isEqualTo(Long.MAX_VALUE);
    assertThat(Base62.decode("-" + "z".repeat(100_000))).isEqualTo(-Long.MAX_VALUE);
  }

  @Test
  void bytesComeBackWithAnyPaddingAndStrangeCharacters() throws MalformedToken {
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      String text = UrlBase64.encode(bytes);

      assertThat(UrlBase64.decode(text)).isEqualTo(bytes);
      assertThat(UrlBase64.decode(text.replace('-', '+').replace('_', '/'))).isEqualTo(bytes);
      assertThat(UidEncoding.decodeBytes(text)).isEqualTo(bytes);
    }
  }

  @Test
  void anyTextIsReadOrRefused() {
    for (int round = 0; round < 50_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int left = random.nextInt(16); left > 0; left--) {
        text.append(AWKWARD.charAt(random.nextInt(AWKWARD.length())));
      }
      assertThat(reads(text.toString())).isBetween(0, 4);
    }
  }

  /** How many of the readers accept a text; none may fail in another way than by refusing. */
  private static int reads(String text) {
    int accepted = 0;
    try {
      Base62.decode(text);
      accepted++;
    } catch (MalformedToken e) {
      assertThat(e).hasMessageStartingWith("base-62 number: ");
    }
    try {
      Base36.decode(text);
      accepted++;
    } catch (MalformedToken e) {
      assertThat(e).hasMessageStartingWith("base-36 number: ");
    }
    try {
      UrlBase64.decode(text);
      accepted++;
    } catch (MalformedToken e) {
      assertThat(e).hasMessageStartingWith("base64 text of ");
    }
    try {
      UidEncoding.decode(text);
      accepted++;
    } catch (MalformedToken e) {
      assertThat(e).hasMessageStartingWith("base64 text of ");
    }
    return accepted;
  }
}
