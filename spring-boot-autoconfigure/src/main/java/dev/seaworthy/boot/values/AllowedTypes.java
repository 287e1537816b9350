package dev.seaworthy.boot.values;

import dev.seaworthy.signing.json.Json;
import dev.seaworthy.signing.refusals.MalformedToken;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of allowed types as JSON, and reads them back as the same types.
 *
 * <p>Text, {@code Boolean}, {@code Integer} and {@code Double} are JSON's own; lists, sets and maps
 * with text keys hold any allowed value; {@code Long}, {@code BigInteger}, {@code BigDecimal},
 * times of {@code java.time}, {@code UUID}, {@code URI}, {@code Locale} and the application's own
 * {@link AllowedType}s are an object with one member, {@code {"~uuid": "…"}}. Immutable and
 * thread-safe.
 */
public final class AllowedTypes {
  private static final String TAG = "~";
  private static final String SET = TAG + "set";
  private static final String MAP = TAG + "map";

  private static final List<AllowedType<?>> STANDARD =
      List.of(
          AllowedType.of("long", Long.class, Long::valueOf),
          AllowedType.of("integer", BigInteger.class, AllowedTypes::integer),
          AllowedType.of("decimal", BigDecimal.class, AllowedTypes::decimal),
          AllowedType.of("instant", Instant.class, Instant::parse),
          AllowedType.of("date", LocalDate.class, LocalDate::parse),
          AllowedType.of("time", LocalTime.class, LocalTime::parse),
          AllowedType.of("date-time", LocalDateTime.class, LocalDateTime::parse),
          AllowedType.of("offset-date-time", OffsetDateTime.class, OffsetDateTime::parse),
          AllowedType.of("zoned-date-time", ZonedDateTime.class, ZonedDateTime::parse),
          AllowedType.of("duration", Duration.class, Duration::parse),
          AllowedType.of("uuid", UUID.class, UUID::fromString),
          AllowedType.of("uri", URI.class, URI::create),
          new AllowedType<>("locale", Locale.class, Locale::toLanguageTag, Locale::forLanguageTag));

  private final Map<Class<?>, AllowedType<?>> byClass = new LinkedHashMap<>();
  private final Map<String, AllowedType<?>> byName = new LinkedHashMap<>();

  private AllowedTypes(List<AllowedType<?>> types) {
    for (AllowedType<?> type : types) {
      if (byName.put(TAG + type.name(), type) != null || byClass.put(type.type(), type) != null) {
        throw new IllegalArgumentException(
            "allowed type '" + type.name() + "': its name or class is taken; choose another");
      }
    }
  }

  /** The types that come with the starter. */
  public static AllowedTypes standard() {
    return new AllowedTypes(STANDARD);
  }

  /**
   * Those and more.
   *
   * @throws IllegalArgumentException if a name or a class is there already
   */
  public static AllowedTypes standardAnd(List<? extends AllowedType<?>> more) {
    List<AllowedType<?>> all = new ArrayList<>(STANDARD);
    all.addAll(more);
    return new AllowedTypes(all);
  }

  /**
   * Writes a value.
   *
   * @throws NotAllowedException if its class, or that of a value in it, is not allowed
   */
  public Json write(@Nullable Object value) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Double) {
      return Json.of(value);
    }
    AllowedType<?> type = byClass.get(value.getClass());
    if (type != null) {
      return tagged(TAG + type.name(), new Json.Text(type.text(value)));
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    }
    if (value instanceof Set<?> set) {
      return tagged(SET, ofItems(set));
    }
    if (value instanceof List<?> list) {
      return ofItems(list);
    }
    throw new NotAllowedException(value.getClass());
  }

  /**
   * Reads a value. A whole number is an {@code Integer} if it fits, else a {@code Long} or {@code
   * BigInteger}: others than this application may have written it.
   *
   * @throws MalformedToken if it is of a type that is not allowed, or no text of its type
   */
  public @Nullable Object read(Json json) throws MalformedToken {
    if (json instanceof Json.Whole whole && whole.value().bitLength() < Integer.SIZE) {
      return whole.value().intValueExact();
    }
    if (json instanceof Json.Items items) {
      return readAll(items);
    }
    if (json instanceof Json.Members members) {
      return readMembers(members);
    }
    return json.toJava();
  }

  private Json ofItems(Iterable<?> items) {
    List<Json> values = new ArrayList<>();
    items.forEach(item -> values.add(write(item)));
    return new Json.Items(values);
  }

  private Json ofMap(Map<?, ?> map) {
    Map<String, Json> members = new LinkedHashMap<>();
    map.forEach(
        (name, member) -> {
          if (!(name instanceof String text)) {
            throw new NotAllowedException(name == null ? Void.class : name.getClass());
          }
          members.put(text, write(member));
        });
    Json plain = new Json.Members(members);
    return looksTagged(members) ? tagged(MAP, plain) : plain;
  }

  private static Json tagged(String tag, Json value) {
    return new Json.Members(Map.of(tag, value));
  }

  private static boolean looksTagged(Map<String, Json> members) {
    return members.size() == 1 && members.keySet().iterator().next().startsWith(TAG);
  }

  private List<@Nullable Object> readAll(Json.Items items) throws MalformedToken {
    List<@Nullable Object> values = new ArrayList<>();
    for (Json item : items.values()) {
      values.add(read(item));
    }
    return values;
  }

  private Object readMembers(Json.Members members) throws MalformedToken {
    if (!looksTagged(members.values())) {
      return readMap(members);
    }
    Map.Entry<String, Json> only = members.values().entrySet().iterator().next();
    if (only.getKey().equals(MAP) && only.getValue() instanceof Json.Members map) {
      return readMap(map);
    }
    if (only.getKey().equals(SET) && only.getValue() instanceof Json.Items items) {
      return new LinkedHashSet<>(readAll(items));
    }
    AllowedType<?> type = byName.get(only.getKey());
    if (type == null || !(only.getValue() instanceof Json.Text text)) {
      throw new MalformedToken("cookie value: it is of no allowed type; drop the cookie");
    }
    return readAs(type, text.value());
  }

  private Map<String, @Nullable Object> readMap(Json.Members members) throws MalformedToken {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (Map.Entry<String, Json> member : members.values().entrySet()) {
      values.put(member.getKey(), read(member.getValue()));
    }
    return values;
  }

  private static Object readAs(AllowedType<?> type, String text) throws MalformedToken {
    try {
      return type.read().apply(text);
    } catch (RuntimeException e) {
      throw new MalformedToken(
          "cookie value: it is no text of type " + type.name() + "; drop the cookie");
    }
  }

  /** A long text of digits is slow to convert; who holds the key should not slow us either. */
  private static BigInteger integer(String digits) {
    requireShort(digits);
    return new BigInteger(digits);
  }

  private static BigDecimal decimal(String digits) {
    requireShort(digits);
    return new BigDecimal(digits);
  }

  private static void requireShort(String digits) {
    if (digits.length() > 1000) {
      throw new NumberFormatException("over 1000 digits");
    }
  }
}
