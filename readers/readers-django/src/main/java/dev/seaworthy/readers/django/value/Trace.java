package dev.seaworthy.readers.django.value;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The outside things that a value depends on. Immutable. */
public final class Trace {

  /** A value that depends on nothing outside. */
  public static final Trace NONE = new Trace(Set.of());

  /** More are not remembered: nobody reads a longer list. */
  private static final int MOST = 24;

  private final Set<Dependency> all;

  private Trace(Set<Dependency> all) {
    this.all = all;
  }

  /** A value that depends on one thing. */
  public static Trace of(Dependency one) {
    return new Trace(Set.of(one));
  }

  /** Both traces. */
  public Trace and(Trace other) {
    if (covers(other)) {
      return this;
    }
    if (all.isEmpty()) {
      return other;
    }
    Set<Dependency> both = new LinkedHashSet<>(all);
    for (Dependency each : other.all) {
      if (both.size() == MOST) {
        break;
      }
      both.add(each);
    }
    return new Trace(both);
  }

  /** Whether another trace would add nothing that is remembered. */
  boolean covers(Trace other) {
    return other.all.isEmpty()
        || all.size() >= MOST
        || (all.size() >= other.all.size() && all.containsAll(other.all));
  }

  /** The dependencies, in the order they were met. */
  public Set<Dependency> all() {
    return Collections.unmodifiableSet(all);
  }

  /** The dependencies, in the order they were met. */
  public Stream<Dependency> stream() {
    return all.stream();
  }

  /** Whether nothing outside matters. */
  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** Whether a deployment could replace what the code now sees. */
  public boolean replaceable() {
    for (Dependency each : all) {
      if (each.replaceable()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the value is {@code None} only because a name was read without a default. */
  public boolean implicit() {
    for (Dependency each : all) {
      if (each.state() == Dependency.State.IMPLICIT) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return this == other || (other instanceof Trace trace && trace.all.equals(all));
  }

  @Override
  public int hashCode() {
    return all.hashCode();
  }

  @Override
  public String toString() {
    return all.stream().map(Dependency::name).toList().toString();
  }
}
