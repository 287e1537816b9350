package dev.seaworthy.readers.django.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dictionary. */
public final class Table extends Mutable {

  private Map<Object, Entry> entries = new LinkedHashMap<>();
  private Trace shape = Trace.NONE;
  private @Nullable Unknown open;
  private final @Nullable PythonObject factory;

  private static final int MOST_CHANGES = 8;

  /**
   * One entry.
   *
   * @param key as the program gave it
   * @param value its value, which may be a {@link Perhaps}
   * @param changes the places that gave it a value, in order
   */
  public record Entry(Traced key, Traced value, List<Change> changes) {
    /** Copies the changes. */
    public Entry {
      changes = List.copyOf(changes);
    }
  }

  private record Content(Map<Object, Entry> entries, Trace shape, @Nullable Unknown open) {}

  /** An empty dictionary. */
  public Table(Journal journal) {
    this(journal, null);
  }

  /** An empty dictionary that asks a factory for what it lacks. */
  public Table(Journal journal, @Nullable PythonObject factory) {
    super(journal);
    this.factory = factory;
  }

  /** What makes missing values, for a {@code defaultdict}. */
  public Optional<PythonObject> factory() {
    return Optional.ofNullable(factory);
  }

  /** The entries by their {@link Keys key}, in order. */
  public Map<Object, Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** The entry under a key. */
  public Optional<Entry> get(Object key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** The value under a text key, if it is surely there. */
  public Optional<Traced> get(String key) {
    return get((Object) key).map(Entry::value).filter(each -> !(each.object() instanceof Perhaps));
  }

  /** The outside things that decide which entries there are. */
  public Trace shape() {
    return shape;
  }

  /** Why there may be more entries, or other values, if so. */
  public Optional<Unknown> openBecause() {
    return Optional.ofNullable(open);
  }

  /** Whether exactly the listed entries are there. */
  public boolean exact() {
    return open == null
        && entries.values().stream().noneMatch(each -> each.value().object() instanceof Perhaps);
  }

  /** Sets a value under a key. */
  public void put(Object key, Traced asGiven, Traced value) {
    touch();
    Entry old = entries.get(key);
    List<Change> changes = new ArrayList<>(old == null ? List.of() : old.changes());
    if (changes.size() < MOST_CHANGES) {
      journal().change(true).ifPresent(changes::add);
    }
    entries.put(key, new Entry(old == null ? asGiven : old.key(), value, changes));
  }

  /** Says where exactly the entry stands that was set last under a key. */
  public void standsAt(Object key, Site site) {
    Entry entry = entries.get(key);
    if (entry != null && !entry.changes().isEmpty()) {
      List<Change> changes = new ArrayList<>(entry.changes());
      Change last = changes.remove(changes.size() - 1);
      changes.add(new Change(site, last.order(), last.gives()));
      entries.put(key, new Entry(entry.key(), entry.value(), changes));
    }
  }

  /** Sets a value under a text key. */
  public void put(String key, Traced value) {
    put(key, Traced.of(key), value);
  }

  /** Removes a key. */
  public void remove(Object key) {
    touch();
    entries.remove(key);
  }

  /** Removes everything. */
  public void clear() {
    touch();
    entries.clear();
    open = null;
  }

  /** Says that outside things decide which entries there are. */
  public void shapedBy(Trace because) {
    shape = shape.and(because);
  }

  @Override
  public void open(Unknown why) {
    touch();
    open = open == null ? why : open.and(why);
  }

  @Override
  public String typeName() {
    return factory == null ? "dict" : "defaultdict";
  }

  @Override
  protected Object content() {
    return new Content(new LinkedHashMap<>(entries), shape, open);
  }

  @Override
  protected void content(Object copy) {
    Content content = (Content) copy;
    entries = new LinkedHashMap<>(content.entries());
    shape = content.shape();
    open = content.open();
  }

  @Override
  protected Object joined(Object one, Object other, Unknown why) {
    Content first = (Content) one;
    Content second = (Content) other;
    Map<Object, Entry> both = new LinkedHashMap<>();
    first
        .entries()
        .forEach((key, entry) -> both.put(key, beside(entry, second.entries().get(key), why)));
    second
        .entries()
        .forEach((key, entry) -> both.computeIfAbsent(key, k -> beside(entry, null, why)));
    Unknown openBoth = first.open();
    if (second.open() != null) {
      openBoth = openBoth == null ? second.open() : openBoth.and(second.open());
    }
    return new Content(both, first.shape().and(second.shape()), openBoth);
  }

  private static Entry beside(Entry entry, @Nullable Entry other, Unknown why) {
    Traced value =
        other == null
            ? Merging.perhaps(entry.value(), why)
            : Merging.join(entry.value(), other.value(), why);
    List<Change> changes = new ArrayList<>(entry.changes());
    if (other != null) {
      other.changes().stream().filter(each -> !changes.contains(each)).forEach(changes::add);
    }
    return new Entry(entry.key(), value, changes);
  }
}
