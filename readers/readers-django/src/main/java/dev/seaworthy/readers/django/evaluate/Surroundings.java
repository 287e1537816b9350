package dev.seaworthy.readers.django.evaluate;

import dev.seaworthy.readers.django.value.Dependency;
import dev.seaworthy.readers.django.value.Journal;
import dev.seaworthy.readers.django.value.Merging;
import dev.seaworthy.readers.django.value.Mutable;
import dev.seaworthy.readers.django.value.Site;
import dev.seaworthy.readers.django.value.Text;
import dev.seaworthy.readers.django.value.Trace;
import dev.seaworthy.readers.django.value.Traced;
import dev.seaworthy.readers.django.value.Unknown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The environment variables as the program sees and changes them. */
public final class Surroundings extends Mutable {

  private final boolean complete;
  private Map<String, Traced> values = new LinkedHashMap<>();
  private final Map<String, Boolean> asked = new TreeMap<>();
  private @Nullable Unknown open;

  /**
   * A value that was supplied.
   *
   * @param value the text
   * @param site where it stands; none if it comes from the caller
   * @param unless the outside name that would replace it; empty if none
   */
  public record Supplied(String value, @Nullable Site site, String unless) {
    /** A value that nothing replaces. */
    public Supplied(String value, @Nullable Site site) {
      this(value, site, "");
    }

    @Override
    public String toString() {
      return "Supplied[" + value.length() + "]";
    }
  }

  Surroundings(Journal journal, Map<String, Supplied> supplied, boolean complete) {
    super(journal);
    this.complete = complete;
    supplied.forEach((name, each) -> values.put(name, traced(name, each)));
  }

  private static Traced traced(String name, Supplied each) {
    Traced value = traced(name, each.value(), each.site());
    return each.unless().isEmpty()
        ? value
        : value.with(Trace.of(Dependency.defaulted(each.unless())));
  }

  private static Traced traced(String name, String value, @Nullable Site site) {
    return new Traced(new Text(value), Trace.of(Dependency.supplied(name, site)));
  }

  /** Whether a name that is not there is surely absent. */
  public boolean complete() {
    return complete && open == null;
  }

  /** The value of a name, if it is there. */
  public Optional<Traced> get(String name) {
    Optional<Traced> found = Optional.ofNullable(values.get(name)).map(Merging::present);
    asked.merge(name, found.isPresent(), Boolean::logicalOr);
    return found;
  }

  /** All names that are there. */
  public Map<String, Traced> all() {
    return Collections.unmodifiableMap(values);
  }

  /** The names that the program asked for, and whether they were there. */
  public Map<String, Boolean> asked() {
    return Collections.unmodifiableMap(asked);
  }

  /** Sets a name, as the program does. */
  public void set(String name, Traced value) {
    touch();
    values.put(name, value);
  }

  /** Sets a name that a file of the tree gives, unless it is there and not to be replaced. */
  public void supply(String name, String value, Site site, boolean replace) {
    if (replace || !values.containsKey(name)) {
      set(name, traced(name, value, site));
    }
  }

  /** Removes a name. */
  public void remove(String name) {
    touch();
    values.remove(name);
  }

  @Override
  public void open(Unknown why) {
    touch();
    open = why;
  }

  @Override
  public String typeName() {
    return "_Environ";
  }

  @Override
  protected Object content() {
    return new LinkedHashMap<>(values);
  }

  @Override
  @SuppressWarnings("unchecked") // only content() makes what comes here
  protected void content(Object copy) {
    values = new LinkedHashMap<>((Map<String, Traced>) copy);
  }

  @Override
  @SuppressWarnings("unchecked") // only content() makes what comes here
  protected Object joined(Object one, Object other, Unknown why) {
    Map<String, Traced> both = new LinkedHashMap<>((Map<String, Traced>) one);
    ((Map<String, Traced>) other)
        .forEach((name, value) -> both.merge(name, value, (a, b) -> Merging.join(a, b, why)));
    return both;
  }
}
