package dev.seaworthy.readers.dotenv;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a value may refer to: those above it, and those from outside. */
final class Scope {
  /**
   * Most characters that all placeholders of a file may bring in together. Values that repeat each
   * other can double with each line; past this, placeholders stay as written and count as missing.
   */
  private static final int MOST_INSERTED = 4 << 20;

  private final Interpolation style;
  private final Map<String, String> outside;

  /** What each name is so far; empty for one without a value. */
  private final Map<String, Optional<Resolved>> above = new LinkedHashMap<>();

  private int insertedLeft = MOST_INSERTED;

  Scope(Interpolation style, Map<String, String> outside) {
    this.style = style;
    this.outside = outside;
  }

  void add(Assignment assignment) {
    above.put(assignment.name(), assignment.value().map(value -> resolve(assignment, value)));
  }

  Map<String, Resolved> inForce() {
    Map<String, Resolved> inForce = new LinkedHashMap<>();
    above.forEach((name, value) -> value.ifPresent(present -> inForce.put(name, present)));
    return inForce;
  }

  private Resolved resolve(Assignment assignment, String value) {
    Trace trace = new Trace();
    String text = style.replace(assignment.quote(), value, trace);
    return new Resolved(
        assignment,
        text,
        List.copyOf(trace.suppliers),
        List.copyOf(trace.foreign),
        List.copyOf(trace.missing));
  }

  /** Fills the placeholders of one value, and keeps where the pieces came from. */
  private final class Trace implements Placeholders.Filling {
    private final Set<Assignment> suppliers = new LinkedHashSet<>();
    private final Set<String> foreign = new LinkedHashSet<>();
    private final Set<String> missing = new LinkedHashSet<>();

    @Override
    public String fill(
        String name, Optional<String> fallback, boolean emptyIsUnset, String written) {
      Optional<String> known =
          lookUp(name).filter(value -> !emptyIsUnset || !value.isEmpty()).or(() -> fallback);
      if (known.isEmpty()) {
        missing.add(name);
        return "";
      }
      if (known.get().length() > insertedLeft) {
        missing.add(name);
        return written;
      }
      insertedLeft -= known.get().length();
      return known.get();
    }

    /** A name from outside wins, as where a file does not override what a process has. */
    private Optional<String> lookUp(String name) {
      String given = outside.get(name);
      if (given != null) {
        foreign.add(name);
        return Optional.of(given);
      }
      Optional<Resolved> own = above.get(name);
      if (own == null) {
        return Optional.empty();
      }
      own.ifPresent(this::inherit);
      return Optional.of(own.map(Resolved::value).orElse(""));
    }

    private void inherit(Resolved supplier) {
      suppliers.add(supplier.assignment());
      suppliers.addAll(supplier.suppliers());
      foreign.addAll(supplier.outside());
      missing.addAll(supplier.missing());
    }
  }
}
