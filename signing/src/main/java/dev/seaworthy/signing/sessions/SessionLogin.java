package dev.seaworthy.signing.sessions;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Says who is logged in by a session, by the rules of Django 5.2's {@code
 * django.contrib.auth.get_user}. Immutable and thread-safe.
 */
public final class SessionLogin {

  /** Where the user's primary key stands, as text. Source: Django 5.2, SESSION_KEY. */
  public static final String USER_ID = "_auth_user_id";

  /** Where the path of the backend stands. Source: Django 5.2, BACKEND_SESSION_KEY. */
  public static final String BACKEND = "_auth_user_backend";

  /** Where the hash of the password stands. Source: Django 5.2, HASH_SESSION_KEY. */
  public static final String HASH = "_auth_user_hash";

  private final SessionAuthHash hashes;
  private final Set<String> backends;

  private SessionLogin(SessionAuthHash hashes, Set<String> backends) {
    this.hashes = hashes;
    this.backends = backends;
  }

  /**
   * Logins under a ring.
   *
   * @param backends the backends that may have logged somebody in: AUTHENTICATION_BACKENDS
   */
  public static SessionLogin of(KeyRing keys, Set<String> backends) {
    return new SessionLogin(SessionAuthHash.of(keys), Set.copyOf(backends));
  }

  /**
   * Who a session belongs to.
   *
   * @param passwordOf gives the stored password field of a user by primary key, empty if there is
   *     no such user or he may not log in
   */
  public LoginState resolve(Json.Members session, Function<String, Optional<String>> passwordOf) {
    Optional<String> userId = text(session, USER_ID);
    boolean known = text(session, BACKEND).filter(backends::contains).isPresent();
    if (userId.isEmpty() || !known) {
      return new LoginState.Anonymous();
    }
    Optional<String> password = passwordOf.apply(userId.get());
    if (password.isEmpty()) {
      return new LoginState.Anonymous();
    }
    return switch (hashes.match(password.get(), text(session, HASH).orElse(""))) {
      case CURRENT -> new LoginState.LoggedIn(userId.get());
      case FALLBACK ->
          new LoginState.Upgraded(
              userId.get(), with(session, Map.of(HASH, hashes.hash(password.get()))));
      case NONE -> new LoginState.Flushed();
    };
  }

  /** A session with a login in it; give it a new id too, against session fixation (CWE-384). */
  public Json.Members login(Json.Members session, String userId, String backend, String password) {
    Map<String, String> login = new LinkedHashMap<>();
    login.put(USER_ID, userId);
    login.put(BACKEND, backend);
    login.put(HASH, hashes.hash(password));
    return with(session, login);
  }

  private static Json.Members with(Json.Members session, Map<String, String> texts) {
    Map<String, Json> values = new LinkedHashMap<>(session.values());
    texts.forEach((name, value) -> values.put(name, new Json.Text(value)));
    return new Json.Members(values);
  }

  /** A text member; a number counts as its digits, since a peer may have stored a key as one. */
  private static Optional<String> text(Json.Members session, String name) {
    Json value = session.values().get(name);
    if (value instanceof Json.Whole whole) {
      return Optional.of(whole.value().toString());
    }
    return value instanceof Json.Text text ? Optional.of(text.value()) : Optional.empty();
  }
}
