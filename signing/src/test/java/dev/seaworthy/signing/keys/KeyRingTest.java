package dev.seaworthy.signing.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

  private static final String STRONG = "k8!vZp2#Lw9@Qx4$Rt7%Ym1^Nb6&Hc3*Jd5(Gf0)SaKuOiPeWqTz";

  @TempDir Path folder;

  @Test
  void readsLinesOfAFileAndLeavesBlankOnesOut() throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(file, "\n  first key \n\nsecond\r\nthird\n");

    KeyRing keys = KeyRing.fromFile(file);

    assertThat(List.of(keys.key(0), keys.key(1), keys.key(2)))
        .containsExactly("first key", "second", "third");
    assertThat(keys.size()).isEqualTo(3);
  }

  @Test
  void fileOverTheLimitIsRefused() throws IOException {
    Path file = folder.resolve("keys");
    Files.writeString(file, "a".repeat(KeyRing.MAX_FILE_BYTES + 1));

    assertThatThrownBy(() -> KeyRing.fromFile(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ": it has more than 65536 bytes; name a file of keys, one a line");
  }

  @Test
  void readsTheEnvironment() {
    KeyRing keys =
        KeyRing.fromEnvironment(
            Map.of("SECRET_KEY", STRONG, "SECRET_KEY_FALLBACKS", "older, oldest,"));

    assertThat(List.of(keys.key(0), keys.key(1), keys.key(2)))
        .containsExactly(STRONG, "older", "oldest");
    assertThat(KeyRing.fromEnvironment(Map.of("SECRET_KEY", STRONG)).size()).isEqualTo(1);
  }

  @Test
  void absentOrEmptyKeysAreRefused() {
    assertThatThrownBy(() -> KeyRing.fromEnvironment(Map.of("SECRET_KEY", " ")))
        .hasMessage("environment: SECRET_KEY is absent or empty; set it to 50 random characters");
    assertThatThrownBy(() -> KeyRing.fromText("\n \n"))
        .hasMessage("secret key text: it holds no key; put one on each line");
    assertThatThrownBy(() -> KeyRing.of(""))
        .hasMessage("SECRET_KEY: it is empty; give at least 50 characters");
    assertThatThrownBy(() -> KeyRing.of(STRONG, "a", ""))
        .hasMessage("SECRET_KEY_FALLBACKS[1]: it is empty; give at least 50 characters");
  }

  @Test
  void weakKeysAreGradedAsDjangoGradesThem() {
    KeyRing keys =
        KeyRing.of(
            "django-insecure-" + STRONG, STRONG, "aaaa", "abcd".repeat(13), "abcde".repeat(10));

    assertThat(keys.weakKeys())
        .containsExactly(
            new WeakKey("SECRET_KEY", Set.of(KeyFault.MADE_BY_TEMPLATE)),
            new WeakKey(
                "SECRET_KEY_FALLBACKS[1]", Set.of(KeyFault.TOO_SHORT, KeyFault.TOO_UNIFORM)),
            new WeakKey("SECRET_KEY_FALLBACKS[2]", Set.of(KeyFault.TOO_UNIFORM)));
    assertThat(keys.weakKeys())
        .extracting(WeakKey::checkId)
        .containsExactly("security.W009", "security.W025", "security.W025");
    assertThat(KeyRing.of(STRONG).weakKeys()).isEmpty();
  }

  @Test
  void neverPrintsAKey() {
    assertThat(KeyRing.of(STRONG, "older-key"))
        .hasToString("KeyRing[current: 52 characters, fallbacks: 1]");
  }
}
