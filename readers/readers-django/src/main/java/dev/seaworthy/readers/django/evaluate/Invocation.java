package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Bool;
import dev.seaworthy.readers.django.value.Int;
import dev.seaworthy.readers.django.value.Items;
import dev.seaworthy.readers.django.value.Traced;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call of a library's function.
 *
 * @param positional the positional arguments
 * @param named the keyword arguments
 */
public record Invocation(
    Interpreter interpreter, List<Traced> positional, Map<String, Traced> named) {

  /** Copies the arguments. */
  public Invocation {
    positional = List.copyOf(positional);
    named = Map.copyOf(named);
  }

  /** The argument at an index or under a name. */
  public Optional<Traced> get(int index, String name) {
    if (index < positional.size()) {
      return Optional.of(positional.get(index));
    }
    return Optional.ofNullable(named.get(name));
  }

  /** The argument at an index or under a name, which must be there. */
  public Traced need(int index, String name) {
    return get(index, name)
        .orElseThrow(
            () ->
                interpreter.raise(
                    "TypeError", "missing 1 required positional argument: '" + name + "'"));
  }

  /** The argument as text, which it must be. */
  public String text(int index, String name) {
    return interpreter.text(need(index, name));
  }

  /** The argument as text, or a fallback where it is not given or {@code None}. */
  public String text(int index, String name, String fallback) {
    return get(index, name).filter(each -> !each.isNone()).map(interpreter::text).orElse(fallback);
  }

  /** Whether the argument is given and true. */
  public boolean flag(int index, String name, boolean fallback) {
    return get(index, name).map(interpreter::isTrue).orElse(fallback);
  }

  /** The argument as a whole number, or a fallback where it is not given or {@code None}. */
  public long whole(int index, String name, long fallback) {
    Optional<Traced> given = get(index, name).filter(each -> !each.isNone());
    if (given.isEmpty()) {
      return fallback;
    }
    if (given.get().object() instanceof Int number) {
      return number.value().bitLength() < 63 ? number.value().longValue() : Long.MAX_VALUE;
    }
    if (given.get().object() instanceof Bool bool) {
      return bool.value() ? 1 : 0;
    }
    interpreter.known(given.get());
    throw interpreter.raise("TypeError", "an integer is required");
  }

  /** The items of an argument that is iterable. */
  public List<Traced> items(int index, String name) {
    return interpreter.iterate(need(index, name));
  }

  /** The argument is a list or tuple. */
  public Optional<Items> sequence(int index, String name) {
    return get(index, name)
        .map(Traced::object)
        .filter(Items.class::isInstance)
        .map(Items.class::cast);
  }

  /** How many positional arguments there are. */
  public int size() {
    return positional.size();
  }
}
