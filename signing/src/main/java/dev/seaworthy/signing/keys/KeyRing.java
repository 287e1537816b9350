package dev.seaworthy.signing.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The secret key that signs, and the older ones that may still be read.
 *
 * <p>The first key signs; a signature of any key is accepted, so a key is changed by putting the
 * new one in front and taking the old one away once everything it signed has expired. Source:
 * Django's settings SECRET_KEY and SECRET_KEY_FALLBACKS.
 *
 * <p>Immutable and thread-safe. No method gives a key back and none prints one; it is not
 * serializable.
 */
public final class KeyRing {

  /** The environment variable, and Django's setting, of the key that signs. */
  public static final String KEY_NAME = "SECRET_KEY";

  /** The environment variable, and Django's setting, of the older keys. */
  public static final String FALLBACKS_NAME = "SECRET_KEY_FALLBACKS";

  /** More than this many bytes are no key file. */
  static final int MAX_FILE_BYTES = 64 * 1024;

  private final List<String> keys;

  private KeyRing(List<String> keys) {
    this.keys = List.copyOf(keys);
    for (int at = 0; at < this.keys.size(); at++) {
      if (this.keys.get(at).isEmpty()) {
        throw new IllegalArgumentException(
            place(at) + ": it is empty; give at least " + KeyFault.LEAST_LENGTH + " characters");
      }
      SaltedHmac.utf8(this.keys.get(at));
    }
  }

  /**
   * Makes a ring of texts.
   *
   * @throws IllegalArgumentException if one is empty or holds half a surrogate pair
   */
  public static KeyRing of(String current, String... fallbacks) {
    return of(current, Arrays.asList(fallbacks));
  }

  /**
   * Makes a ring of texts.
   *
   * @throws IllegalArgumentException if one is empty or holds half a surrogate pair
   */
  public static KeyRing of(String current, List<String> fallbacks) {
    List<String> keys = new ArrayList<>();
    keys.add(current);
    keys.addAll(fallbacks);
    return new KeyRing(keys);
  }

  /**
   * Makes a ring of lines: the current key on the first, a fallback on each other. Lines of blanks
   * only are left out and white space around a key does not count.
   *
   * @throws IllegalArgumentException if there is no key
   */
  public static KeyRing fromText(String lines) {
    List<String> keys = lines.lines().map(String::strip).filter(key -> !key.isEmpty()).toList();
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("secret key text: it holds no key; put one on each line");
    }
    return new KeyRing(keys);
  }

  /**
   * Reads a UTF-8 file laid out as in {@link #fromText}; a mounted secret with one key is one.
   *
   * @throws IOException if it cannot be read, or has more than 64 KiB
   * @throws IllegalArgumentException if there is no key in it
   */
  public static KeyRing fromFile(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_FILE_BYTES + 1);
    }
    if (bytes.length > MAX_FILE_BYTES) {
      throw new IOException(
          file
              + ": it has more than "
              + MAX_FILE_BYTES
              + " bytes; name a file of keys, one a line");
    }
    return fromText(new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * Reads the variables {@link #KEY_NAME} and {@link #FALLBACKS_NAME}; the second may be absent,
   * and its keys are parted by commas. For keys that hold a comma use {@link #fromFile}.
   *
   * @param environment such as {@link System#getenv()}
   * @throws IllegalArgumentException if the key is absent or empty
   */
  public static KeyRing fromEnvironment(Map<String, String> environment) {
    String current = environment.getOrDefault(KEY_NAME, "").strip();
    String fallbacks = environment.getOrDefault(FALLBACKS_NAME, "");
    if (current.isEmpty()) {
      throw new IllegalArgumentException(
          "environment: " + KEY_NAME + " is absent or empty; set it to 50 random characters");
    }
    List<String> older =
        Arrays.stream(fallbacks.split(",", -1))
            .map(String::strip)
            .filter(key -> !key.isEmpty())
            .toList();
    return of(current, older);
  }

  /**
   * The same keys with a text in front of each, as Django keeps its cookies apart from the rest.
   */
  public KeyRing prefixed(String prefix) {
    return new KeyRing(keys.stream().map(prefix::concat).toList());
  }

  /** How many keys are accepted, the current one included; at least one. */
  public int size() {
    return keys.size();
  }

  /** The keys that fail security.W009 or security.W025, in ring order; empty if all are strong. */
  public List<WeakKey> weakKeys() {
    List<WeakKey> weak = new ArrayList<>();
    for (int at = 0; at < keys.size(); at++) {
      Set<KeyFault> faults = KeyFault.of(keys.get(at));
      if (!faults.isEmpty()) {
        weak.add(new WeakKey(place(at), faults));
      }
    }
    return weak;
  }

  /** One key; for {@link SaltedHmac} only. */
  String key(int index) {
    return keys.get(index);
  }

  @Override
  public String toString() {
    return "KeyRing[current: "
        + keys.get(0).length()
        + " characters, fallbacks: "
        + (size() - 1)
        + "]";
  }

  private static String place(int index) {
    return index == 0 ? KEY_NAME : FALLBACKS_NAME + "[" + (index - 1) + "]";
  }
}
