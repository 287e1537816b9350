package dev.seaworthy.readers.django.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names of a module, a class or a call, each with the statements that gave its value. */
public final class Namespace extends Mutable {

  private static final int MOST_CHANGES = 64;

  private Map<String, Binding> bindings = new LinkedHashMap<>();
  private Map<String, Trace> elsewhere = new LinkedHashMap<>();
  private @Nullable Unknown open;

  /** A value, which may be a {@link Perhaps}, and how it came about. */
  public record Binding(Traced value, List<Change> changes) {
    /** Copies the changes. */
    public Binding {
      changes = List.copyOf(changes);
    }
  }

  private record Content(
      Map<String, Binding> bindings, Map<String, Trace> elsewhere, @Nullable Unknown open) {}

  /** A namespace without names. */
  public Namespace(Journal journal) {
    super(journal);
  }

  /** The names in the order they were first bound. */
  public Map<String, Binding> bindings() {
    return Collections.unmodifiableMap(bindings);
  }

  /** The value of a name, taken to be there if it is perhaps there. */
  public Optional<Traced> get(String name) {
    Binding binding = bindings.get(name);
    return binding == null ? Optional.empty() : Optional.of(Merging.present(binding.value()));
  }

  /** Gives a name a new value. */
  public void put(String name, Traced value) {
    bind(name, value, List.of(), true);
  }

  /** Gives a name a value that is made from the one it had. */
  public void amend(String name, Traced value) {
    Binding old = bindings.get(name);
    bind(name, value, old == null ? List.of() : old.changes(), old == null);
  }

  /** Takes a binding over from another namespace, with its history. */
  public void adopt(String name, Binding binding) {
    touch();
    bindings.put(name, binding);
  }

  private void bind(String name, Traced value, List<Change> history, boolean gives) {
    touch();
    Binding old = bindings.get(name);
    List<Change> changes = new ArrayList<>(gives && old != null ? old.changes() : history);
    if (changes.size() < MOST_CHANGES) {
      journal().change(gives).ifPresent(changes::add);
    }
    bindings.put(name, new Binding(value, changes));
  }

  /** Forgets a name. */
  public void remove(String name) {
    touch();
    bindings.remove(name);
  }

  /** Says that other values of outside things would have given a name another value. */
  public void wouldDiffer(String name, Trace because) {
    touch();
    elsewhere.merge(name, because, Trace::and);
    bindings.computeIfPresent(
        name, (key, old) -> new Binding(old.value().with(because), old.changes()));
  }

  /** The outside things that would have bound a name that is not bound. */
  public Trace elsewhere(String name) {
    return elsewhere.getOrDefault(name, Trace.NONE);
  }

  /** Why any name may be bound, or bound to something else, if so. */
  public Optional<Unknown> openBecause() {
    return Optional.ofNullable(open);
  }

  @Override
  public void open(Unknown why) {
    touch();
    open = open == null ? why : open.and(why);
  }

  @Override
  public String typeName() {
    return "dict";
  }

  @Override
  protected Object content() {
    return new Content(new LinkedHashMap<>(bindings), new LinkedHashMap<>(elsewhere), open);
  }

  @Override
  protected void content(Object copy) {
    Content content = (Content) copy;
    bindings = new LinkedHashMap<>(content.bindings());
    elsewhere = new LinkedHashMap<>(content.elsewhere());
    open = content.open();
  }

  @Override
  protected Object joined(Object one, Object other, Unknown why) {
    Content first = (Content) one;
    Content second = (Content) other;
    Map<String, Binding> both = new LinkedHashMap<>();
    first
        .bindings()
        .forEach((name, each) -> both.put(name, beside(each, second.bindings().get(name), why)));
    second
        .bindings()
        .forEach((name, each) -> both.computeIfAbsent(name, k -> beside(each, null, why)));
    Map<String, Trace> traces = new LinkedHashMap<>(first.elsewhere());
    second.elsewhere().forEach((name, trace) -> traces.merge(name, trace, Trace::and));
    Unknown openBoth = first.open();
    if (second.open() != null) {
      openBoth = openBoth == null ? second.open() : openBoth.and(second.open());
    }
    return new Content(both, traces, openBoth);
  }

  private static Binding beside(Binding binding, @Nullable Binding other, Unknown why) {
    if (other == null) {
      return new Binding(Merging.perhaps(binding.value(), why), binding.changes());
    }
    List<Change> changes = new ArrayList<>(binding.changes());
    other.changes().stream().filter(each -> !changes.contains(each)).forEach(changes::add);
    return new Binding(Merging.join(binding.value(), other.value(), why), changes);
  }
}
