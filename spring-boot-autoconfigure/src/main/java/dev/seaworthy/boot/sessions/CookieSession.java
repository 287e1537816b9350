package dev.seaworthy.boot.sessions;

import dev.seaworthy.boot.values.AllowedTypes;
import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.refusals.MalformedToken;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * One session, as one request has it: two requests at once have one each, and the browser keeps the
 * cookie that comes last. Values are checked against the allow-list when they are put in. Not
 * thread-safe.
 */
final class CookieSession implements Session {
  /** Our own member: no attribute of an application's has this name. */
  private static final String OURS = "~seaworthy";

  /** Under this name it gives itself, to the store that it belongs to. */
  static final String ITSELF = OURS + ".itself";

  private static final String ID = "i";
  private static final String CREATED = "c";

  private final AllowedTypes types;
  private final Map<String, Object> attributes = new LinkedHashMap<>();
  private final Instant created;
  private Json.@Nullable Members before;
  private String id;
  private Instant accessed;
  private Duration timeout;

  private CookieSession(
      AllowedTypes types,
      String id,
      Instant created,
      Instant accessed,
      Duration timeout,
      Json.@Nullable Members before) {
    this.types = types;
    this.id = id;
    this.created = created;
    this.accessed = accessed;
    this.timeout = timeout;
    this.before = before;
  }

  static CookieSession fresh(AllowedTypes types, Clock clock, Duration timeout) {
    Instant now = clock.instant();
    return new CookieSession(types, newId(), now, now, timeout, null);
  }

  /**
   * The session in a cookie.
   *
   * @throws MalformedToken if a value in it is of no allowed type any more
   */
  static CookieSession read(Json.Members members, AllowedTypes types, Clock clock, Duration timeout)
      throws MalformedToken {
    Instant now = clock.instant();
    Map<?, ?> ours =
        members.values().get(OURS) instanceof Json.Members own
            ? (Map<?, ?>) Objects.requireNonNull(own.toJava())
            : Map.of();
    String id = ours.get(ID) instanceof String text ? text : newId();
    Instant created =
        ours.get(CREATED) instanceof Long seconds ? Instant.ofEpochSecond(seconds) : now;
    CookieSession session = new CookieSession(types, id, created, now, timeout, members);
    for (Map.Entry<String, Json> member : members.values().entrySet()) {
      Object value = member.getKey().equals(OURS) ? null : types.read(member.getValue());
      if (value != null) {
        session.attributes.put(member.getKey(), value);
      }
    }
    return session;
  }

  /** What to write. */
  Json.Members write() {
    Map<String, Json> members = new LinkedHashMap<>();
    attributes.forEach((name, value) -> members.put(name, types.write(value)));
    members.put(OURS, Json.of(Map.of(ID, id, CREATED, created.getEpochSecond())));
    return new Json.Members(members);
  }

  /** Whether it says something else than the cookie that came; changes within values count too. */
  boolean differsFrom(Json.Members now) {
    return before == null || !before.equals(now);
  }

  /** Takes down that the browser has it now. */
  void sent(Json.Members now) {
    before = now;
  }

  private static String newId() {
    return UUID.randomUUID().toString();
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String changeSessionId() {
    id = newId();
    return id;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T> @Nullable T getAttribute(String name) {
    return (T) (name.equals(ITSELF) ? this : attributes.get(name));
  }

  @Override
  public Set<String> getAttributeNames() {
    return new LinkedHashSet<>(attributes.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
      return;
    }
    if (name.startsWith(OURS)) {
      throw new IllegalArgumentException(
          "session attribute '" + OURS + "' is not yours; rename it");
    }
    types.write(value);
    attributes.put(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    attributes.remove(name);
  }

  @Override
  public Instant getCreationTime() {
    return created;
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    accessed = time;
  }

  @Override
  public Instant getLastAccessedTime() {
    return accessed;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    timeout = interval;
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return timeout;
  }

  /** One that had expired was not read at all. */
  @Override
  public boolean isExpired() {
    return false;
  }
}
