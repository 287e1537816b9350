package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Traced;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A library module described in Java. Immutable.
 *
 * <p>Names that the description leaves out exist but are not followed, unless the description says
 * it is whole.
 */
public final class NativeModule {

  private final String name;
  private final boolean whole;
  private final Map<String, Function<Interpreter, Traced>> names;

  private NativeModule(Builder builder) {
    this.name = builder.name;
    this.whole = builder.whole;
    this.names = new LinkedHashMap<>(builder.names);
  }

  /** Starts the description of a module. */
  public static Builder named(String name) {
    return new Builder(name);
  }

  /** The dotted name. */
  public String name() {
    return name;
  }

  boolean whole() {
    return whole;
  }

  void fill(Interpreter interpreter, BiConsumer<String, Traced> into) {
    names.forEach((each, maker) -> into.accept(each, maker.apply(interpreter)));
  }

  /** Gathers a description. Not safe for use by several threads. */
  public static final class Builder {
    private final String name;
    private final Map<String, Function<Interpreter, Traced>> names = new LinkedHashMap<>();
    private boolean whole;

    private Builder(String name) {
      this.name = name;
    }

    /** A function that is called with known arguments only. */
    public Builder strict(String function, NativeCode code) {
      names.put(function, any -> Traced.of(NativeFunction.strict(function, code)));
      return this;
    }

    /** A function that deals with unknown arguments itself. */
    public Builder lenient(String function, NativeCode code) {
      names.put(function, any -> Traced.of(NativeFunction.lenient(function, code)));
      return this;
    }

    /** A name with a value made for each run. */
    public Builder value(String attribute, Function<Interpreter, Traced> maker) {
      names.put(attribute, maker);
      return this;
    }

    /** A name with a value. */
    public Builder value(String attribute, Traced value) {
      return value(attribute, any -> value);
    }

    /** Says that names left out do not exist. */
    public Builder whole() {
      whole = true;
      return this;
    }

    /** The description. */
    public NativeModule build() {
      return new NativeModule(this);
    }
  }
}
