package dev.seaworthy.boot.console;

import dev.seaworthy.guard.attempts.AttemptStoreException;
import dev.seaworthy.guard.attempts.Shelf;
import dev.seaworthy.passwords.Passwords;
import dev.seaworthy.passwords.Pbkdf2;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Accounts of the console's own, for an application that has none: a name and a password in
 * Django's form ({@code pbkdf2_sha256}) on the store's shelf. A name with five wrong passwords is
 * shut for fifteen minutes, whether it exists or not. A changed password ends the sessions under
 * the old one. Thread-safe.
 */
public final class OwnAccounts implements Accounts {
  /** The shortest password that is taken: of twelve characters, since nothing else guards it. */
  public static final int SHORTEST = 12;

  private static final String KIND = "account";
  private static final String SIGNED_IN = OwnAccounts.class.getName();
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

  /** What a session holds: the hash is only compared, to notice a changed password. */
  private record SignedIn(String name, String stored) implements java.io.Serializable {
    private static final long serialVersionUID = 1L;
  }

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

  @Override
  public Optional<String> current(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(SIGNED_IN) instanceof SignedIn signed
        ? shelf
            .find(KIND, signed.name)
            .filter(account -> account.text().equals(signed.stored))
            .map(Shelf.Item::name)
        : Optional.empty();
  }

  @Override
  public boolean signIn(
      HttpServletRequest request, HttpServletResponse response, String name, String password) {
    boolean open = isOpen(name);
    Optional<Shelf.Item> account = shelf.find(KIND, name);
    boolean right =
        passwords.verify(password, account.map(Shelf.Item::text).orElse(null)).matches();
    if (!open || !right || account.isEmpty()) {
      noteWrong(name);
      return false;
    }
    forgive(name);
    request.getSession();
    request.changeSessionId();
    request.getSession().setAttribute(SIGNED_IN, new SignedIn(name, account.get().text()));
    return true;
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
