package dev.seaworthy.readers.spring.document;

import dev.seaworthy.engine.facts.Settings.Naming;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One document of a configuration file: a property source of its own. Immutable after it is built;
 * equal to itself only.
 */
public final class Document implements Source {
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
      byRelaxedName.put(Naming.RELAXED.canonical(each.name()), each);
    }
  }

  /** The path of the file it stands in. */
  @Override
  public String label() {
    return file;
  }

  /** Which document of the file it is, counted from 0. */
  public int number() {
    return number;
  }

  @Override
  public List<Entry> entries() {
    return entries;
  }

  @Override
  public Optional<Entry> exactly(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  @Override
  public Optional<Entry> named(String name) {
    return Optional.ofNullable(byRelaxedName.get(Naming.RELAXED.canonical(name)));
  }

  @Override
  public String toString() {
    return "Document[" + file + " #" + number + ", " + entries.size() + " entries]";
  }
}
