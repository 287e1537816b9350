package dev.seaworthy.passwords;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * The parts of a stored Argon2 text other than the hash itself.
 *
 * <p>Source of the form: the reference implementation's {@code encode_string}; a text without
 * {@code v=} is of version 16.
 */
record Argon2Text(Variety variety, int version, Argon2 work, String saltText, int hashBytes) {

  static final String ALGORITHM = "argon2";

  /** Least bytes of a hash. Source: RFC 9106 section 3.1. */
  private static final int LEAST_HASH_BYTES = 4;

  private static final Pattern FORM =
      Pattern.compile(
          "argon2\\$(argon2(?:id|i|d))(?:\\$v=(16|19))?\\$m=(\\d{1,9}),t=(\\d{1,9}),p=(\\d{1,9})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  /** The three variants of Argon2. */
  enum Variety {
    ARGON2D(Argon2Parameters.ARGON2_d),
    ARGON2I(Argon2Parameters.ARGON2_i),
    ARGON2ID(Argon2Parameters.ARGON2_id);

    private final int number;

    Variety(int number) {
      this.number = number;
    }

    int number() {
      return number;
    }

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Optional<Argon2Text> read(String stored) {
    Matcher form = FORM.matcher(stored);
    if (!form.matches()) {
      return Optional.empty();
    }
    int memory = StoredText.positive(form.group(3));
    int time = StoredText.positive(form.group(4));
    int lanes = StoredText.positive(form.group(5));
    if (!Argon2.isAllowed(time, memory, lanes)) {
      return Optional.empty();
    }
    int hashBytes = form.group(7).length() * 6 / 8;
    if (hashBytes < LEAST_HASH_BYTES || form.group(6).length() % 4 == 1) {
      return Optional.empty();
    }
    String version = form.group(2);
    return Optional.of(
        new Argon2Text(
            Variety.valueOf(form.group(1).toUpperCase(Locale.ROOT)),
            version == null ? Argon2Parameters.ARGON2_VERSION_10 : StoredText.positive(version),
            new Argon2(time, memory, lanes),
            form.group(6),
            hashBytes));
  }

  byte[] salt() {
    return Base64.getDecoder().decode(saltText);
  }

  /** The whole text with a hash in it, in the one form that is ever accepted. */
  String with(String hash) {
    String versionPart = version == Argon2Parameters.ARGON2_VERSION_10 ? "" : "$v=" + version;
    return ALGORITHM
        + "$"
        + variety.text()
        + versionPart
        + "$m="
        + work.memoryCost()
        + ",t="
        + work.timeCost()
        + ",p="
        + work.parallelism()
        + "$"
        + Base64.getEncoder().withoutPadding().encodeToString(salt())
        + "$"
        + hash;
  }
}
