package dev.seaworthy.readers.django.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns immutable objects into Java objects with the equality and hash that Python's have. */
public final class Keys {

  private static final int DEEPEST = 20;

  private Keys() {}

  private record Bytes(String latin1) {}

  /** Which kind of container an identity stands for. */
  private record Identity(PythonObject object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity identity && identity.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /** The key of an object; none for an object that is unknown, or mutable, or nested too deep. */
  public static Optional<Object> of(PythonObject object) {
    return of(object, 0);
  }

  private static Optional<Object> of(PythonObject object, int depth) {
    if (object instanceof Text text) {
      return Optional.of(text.value());
    }
    if (object instanceof Bool bool) {
      return Optional.of(bool.value() ? BigInteger.ONE : BigInteger.ZERO);
    }
    if (object instanceof Int number) {
      return Optional.of(number.value());
    }
    if (object instanceof Real real) {
      return Optional.of(number(real.value()));
    }
    if (object instanceof ByteText bytes) {
      return Optional.of(new Bytes(bytes.latin1()));
    }
    if (object instanceof Items items) {
      return tuple(items, depth);
    }
    boolean never =
        object instanceof Unknown
            || object instanceof Choice
            || object instanceof Perhaps
            || object instanceof Table;
    return never
        ? Optional.empty()
        : Optional.of(object instanceof Singleton one ? one : new Identity(object));
  }

  private static Object number(double value) {
    boolean whole = value == Math.rint(value) && !Double.isInfinite(value);
    return whole ? new BigDecimal(value).toBigInteger() : (Object) value;
  }

  private static Optional<Object> tuple(Items items, int depth) {
    boolean hashable = items.kind() == Items.Kind.TUPLE || items.kind() == Items.Kind.FROZENSET;
    if (depth > DEEPEST || !hashable || !items.exact()) {
      return Optional.empty();
    }
    List<Object> keys = new ArrayList<>();
    for (Traced item : items.items()) {
      Optional<Object> key = of(item.object(), depth + 1);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      keys.add(key.get());
    }
    return Optional.of(keys);
  }
}
