package dev.seaworthy.engine.facts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a value, in one of four forms.
 *
 * @param <T> the type of the value
 */
public sealed interface Value<T> {
  /**
   * Written down, or supplied by a file that was read.
   *
   * @param <T> the type of the value
   * @param value what it is
   */
  record Known<T>(T value) implements Value<T> {}

  /**
   * The code supplies a default, and a name from outside may replace it: {@code
   * ${DB_PASSWORD:petclinic}}, {@code os.getenv("DEBUG", "True")}. Judged as it stands.
   *
   * @param <T> the type of the value
   * @param value the default
   * @param names the names from outside that would replace it, at least one
   */
  record DefaultInForce<T>(T value, List<String> names) implements Value<T> {
    /** Copies the names. */
    public DefaultInForce {
      names = List.copyOf(names);
    }
  }

  /**
   * Nobody set it, so the framework's own default applies.
   *
   * @param <T> the type of the value
   * @param value the framework's default, where it is known
   * @param whose the framework and version whose default it is, such as {@code Spring Boot 3.5};
   *     empty where the default is not known
   */
  record Unset<T>(Optional<T> value, String whose) implements Value<T> {}

  /**
   * It depends on something that was not read.
   *
   * @param <T> the type of the value
   * @param names what to supply: names of the environment, or of properties
   * @param reason what stopped the reading, as part of a sentence, with its place
   * @param candidates the values it can have, where the reader could bound them; else empty
   */
  record Unknown<T>(List<String> names, String reason, List<T> candidates) implements Value<T> {
    /** Copies the lists. */
    public Unknown {
      names = List.copyOf(names);
      candidates = List.copyOf(candidates);
    }
  }

  /** A known value. */
  static <T> Value<T> known(T value) {
    return new Known<>(value);
  }

  /** A default that a name from outside may replace. */
  static <T> Value<T> defaultInForce(T value, List<String> names) {
    return new DefaultInForce<>(value, names);
  }

  /** A value that nobody set, and whose default is not known here. */
  static <T> Value<T> unset() {
    return new Unset<>(Optional.empty(), "");
  }

  /** A value that cannot be known without the given names. */
  static <T> Value<T> unknown(List<String> names, String reason) {
    return new Unknown<>(names, reason, List.of());
  }

  /** The value in force, if it can be told: known, by default, or by the framework's default. */
  default Optional<T> inForce() {
    if (this instanceof Known<T> known) {
      return Optional.of(known.value());
    }
    if (this instanceof DefaultInForce<T> byDefault) {
      return Optional.of(byDefault.value());
    }
    return this instanceof Unset<T> unset ? unset.value() : Optional.empty();
  }

  /** Whether somebody set it, in whatever form. */
  default boolean isSet() {
    return !(this instanceof Unset<T>);
  }

  /** The same form with another value inside. */
  default <R> Value<R> map(Function<? super T, ? extends R> change) {
    if (this instanceof Known<T> known) {
      return new Known<>(change.apply(known.value()));
    }
    if (this instanceof DefaultInForce<T> byDefault) {
      return new DefaultInForce<>(change.apply(byDefault.value()), byDefault.names());
    }
    if (this instanceof Unset<T> unset) {
      return new Unset<>(unset.value().map(change), unset.whose());
    }
    Unknown<T> unknown = (Unknown<T>) this;
    List<R> candidates = unknown.candidates().stream().<R>map(change).toList();
    return new Unknown<>(unknown.names(), unknown.reason(), candidates);
  }
}
