package dev.seaworthy.passwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.seaworthy.vectors.VectorFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Stored passwords against Django's own answers. */
class PasswordHashersVectorsTest {

  private static final String FILE = "password_hashers";

  /** One case, printed by its id: it holds passwords. */
  record Case(JsonNode node) {
    @Override
    public String toString() {
      return node.path("id").asString();
    }

    String text(String name) {
      return node.get(name).stringValue();
    }

    JsonNode expected() {
      return node.get("expect").path("value");
    }

    boolean expectsError() {
      return node.get("expect").has("error");
    }
  }

  @TempDir Path folder;

  static Stream<Case> cases() {
    return VectorFile.given(FILE).cases().stream().map(Case::new);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void answersAsDjango(Case each) {
    verify(each);
  }

  @Test
  void emptyFolderFails() {
    assertThatThrownBy(() -> VectorFile.in(folder, FILE))
        .isInstanceOf(AssertionError.class)
        .hasMessage("vectors: password_hashers.json is missing from the folder");
  }

  @Test
  void fileCutShortFails() throws IOException {
    String whole = VectorFile.copiedText(FILE);
    Files.writeString(folder.resolve(FILE + ".json"), whole.substring(0, whole.length() / 2));

    assertThatThrownBy(() -> VectorFile.in(folder, FILE))
        .isInstanceOf(AssertionError.class)
        .hasMessage("vectors: password_hashers.json cannot be read");
  }

  @Test
  void oneChangedCharacterFails() throws IOException {
    String whole = VectorFile.copiedText(FILE);
    String corrupted = whole.replaceFirst("aAc85xpTLOrA", "aAc85xpTLOrB");
    Files.writeString(folder.resolve(FILE + ".json"), corrupted);

    Case first = new Case(VectorFile.in(folder, FILE).cases().get(0));
    assertThatThrownBy(() -> verify(first)).isInstanceOf(AssertionError.class);
  }

  static void verify(Case each) {
    switch (each.text("op")) {
      case "encode" -> verifyEncoding(each);
      case "verify" ->
          // A malformed text raises an error in Django and matches nothing here.
          assertThat(hasher(each.node()).verify(each.text("password"), each.text("encoded")))
              .isEqualTo(!each.expectsError() && each.expected().booleanValue());
      case "must_update" ->
          assertThat(hasher(each.node()).mustUpdate(each.text("encoded")))
              .isEqualTo(each.expected().booleanValue());
      case "safe_summary" ->
          assertThat(new ArrayList<>(hasher(each.node()).summary(each.text("encoded")).entrySet()))
              .isEqualTo(new ArrayList<>(texts(each.expected()).entrySet()));
      case "verify_password" -> verifyList(each);
      case "is_usable" ->
          assertThat(Passwords.isUsable(each.node().get("encoded").stringValue(null)))
              .isEqualTo(each.expected().booleanValue());
      case "salt_too_short" ->
          assertThat(
                  Salts.isTooShort(each.text("salt"), each.node().get("entropy_bits").intValue()))
              .isEqualTo(each.expected().booleanValue());
      default -> throw new AssertionError("unknown operation " + each.text("op"));
    }
  }

  private static void verifyEncoding(Case each) {
    PasswordHasher hasher = hasher(each.node());
    if (each.expectsError()) {
      assertThatThrownBy(() -> hasher.encode(each.text("password"), each.text("salt")))
          .isInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(hasher.encode(each.text("password"), each.text("salt")))
          .isEqualTo(each.expected().stringValue());
    }
  }

  private static void verifyList(Case each) {
    List<PasswordHasher> hashers = new ArrayList<>();
    each.node().get("hashers").forEach(node -> hashers.add(hasher(node)));
    @Nullable String password = each.node().get("password").stringValue(null);
    Passwords.Verdict verdict =
        Passwords.with(hashers, new SecureRandom()).verify(password, each.text("encoded"));

    assertThat(verdict)
        .isEqualTo(
            new Passwords.Verdict(
                each.expected().get(0).booleanValue(), each.expected().get(1).booleanValue()));
  }

  private static PasswordHasher hasher(JsonNode node) {
    JsonNode params = node.path("params");
    return switch (node.get("algorithm").stringValue()) {
      case "pbkdf2_sha256" -> pbkdf2(params, Pbkdf2.Digest.SHA_256);
      case "pbkdf2_sha1" -> pbkdf2(params, Pbkdf2.Digest.SHA_1);
      case "argon2" ->
          new Argon2(
              params.path("time_cost").asInt(Argon2.withDefaults().timeCost()),
              params.path("memory_cost").asInt(Argon2.withDefaults().memoryCost()),
              params.path("parallelism").asInt(Argon2.withDefaults().parallelism()));
      case "bcrypt_sha256" -> new Bcrypt(true, params.path("rounds").asInt(Bcrypt.DEFAULT_COST));
      case "bcrypt" -> new Bcrypt(false, params.path("rounds").asInt(Bcrypt.DEFAULT_COST));
      case "scrypt" ->
          new Scrypt(
              params.path("work_factor").asInt(Scrypt.withDefaults().workFactor()),
              params.path("block_size").asInt(Scrypt.withDefaults().blockSize()),
              params.path("parallelism").asInt(Scrypt.withDefaults().parallelism()));
      case "md5" -> new SaltedMd5();
      default -> throw new AssertionError("unknown algorithm");
    };
  }

  private static Pbkdf2 pbkdf2(JsonNode params, Pbkdf2.Digest digest) {
    return new Pbkdf2(digest, params.path("iterations").asInt(Pbkdf2.DEFAULT_ITERATIONS));
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
    return texts;
  }
}
