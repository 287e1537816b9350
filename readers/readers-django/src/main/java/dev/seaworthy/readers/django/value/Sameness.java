package dev.seaworthy.readers.django.value;

import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Whether two objects are surely interchangeable: same type, same content. */
public final class Sameness {

  private static final int DEEPEST = 12;

  private Sameness() {}

  /** Whether both are the same for every use; false when in doubt. */
  public static boolean same(Traced one, Traced other) {
    return same(one.object(), other.object(), 0);
  }

  private static boolean same(PythonObject one, PythonObject other, int depth) {
    if (one == other) {
      return true;
    }
    if (depth > DEEPEST || !one.typeName().equals(other.typeName())) {
      return false;
    }
    if (one instanceof Items first && other instanceof Items second) {
      return sameItems(first, second, depth);
    }
    if (one instanceof Table first && other instanceof Table second) {
      return sameEntries(first, second, depth);
    }
    if (one instanceof Perhaps first && other instanceof Perhaps second) {
      return same(first.present().object(), second.present().object(), depth + 1);
    }
    if (one instanceof Real first && other instanceof Real second) {
      return Double.compare(first.value(), second.value()) == 0;
    }
    Optional<Object> key = Keys.of(one);
    return key.isPresent() && key.equals(Keys.of(other));
  }

  private static boolean sameItems(Items one, Items other, int depth) {
    if (one.items().size() != other.items().size()
        || one.openBecause().isPresent()
        || other.openBecause().isPresent()) {
      return false;
    }
    Iterator<Traced> others = other.items().iterator();
    for (Traced item : one.items()) {
      if (!same(item.object(), others.next().object(), depth + 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameEntries(Table one, Table other, int depth) {
    if (!one.entries().keySet().equals(other.entries().keySet())
        || one.openBecause().isPresent()
        || other.openBecause().isPresent()) {
      return false;
    }
    for (Map.Entry<Object, Table.Entry> entry : one.entries().entrySet()) {
      Table.Entry second = other.entries().get(entry.getKey());
      if (second == null
          || !same(entry.getValue().value().object(), second.value().object(), depth + 1)) {
        return false;
      }
    }
    return true;
  }
}
