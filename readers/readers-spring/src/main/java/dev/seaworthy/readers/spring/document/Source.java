package dev.seaworthy.readers.spring.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Named texts that outrank, or give way to, those of other sources as a whole. */
public interface Source {
  /** What a person would call it: the path of its file. */
  String label();

  /** Every entry in the order of the source, those without effect among them. */
  List<Entry> entries();

  /** The entry that a placeholder of exactly that name finds. */
  Optional<Entry> exactly(String name);

  /** The entry that binds to that name in any spelling. */
  Optional<Entry> named(String name);

  /**
   * The entries that bind to a list: the one under the name itself, else its items {@code name[0]},
   * {@code name[1]} up to the first gap.
   */
  default List<Entry> list(String name) {
    Optional<Entry> whole = named(name);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    List<Entry> items = new ArrayList<>();
    Optional<Entry> item = named(name + "[0]");
    while (item.isPresent()) {
      items.add(item.get());
      item = named(name + "[" + items.size() + "]");
    }
    return items;
  }
}
