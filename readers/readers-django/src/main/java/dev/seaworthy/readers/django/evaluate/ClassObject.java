package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Namespace;
import dev.seaworthy.readers.django.value.PythonObject;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A class, of the program or of a library. */
public final class ClassObject implements PythonObject {

  private final String name;
  private final List<ClassObject> bases;
  private final Namespace names;
  private final @Nullable Unknown unknownBase;
  private final @Nullable NativeCode constructor;
  private final List<ClassObject> order;

  ClassObject(
      String name,
      List<ClassObject> bases,
      Namespace names,
      @Nullable Unknown unknownBase,
      @Nullable NativeCode constructor) {
    this.name = name;
    this.bases = List.copyOf(bases);
    this.names = names;
    this.unknownBase = unknownBase;
    this.constructor = constructor;
    this.order = linearize();
  }

  /** The name it was defined under. */
  public String name() {
    return name;
  }

  /** Whether a library describes it. */
  boolean isLibrary() {
    return constructor != null;
  }

  /** What its body defines. */
  public Namespace names() {
    return names;
  }

  /** The class and its ancestors in the order in which attributes are looked up. */
  public List<ClassObject> order() {
    return order;
  }

  /** What makes an instance, for a class of a library: the nearest one in the order. */
  Optional<NativeCode> constructor() {
    for (ClassObject each : order) {
      if (each.constructor != null) {
        return Optional.of(each.constructor);
      }
    }
    return Optional.empty();
  }

  /** Whether the class or an ancestor has a base that is not known. */
  Optional<Unknown> unknownBase() {
    for (ClassObject each : order) {
      if (each.unknownBase != null) {
        return Optional.of(each.unknownBase);
      }
    }
    return Optional.empty();
  }

  /** Looks an attribute up along the order. */
  public Optional<Traced> find(String attribute) {
    for (ClassObject each : order) {
      Optional<Traced> found = each.names.get(attribute);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Whether it is another class or one of its descendants, by name. */
  public boolean is(String ancestor) {
    for (ClassObject each : order) {
      if (each.name.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is another class or one of its descendants. */
  public boolean is(ClassObject ancestor) {
    return order.contains(ancestor);
  }

  /** C3 linearization; where it fails the depth-first order is taken. */
  private List<ClassObject> linearize() {
    if (bases.size() <= 1) {
      List<ClassObject> line = new ArrayList<>(List.of(this));
      bases.forEach(each -> line.addAll(each.order));
      return List.copyOf(line);
    }
    List<List<ClassObject>> sequences = new ArrayList<>();
    bases.forEach(each -> sequences.add(new ArrayList<>(each.order)));
    sequences.add(new ArrayList<>(bases));
    List<ClassObject> result = new ArrayList<>(List.of(this));
    while (sequences.stream().anyMatch(each -> !each.isEmpty())) {
      ClassObject next = candidate(sequences);
      if (next == null) {
        return depthFirst();
      }
      result.add(next);
      sequences.forEach(each -> each.remove(next));
    }
    return List.copyOf(result);
  }

  private static @Nullable ClassObject candidate(List<List<ClassObject>> sequences) {
    for (List<ClassObject> sequence : sequences) {
      if (sequence.isEmpty()) {
        continue;
      }
      ClassObject head = sequence.get(0);
      boolean inTail =
          sequences.stream()
              .anyMatch(each -> each.size() > 1 && each.subList(1, each.size()).contains(head));
      if (!inTail) {
        return head;
      }
    }
    return null;
  }

  private List<ClassObject> depthFirst() {
    Set<ClassObject> seen = new LinkedHashSet<>(List.of(this));
    bases.forEach(each -> seen.addAll(each.order));
    return List.copyOf(seen);
  }

  @Override
  public String typeName() {
    return "type";
  }

  @Override
  public String toString() {
    return "class " + name;
  }
}
