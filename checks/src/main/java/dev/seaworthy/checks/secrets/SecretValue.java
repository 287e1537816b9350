package dev.seaworthy.checks.secrets;

import dev.seaworthy.engine.text.Shown;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What stands in the place of a secret, told by its shape alone. Immutable; keeps no text.
 *
 * <p>This is the one place that decides what a value is, and {@link #shown()} the one form in which
 * a report mentions it: kind and length, never the value.
 */
public final class SecretValue {
  private enum Kind {
    EMPTY("empty"),
    REFERENCE("a reference"),
    ENCRYPTED("an encrypted value"),
    HASHED("a hash"),
    PUBLIC("a public value"),
    NO_SECRET("no secret"),
    FILL_ME_IN("a placeholder to fill in"),
    PUBLISHED("a published or guessable value"),
    PROVIDER("a provider's key"),
    RANDOM("a random-looking literal"),
    PLAIN("a plain literal");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private static final Set<String> NO_SECRETS = Set.of("true", "false", "null", "none", "nil", "~");

  private final Kind kind;
  private final String shown;

  private SecretValue(Kind kind, String word, String text) {
    this.kind = kind;
    this.shown = kind == Kind.EMPTY ? "empty" : word + " (" + Shown.secret(text) + ")";
  }

  /** Tells what a text is. */
  public static SecretValue of(String text) {
    String bare = text.strip();
    if (ProviderShapes.isKeyId(bare)) {
      return new SecretValue(Kind.PUBLIC, "the id of an access key", bare);
    }
    Optional<String> provider = ProviderShapes.nameOf(bare);
    if (provider.isPresent()) {
      return new SecretValue(Kind.PROVIDER, provider.get(), bare);
    }
    Kind kind = kindOf(bare);
    return new SecretValue(kind, kind.word, bare);
  }

  /** What a text is that is also the name of the user it belongs to. */
  static SecretValue ofUsersName(String text) {
    return new SecretValue(Kind.PUBLISHED, "its user's name", text.strip());
  }

  /** Kind and length, as the end of a sentence: {@code a plain literal (8 characters, hidden)}. */
  public String shown() {
    return shown;
  }

  /** Whether nothing stands there. */
  public boolean isEmpty() {
    return kind == Kind.EMPTY;
  }

  /** Whether it is encrypted, as {@code ENC(…)} or {@code {cipher}…}. */
  public boolean isEncrypted() {
    return kind == Kind.ENCRYPTED;
  }

  /** Whether it is a hash made for passwords. */
  public boolean isHashed() {
    return kind == Kind.HASHED;
  }

  /** Whether anybody can know or guess it: a published default, a placeholder, a common word. */
  public boolean isPublished() {
    return kind == Kind.PUBLISHED || kind == Kind.FILL_ME_IN;
  }

  /** Whether it has the shape of a provider's key, or of a private key. */
  public boolean isProviders() {
    return kind == Kind.PROVIDER;
  }

  /** Whether it looks made by chance. */
  public boolean isRandom() {
    return kind == Kind.RANDOM || kind == Kind.PROVIDER;
  }

  /** Whether it is a secret in clear that is neither published nor a placeholder. */
  public boolean isOwn() {
    return kind == Kind.PLAIN || isRandom();
  }

  @Override
  public String toString() {
    return "SecretValue[" + shown + "]";
  }

  private static Kind kindOf(String text) {
    String lowered = text.toLowerCase(Locale.ROOT);
    if (text.isEmpty()) {
      return Kind.EMPTY;
    }
    if (isReference(text, lowered)) {
      return Kind.REFERENCE;
    }
    if (lowered.startsWith("{cipher}")
        || lowered.startsWith("enc(")
        || lowered.startsWith("encrypted:")) {
      return Kind.ENCRYPTED;
    }
    if (isHash(lowered)) {
      return Kind.HASHED;
    }
    if (text.contains("-----BEGIN ") || lowered.startsWith("ssh-rsa ")) {
      return Kind.PUBLIC;
    }
    if (NO_SECRETS.contains(lowered)) {
      return Kind.NO_SECRET;
    }
    if (lowered.startsWith("{noop}")) {
      return kindOf(text.substring("{noop}".length()).strip());
    }
    return kindOfLiteral(text);
  }

  private static Kind kindOfLiteral(String text) {
    if (Placeholders.isToFillIn(text)) {
      return Kind.FILL_ME_IN;
    }
    boolean random = Randomness.looksRandom(text);
    if (PublishedKeys.holds(text) || (!random && Placeholders.isGuessable(text))) {
      return Kind.PUBLISHED;
    }
    if (random && decoded(text).filter(Placeholders::isGuessable).isPresent()) {
      return Kind.PUBLISHED;
    }
    return random ? Kind.RANDOM : Kind.PLAIN;
  }

  /** The text behind Base64, where it is readable: such a key was typed, not made by chance. */
  private static Optional<String> decoded(String text) {
    try {
      String plain =
          new String(Base64.getDecoder().decode(text), StandardCharsets.US_ASCII).strip();
      boolean readable = plain.chars().allMatch(each -> each >= ' ' && each < 0x7f);
      return readable && !Randomness.looksRandom(plain) ? Optional.of(plain) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isReference(String text, String lowered) {
    boolean wrapped =
        (text.startsWith("<") && text.endsWith(">"))
            || (text.startsWith("@") && text.endsWith("@") && text.length() > 2)
            || (text.startsWith("%(") && text.contains(")"));
    return wrapped
        || text.contains("${")
        || text.contains("#{")
        || text.contains("{{")
        || text.startsWith("$(")
        || lowered.startsWith("vault:")
        || lowered.startsWith("arn:")
        || lowered.startsWith("op://")
        || lowered.startsWith("sm://")
        || lowered.startsWith("sm@")
        || lowered.startsWith("file:")
        || lowered.startsWith("classpath:")
        || lowered.startsWith("configtree:");
  }

  private static boolean isHash(String lowered) {
    return lowered.startsWith("{bcrypt}")
        || lowered.startsWith("{argon2")
        || lowered.startsWith("{scrypt")
        || lowered.startsWith("{pbkdf2")
        || lowered.startsWith("$2a$")
        || lowered.startsWith("$2b$")
        || lowered.startsWith("$2y$")
        || lowered.startsWith("$argon2");
  }
}
