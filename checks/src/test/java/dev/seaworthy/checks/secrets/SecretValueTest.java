package dev.seaworthy.checks.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretValueTest {
  private static final int SAMPLES = 2_000;
  private static final String DJANGO = "abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)";
  private static final String ALPHANUMERIC =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "changeme | a placeholder to fill in (8 characters, hidden)",
        "xxx | a placeholder to fill in (3 characters, hidden)",
        "?? | a placeholder to fill in (2 characters, hidden)",
        "your-256-bit-key | a placeholder to fill in (16 characters, hidden)",
        "password | a published or guessable value (8 characters, hidden)",
        "123456 | a published or guessable value (6 characters, hidden)",
        "my-app-secret | a published or guessable value (13 characters, hidden)",
        "TheVerySecretKey | a published or guessable value (16 characters, hidden)",
        "abcdefghijklmnopqrstuvwxyz | a published or guessable value (26 characters, hidden)",
        "bXktc2VjcmV0LWtleS10by1jaGFuZ2U= | a published or guessable value (32 characters, hidden)",
        "petclinic | a plain literal (9 characters, hidden)",
        "mooring-rope | a plain literal (12 characters, hidden)",
        "${DB_PASSWORD} | a reference (14 characters, hidden)",
        "<your password> | a reference (15 characters, hidden)",
        "@db.password@ | a reference (13 characters, hidden)",
        "ENC(OT0qGOpX) | an encrypted value (13 characters, hidden)",
        "{cipher}abcdef | an encrypted value (14 characters, hidden)",
        "{bcrypt}$2a$10$abc | a hash (18 characters, hidden)",
        "{noop}secret | a published or guessable value (12 characters, hidden)",
        "-----BEGIN PUBLIC KEY-----abc | a public value (29 characters, hidden)",
        "-----BEGIN PRIVATE KEY-----abc | a private key (30 characters, hidden)",
        "9f86d081884c7d659a2feaa0c55ad015 | a random-looking literal (32 characters, hidden)",
        "Zq7kT0xWb93LmPd2 | a random-looking literal (16 characters, hidden)",
      })
  void tellsWhatAValueIs(String text, String shown) {
    assertThat(SecretValue.of(text).shown()).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ghp_0123456789abcdefghijklmnopqrstuvwxyz",
        "sk_live_0123456789abcdefghij",
        "SG.0123456789abcdefghijkl.0123456789abcdefghijklmnopqrstuvwxyzABCDEFG"
      })
  void knowsTheShapesOfProviders(String text) {
    assertThat(SecretValue.of(text).isProviders()).isTrue();
  }

  @Test
  void emptyIsEmpty() {
    assertThat(SecretValue.of("  ").shown()).isEqualTo("empty");
  }

  @Test
  void takesRandomKeysForRandom() {
    assertThat(sharePublished(DJANGO, 50)).isLessThan(0.01);
    assertThat(sharePublished(ALPHANUMERIC, 32)).isLessThan(0.01);
    assertThat(shareRandom(DJANGO, 50)).isGreaterThan(0.99);
    assertThat(shareRandom(ALPHANUMERIC, 32)).isGreaterThan(0.99);
    assertThat(shareRandom(ALPHANUMERIC, 16)).isGreaterThan(0.95);
    assertThat(shareRandom("0123456789abcdef", 64)).isGreaterThan(0.99);
  }

  private static double sharePublished(String alphabet, int length) {
    return share(alphabet, length, true);
  }

  private static double shareRandom(String alphabet, int length) {
    return share(alphabet, length, false);
  }

  private static double share(String alphabet, int length, boolean published) {
    Random random = new Random(20261122);
    long hits =
        IntStream.range(0, SAMPLES)
            .mapToObj(
                sample ->
                    IntStream.range(0, length)
                        .map(index -> alphabet.charAt(random.nextInt(alphabet.length())))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()))
            .map(SecretValue::of)
            .filter(value -> published ? value.isPublished() : value.isRandom())
            .count();
    return (double) hits / SAMPLES;
  }
}
