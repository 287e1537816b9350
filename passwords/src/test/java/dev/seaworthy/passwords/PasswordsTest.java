package dev.seaworthy.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

  private static final long SEED = 20261122;

  private static final SecureRandom SALTS = repeatable();

  static Stream<PasswordHasher> cheapHashers() {
    return Stream.of(
        new Pbkdf2(Pbkdf2.Digest.SHA_256, 3),
        new Pbkdf2(Pbkdf2.Digest.SHA_1, 3),
        new Argon2(1, 8, 1),
        new Bcrypt(true, 4),
        new Bcrypt(false, 4),
        new Scrypt(16, 2, 2),
        new SaltedMd5());
  }

  @ParameterizedTest
  @MethodSource("cheapHashers")
  void acceptsOnlyThePasswordItWasMadeOf(PasswordHasher hasher) {
    Random random = new Random(SEED);
    for (int round = 0; round < 20; round++) {
      String password = password(random);
      String stored = hasher.encode(password, hasher.newSalt(SALTS));

      assertThat(hasher.verify(password, stored)).isTrue();
      assertThat(hasher.verify(password + "x", stored)).isFalse();
      assertThat(hasher.mustUpdate(stored)).isFalse();
      assertThat(hasher.summary(stored)).containsEntry("algorithm", hasher.algorithm());
    }
  }

  @ParameterizedTest
  @MethodSource("cheapHashers")
  void changedTextMatchesNothingAndNeverFails(PasswordHasher hasher) {
    Random random = new Random(SEED);
    String stored = hasher.encode("correct horse", hasher.newSalt(SALTS));
    for (int round = 0; round < 300; round++) {
      String changed = changed(random, stored);
      if (changed.equals(stored)) {
        continue;
      }
      assertThat(hasher.verify("correct horse", changed)).isFalse();
      assertThat(hasher.mustUpdate(changed)).isIn(true, false);
      assertThat(hasher.summary(changed).toString())
          .doesNotContain(stored.substring(stored.length() - 12));
    }
  }

  @Test
  void scryptBlockThatItsLibraryCannotTakeMatchesNothing() {
    String stored = new Scrypt(16, 8, 1).encode("correct horse", "abcdefghijklmnopqrstuv");
    String changed = stored.replace("$8$1$", "$565$1$");
    assertThat(changed).isNotEqualTo(stored);
    assertThat(new Scrypt(16, 8, 1).verify("correct horse", changed)).isFalse();
    assertThat(new Scrypt(16, WorkLimits.MAX_SCRYPT_BLOCK, 1).encode("x", "abcdefghijklmnop"))
        .startsWith("scrypt$16$");
  }

  @ParameterizedTest
  @MethodSource("cheapHashers")
  void everyNewTextHasASaltOfItsOwn(PasswordHasher hasher) {
    Passwords passwords = Passwords.with(List.of(hasher), SALTS);

    assertThat(passwords.make("same")).isNotEqualTo(passwords.make("same"));
  }

  @ParameterizedTest
  @MethodSource("cheapHashers")
  void halfASurrogatePairIsNoPassword(PasswordHasher hasher) {
    String stored = hasher.encode("a?", hasher.newSalt(SALTS));

    assertThat(hasher.verify("a\ud800", stored)).isFalse();
    assertThatThrownBy(() -> hasher.encode("a\ud800", hasher.newSalt(SALTS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("half a surrogate pair");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pbkdf2_sha256$99999999999$salt$aa",
        "pbkdf2_sha256$999999999$salt$aa",
        "scrypt$1073741824$salt$8$1$aa",
        "scrypt$16384$salt$8$1000000$aa",
        "argon2$argon2id$v=19$m=2000000,t=2,p=1$c2FsdHNhbHQ$aaaaaaaa",
        "argon2$argon2id$v=19$m=64,t=99999999,p=1$c2FsdHNhbHQ$aaaaaaaa",
        "bcrypt_sha256$$2b$31$4j7PB5FhYK.oxMf6lsU0heze8bo2HPVybVFK9XTihl8eTo7U285Na"
      })
  void textOverTheWorkLimitsIsNotComputed(String stored) {
    PasswordHasher owner =
        Stream.of(Pbkdf2.with(Pbkdf2.Digest.SHA_256), Scrypt.withDefaults())
            .map(PasswordHasher.class::cast)
            .filter(each -> stored.startsWith(each.algorithm()))
            .findFirst()
            .orElse(stored.startsWith("argon2") ? Argon2.withDefaults() : Bcrypt.with(true));

    assertThat(owner.verify("x", stored)).isFalse();
    assertThat(owner.summary(stored)).isEmpty();
    assertThat(owner.mustUpdate(stored)).isTrue();
  }

  @Test
  void cheaperTextIsToBeMadeAnew() {
    Pbkdf2 old = new Pbkdf2(Pbkdf2.Digest.SHA_256, 2);
    String stored = old.encode("secret", old.newSalt(SALTS));
    Passwords passwords = Passwords.with(List.of(new Pbkdf2(Pbkdf2.Digest.SHA_256, 5)), SALTS);

    assertThat(passwords.verify("secret", stored)).isEqualTo(new Passwords.Verdict(true, true));
    assertThat(passwords.verify("wrong", stored)).isEqualTo(new Passwords.Verdict(false, true));
  }

  @Test
  void passwordTooLongForBcryptDoesNotMatch() {
    Bcrypt old = new Bcrypt(false, 4);
    String stored = old.encode("a".repeat(72), old.newSalt(SALTS));
    Passwords passwords = Passwords.with(List.of(new Bcrypt(false, 5)), SALTS);

    assertThat(passwords.verify("a".repeat(72), stored).matches()).isTrue();
    assertThat(passwords.verify("a".repeat(73), stored).matches()).isFalse();
  }

  @Test
  void unusableTextMatchesNothing() {
    Passwords passwords = Passwords.with(List.of(new Pbkdf2(Pbkdf2.Digest.SHA_256, 1)), SALTS);
    String stored = passwords.makeUnusable();

    assertThat(stored).hasSize(41).startsWith("!");
    assertThat(Passwords.isUsable(stored)).isFalse();
    assertThat(passwords.verify(stored, stored)).isEqualTo(new Passwords.Verdict(false, false));
  }

  @Test
  void listWithoutHasherIsRefused() {
    assertThatThrownBy(() -> Passwords.with(List.of(), SALTS))
        .hasMessage("passwords: no hasher is given; give at least one");
  }

  private static String password(Random random) {
    StringBuilder text = new StringBuilder();
    for (int left = random.nextInt(12); left > 0; left--) {
      text.appendCodePoint(random.nextBoolean() ? random.nextInt(0xd800) : 0x1f40e);
    }
    return text.toString();
  }

  private static String changed(Random random, String stored) {
    StringBuilder text = new StringBuilder(stored);
    int at = random.nextInt(text.length());
    switch (random.nextInt(4)) {
      case 0 -> text.setCharAt(at, (char) ('!' + random.nextInt(94)));
      case 1 -> text.deleteCharAt(at);
      case 2 -> text.insert(at, '$');
      default -> text.setLength(at);
    }
    return text.toString();
  }

  /** The same salts in every run: a change that only some salts show would come and go. */
  private static SecureRandom repeatable() {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(SEED);
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
