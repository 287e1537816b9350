package dev.seaworthy.signing.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value. Immutable and thread-safe; members keep their order, since it is part of the text.
 *
 * <p>No value prints its content: a session may hold what nobody should find in a log.
 */
public sealed interface Json {

  /** {@code null}. */
  record Nothing() implements Json {}

  /** {@code true} or {@code false}. */
  record Truth(boolean value) implements Json {}

  /** A number without fraction or exponent, of any size up to {@link JsonText#MAX_DIGITS}. */
  record Whole(BigInteger value) implements Json {
    @Override
    public String toString() {
      return "Whole[hidden]";
    }
  }

  /** A Python float; not-a-number and the infinities included, as Python writes and reads them. */
  record Fraction(double value) implements Json {
    @Override
    public String toString() {
      return "Fraction[hidden]";
    }
  }

  /** A text; it may hold lone surrogates, which JSON can carry as escapes. */
  record Text(String value) implements Json {
    @Override
    public String toString() {
      return "Text[" + value.length() + " characters]";
    }
  }

  /** An array. */
  record Items(List<Json> values) implements Json {
    /** Copies the values. */
    public Items {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return "Items[" + values.size() + "]";
    }
  }

  /** An object, its members in the order in which they were put in. */
  record Members(Map<String, Json> values) implements Json {
    /** Copies the members and their order. */
    public Members {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public String toString() {
      return "Members[" + values.size() + "]";
    }
  }

  /**
   * Makes a JSON value of plain Java ones: null, Boolean, String, Byte, Short, Integer, Long,
   * BigInteger, Float, Double, Iterable and Map with String keys, nested as you like. Values that
   * are JSON already stay as they are.
   *
   * @throws IllegalArgumentException for any other type, named in the message
   */
  static Json of(@Nullable Object value) {
    if (value == null) {
      return new Nothing();
    }
    if (value instanceof Json json) {
      return json;
    }
    if (value instanceof String text) {
      return new Text(text);
    }
    if (value instanceof Boolean truth) {
      return new Truth(truth);
    }
    if (value instanceof Number number) {
      return ofNumber(number);
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    }
    if (value instanceof Iterable<?> items) {
      List<Json> values = new ArrayList<>();
      items.forEach(item -> values.add(of(item)));
      return new Items(values);
    }
    throw unsupported("value", value);
  }

  /**
   * The same value in plain Java types: null, Boolean, String, Long (BigInteger where a long is too
   * small), Double, List and Map.
   */
  default @Nullable Object toJava() {
    if (this instanceof Nothing) {
      return null;
    }
    if (this instanceof Truth truth) {
      return truth.value();
    }
    if (this instanceof Whole whole) {
      BigInteger number = whole.value();
      return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
    if (this instanceof Fraction fraction) {
      return fraction.value();
    }
    if (this instanceof Text text) {
      return text.value();
    }
    if (this instanceof Items items) {
      List<@Nullable Object> values = new ArrayList<>(items.values().size());
      items.values().forEach(item -> values.add(item.toJava()));
      return Collections.unmodifiableList(values);
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    ((Members) this).values().forEach((name, member) -> values.put(name, member.toJava()));
    return Collections.unmodifiableMap(values);
  }

  private static Json ofNumber(Number number) {
    if (number instanceof Double || number instanceof Float) {
      return new Fraction(number.doubleValue());
    }
    if (number instanceof BigInteger whole) {
      return new Whole(whole);
    }
    if (number instanceof Long
        || number instanceof Integer
        || number instanceof Short
        || number instanceof Byte) {
      return new Whole(BigInteger.valueOf(number.longValue()));
    }
    throw unsupported("number", number);
  }

  private static Json ofMap(Map<?, ?> map) {
    Map<String, Json> members = new LinkedHashMap<>();
    map.forEach(
        (name, member) -> {
          if (!(name instanceof String text)) {
            throw unsupported("key", name);
          }
          members.put(text, of(member));
        });
    return new Members(members);
  }

  private static IllegalArgumentException unsupported(String role, @Nullable Object value) {
    String type = value == null ? "null" : value.getClass().getName();
    return new IllegalArgumentException(
        "JSON " + role + ": " + type + " has no JSON form here; convert it to text or a number");
  }
}
