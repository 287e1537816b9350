package dev.seaworthy.readers.django.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list, tuple, set or frozenset. */
public final class Items extends Mutable {

  private final Kind kind;
  private List<Traced> items;
  private Trace shape = Trace.NONE;
  private @Nullable Unknown open;

  /** The four kinds. */
  public enum Kind {
    LIST("list"),
    TUPLE("tuple"),
    SET("set"),
    FROZENSET("frozenset");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** Whether an item can be in it once only. */
    public boolean unique() {
      return this == SET || this == FROZENSET;
    }
  }

  private record Content(List<Traced> items, Trace shape, @Nullable Unknown open) {}

  /** A sequence that holds a copy of the items; a set drops what is there twice. */
  public Items(Journal journal, Kind kind, List<Traced> items) {
    super(journal);
    this.kind = kind;
    this.items = kind.unique() ? distinct(items) : new ArrayList<>(items);
  }

  private static List<Traced> distinct(List<Traced> items) {
    List<Traced> once = new ArrayList<>();
    java.util.Set<Object> seen = new java.util.HashSet<>();
    for (Traced item : items) {
      Optional<Object> key = Keys.of(item.object());
      if (key.isEmpty() || seen.add(key.get())) {
        once.add(item);
      }
    }
    return once;
  }

  /** Which of the four it is. */
  public Kind kind() {
    return kind;
  }

  /** The items; some may be a {@link Perhaps}. */
  public List<Traced> items() {
    return java.util.Collections.unmodifiableList(items);
  }

  /** The outside things that decide which items there are. */
  public Trace shape() {
    return shape;
  }

  /** Why there may be more items than those listed, if so. */
  public Optional<Unknown> openBecause() {
    return Optional.ofNullable(open);
  }

  /** Whether exactly the listed items are there. */
  public boolean exact() {
    return open == null && items.stream().noneMatch(each -> each.object() instanceof Perhaps);
  }

  /** Why it is not exact. */
  public Unknown uncertainty() {
    if (open != null) {
      return open;
    }
    return items.stream()
        .map(Traced::object)
        .filter(Perhaps.class::isInstance)
        .map(each -> ((Perhaps) each).why())
        .reduce(Unknown::and)
        .orElseThrow();
  }

  /** Replaces all items. */
  public void replace(List<Traced> all, Trace because) {
    touch();
    items = kind.unique() ? distinct(all) : new ArrayList<>(all);
    shape = shape.and(because);
  }

  /** Replaces one item. */
  public void set(int index, Traced item) {
    touch();
    items.set(index, item);
  }

  /** Says that outside things decide which items there are. */
  public void shapedBy(Trace because) {
    if (!because.isEmpty()) {
      shape = shape.and(because);
    }
  }

  @Override
  public void open(Unknown why) {
    touch();
    open = open == null ? why : open.and(why);
  }

  @Override
  public String typeName() {
    return kind.type;
  }

  @Override
  protected Object content() {
    return new Content(new ArrayList<>(items), shape, open);
  }

  @Override
  protected void content(Object copy) {
    Content content = (Content) copy;
    items = new ArrayList<>(content.items());
    shape = content.shape();
    open = content.open();
  }

  @Override
  protected Object joined(Object one, Object other, Unknown why) {
    Content first = (Content) one;
    Content second = (Content) other;
    Unknown openBoth = first.open();
    if (second.open() != null) {
      openBoth = openBoth == null ? second.open() : openBoth.and(second.open());
    }
    List<Traced> merged = Merging.lists(first.items(), second.items(), why);
    return new Content(merged, first.shape().and(second.shape()), openBoth);
  }
}
