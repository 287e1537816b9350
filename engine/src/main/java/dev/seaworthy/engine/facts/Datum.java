package dev.seaworthy.engine.facts;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A plain value as settings hold it: text in Spring's property files, text and more in Django's.
 *
 * <p>It may hold a secret, so text prints its length only.
 */
public sealed interface Datum {
  /**
   * Text.
   *
   * @param text the characters
   */
  record Text(String text) implements Datum {
    // Written out, since what the compiler puts in its place is slow to start with.
    @Override
    public boolean equals(Object other) {
      return other instanceof Text that && that.text.equals(text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }

    @Override
    public String toString() {
      return "Text[" + text.length() + "]";
    }
  }

  /**
   * A boolean.
   *
   * @param value its value
   */
  record Flag(boolean value) implements Datum {
    @Override
    public boolean equals(Object other) {
      return other instanceof Flag that && that.value == value;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(value);
    }
  }

  /**
   * A whole number of any size.
   *
   * @param value its value
   */
  record Whole(BigInteger value) implements Datum {}

  /**
   * A floating-point number.
   *
   * @param value its value
   */
  record Real(double value) implements Datum {}

  /** The language's word for no value: Python's {@code None}, YAML's {@code null}. */
  record Nothing() implements Datum {}

  /**
   * A list, tuple or set.
   *
   * @param kind the language's word for the type: {@code list}, {@code tuple}, {@code set}
   * @param items the items, in order
   */
  record Items(String kind, List<Datum> items) implements Datum {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * A mapping. Keys that are not text appear as their printed form.
   *
   * @param entries the entries, in order
   */
  record Table(Map<String, Datum> entries) implements Datum {
    /** Copies the entries. */
    public Table {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * An object whose inside was not followed, or a part that could not be known.
   *
   * @param type the type's name where it is known, such as {@code pathlib.PosixPath}
   * @param reason why it is not known; empty when only its inside is not
   */
  record Opaque(String type, String reason) implements Datum {}

  /** Text. */
  static Datum text(String text) {
    return new Text(text);
  }

  /** Whether the language counts it as true: Python's truth. */
  default boolean isTruthy() {
    if (this instanceof Text text) {
      return !text.text().isEmpty();
    }
    if (this instanceof Flag flag) {
      return flag.value();
    }
    if (this instanceof Whole whole) {
      return whole.value().signum() != 0;
    }
    if (this instanceof Real real) {
      return real.value() != 0;
    }
    if (this instanceof Items items) {
      return !items.items().isEmpty();
    }
    return this instanceof Table table ? !table.entries().isEmpty() : this instanceof Opaque;
  }
}
