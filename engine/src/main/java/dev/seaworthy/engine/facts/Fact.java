package dev.seaworthy.engine.facts;

import java.util.Optional;
import java.util.function.Function;

/**
 * One thing that is said of an application in one environment: a name, what is known of its value,
 * and where that came from. Immutable.
 *
 * @param <T> the type of the value
 * @param name the name a person would use for it, as the framework writes it: {@code
 *     spring.h2.console.enabled}, {@code DATABASES.default.PASSWORD}
 * @param value what is known of it
 * @param origin where that came from
 */
public record Fact<T>(String name, Value<T> value, Origin origin) {
  /** A fact that nobody stated. */
  public static <T> Fact<T> unset(String name) {
    return new Fact<>(name, Value.unset(), Origin.none());
  }

  /** Whether somebody set it, in whatever form. */
  public boolean isSet() {
    return value.isSet();
  }

  /** The value in force, if it can be told. */
  public Optional<T> inForce() {
    return value.inForce();
  }

  /** The same fact with another value inside. */
  public <R> Fact<R> map(Function<? super T, ? extends R> change) {
    return new Fact<>(name, value.map(change), origin);
  }

  /** The same fact; where nobody set it, with the framework's default and whose it is. */
  public Fact<T> orDefault(T frameworkDefault, String whose) {
    return value instanceof Value.Unset<T>
        ? new Fact<>(name, new Value.Unset<>(Optional.of(frameworkDefault), whose), origin)
        : this;
  }

  /** How the value came to be in force, as the end of a sentence; empty for a known one. */
  public String condition() {
    if (value instanceof Value.DefaultInForce<T> byDefault) {
      return "unless " + String.join(" or ", byDefault.names()) + " is set";
    }
    if (value instanceof Value.Unset<T> unset) {
      return unset.whose().isEmpty() ? "not set" : "not set; " + unset.whose() + "'s default";
    }
    return "";
  }
}
