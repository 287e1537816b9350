package dev.seaworthy.signing.sessions;

import dev.seaworthy.signing.SignedJson;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.keys.KeyRing;
import dev.seaworthy.signing.refusals.BadSignature;
import dev.seaworthy.signing.refusals.MalformedToken;
import dev.seaworthy.signing.sessions.LoadedSession.Condition;
import java.time.Clock;

/**
 * The text of a session in a database row, cache entry or file, as Django's other engines keep it.
 *
 * <p>The store decides when a session has expired; the time in the text is not looked at. Immutable
 * and thread-safe, without locks.
 */
public final class StoredSessions {

  /** Source: Django 5.2, key_salt of each SessionStore, which they share. */
  public static final String SALT = "django.contrib.sessions.SessionStore";

  private final SignedJson json;

  private StoredSessions(SignedJson json) {
    this.json = json;
  }

  /** Session texts signed with a ring. */
  public static StoredSessions of(KeyRing keys, Clock clock) {
    return new StoredSessions(SignedJson.of(keys, clock).withSalt(SALT).compressing());
  }

  /**
   * The text for a session.
   *
   * @throws IllegalArgumentException if it nests too deep or has a number of too many digits
   */
  public String encode(Json.Members data) {
    return json.dumps(data);
  }

  /** The session in a text. Never fails: see the condition. */
  public LoadedSession decode(String text) {
    try {
      return new LoadedSession(json.loads(text), Condition.READ);
    } catch (BadSignature e) {
      return LoadedSession.empty(Condition.FORGED);
    } catch (MalformedToken e) {
      return LoadedSession.empty(Condition.UNREADABLE);
    }
  }
}
