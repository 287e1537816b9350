package dev.seaworthy.readers.spring.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One document of a configuration file: a property source of its own. Immutable after it is built;
 * equal to itself only.
 */
public final class Document {
  private final String file;
  private final int number;
  private final List<Entry> entries;
  private final Map<String, Entry> byName = new HashMap<>();
  private final Map<String, Entry> byRelaxedName = new HashMap<>();

  /**
   * A document from its entries; of two entries of one name the later counts.
   *
   * @param file the path of the file
   * @param number which document of the file it is, counted from 0
   */
  public Document(String file, int number, List<Entry> entries) {
    this.file = file;
    this.number = number;
    this.entries = List.copyOf(entries);
    for (Entry each : entries) {
      byName.put(each.name(), each);
      byRelaxedName.put(RelaxedName.of(each.name()), each);
    }
  }

  /** The path of the file it stands in. */
  public String file() {
    return file;
  }

  /** Which document of the file it is, counted from 0. */
  public int number() {
    return number;
  }

  /** Every entry in the order of the file, those without effect among them. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry of exactly that name. */
  public Optional<Entry> exactly(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The entry of that name in any spelling that binds to it. */
  public Optional<Entry> named(String name) {
    return Optional.ofNullable(byRelaxedName.get(RelaxedName.of(name)));
  }

  /**
   * The entries that bind to a list: the one under the name itself, else its items {@code name[0]},
   * {@code name[1]} up to the first gap.
   */
  public List<Entry> list(String name) {
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

  @Override
  public String toString() {
    return "Document[" + file + " #" + number + ", " + entries.size() + " entries]";
  }
}
