package dev.seaworthy.boot.console;

import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.Shelf;
import dev.seaworthy.passwords.Passwords;
import dev.seaworthy.passwords.Pbkdf2;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts of the console's own, for an application that has none: a name and a password in
 * Django's form ({@code pbkdf2_sha256}) on the store's shelf. A name with five wrong passwords is
 * shut for fifteen minutes from the fifth on, whether it exists or not; what is tried while it is
 * shut does not keep it shut. A changed password ends the sessions under the old one. Thread-safe.
 */
public final class OwnAccounts implements Accounts {
  /** The shortest password that is taken: of twelve characters, since nothing else guards it. */
  public static final int SHORTEST = 12;

  private static final String KIND = "account";
  private static final String NAME = OwnAccounts.class.getName() + ".name";
  private static final String PRINT = OwnAccounts.class.getName() + ".print";
  private static final int MOST_WRONG = 5;
  private static final Duration SHUT = Duration.ofMinutes(15);
  private static final int MOST_NAMES = 10_000;

  private final Shelf shelf;
  private final Clock clock;
  private final Passwords passwords;
  private final Map<String, Wrong> wrong = new LinkedHashMap<>();

  /** Accounts on a shelf. */
  public OwnAccounts(Shelf shelf, Clock clock) {
    this(shelf, clock, Pbkdf2.with(Pbkdf2.Digest.SHA_256));
  }

  OwnAccounts(Shelf shelf, Clock clock, Pbkdf2 hasher) {
    this.shelf = shelf;
    this.clock = clock;
    this.passwords = Passwords.with(List.of(hasher), new SecureRandom());
  }

  private record Wrong(int times, Instant last) {}

  /**
   * Makes an account, or gives one another password.
   *
   * @throws IllegalArgumentException if the name is none, or the password too short
   * @throws AttemptStoreException if the shelf cannot be reached
   */
  public void put(String name, String password) {
    if (name.isBlank() || name.length() > 150 || !name.chars().allMatch(c -> c > ' ')) {
      throw new IllegalArgumentException(
          "name is no name for an account; write 1 to 150 characters without blanks");
    }
    if (password.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "password has "
              + password.length()
              + " characters; write at least "
              + SHORTEST
              + ", better a sentence");
    }
    shelf.put(KIND, new Shelf.Item(name, clock.instant(), passwords.make(password)));
  }

  /** Whether there is an account of this name. */
  public boolean exists(String name) {
    return shelf.find(KIND, name).isPresent();
  }

  @Override
  public boolean isAnybody() {
    return !shelf.newest(KIND, 1).isEmpty();
  }

  /** The session holds a name and a print of the password's form: a changed password ends it. */
  @Override
  public Optional<String> current(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(NAME) instanceof String name
            && session.getAttribute(PRINT) instanceof String print
        ? shelf
            .find(KIND, name)
            .filter(account -> print(account).equals(print))
            .map(Shelf.Item::name)
        : Optional.empty();
  }

  @Override
  public boolean signIn(
      HttpServletRequest request, HttpServletResponse response, String name, String password) {
    Optional<Shelf.Item> account = shelf.find(KIND, name);
    boolean right =
        passwords.verify(password, account.map(Shelf.Item::text).orElse(null)).matches();
    if (!isOpen(name)) {
      return false;
    }
    if (!right || account.isEmpty()) {
      noteWrong(name);
      return false;
    }
    forgive(name);
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(NAME, name);
    request.getSession().setAttribute(PRINT, print(account.get()));
    return true;
  }

  private static String print(Shelf.Item account) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(account.text().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private synchronized boolean isOpen(String name) {
    Wrong before = wrong.get(name);
    return before == null
        || before.times < MOST_WRONG
        || clock.instant().isAfter(before.last.plus(SHUT));
  }

  private synchronized void noteWrong(String name) {
    Wrong before = wrong.remove(name);
    Instant now = clock.instant();
    int times = before == null || now.isAfter(before.last.plus(SHUT)) ? 0 : before.times;
    wrong.put(name, new Wrong(times + 1, now));
    if (wrong.size() > MOST_NAMES) {
      wrong.remove(wrong.keySet().iterator().next());
    }
  }

  private synchronized void forgive(String name) {
    wrong.remove(name);
  }
}
