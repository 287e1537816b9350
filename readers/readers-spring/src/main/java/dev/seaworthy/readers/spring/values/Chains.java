package dev.seaworthy.readers.spring.values;

import dev.seaworthy.engine.facts.Settings.Naming;
import dev.seaworthy.readers.spring.document.Entry;
import dev.seaworthy.readers.spring.document.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which entry of which source is in force for every name. A list comes whole from the strongest
 * source that has any of its items; items of others are hidden by it. Used once.
 */
final class Chains {
  private final List<Source> sources;
  private final Map<String, Chain> byName = new LinkedHashMap<>();

  /** By relaxed name of a list: the place in the order of the source that owns it. */
  private final Map<String, Integer> owners = new HashMap<>();

  /** By relaxed name of a list: the chain of the first of its items that is in force. */
  private final Map<String, Chain> firstOfList = new HashMap<>();

  private Chains(List<Source> sources) {
    this.sources = sources;
  }

  /** The chains of sources, the strongest source first. */
  static Collection<Chain> of(List<Source> sources) {
    Chains chains = new Chains(sources);
    return chains.inOrderOf(chains.build());
  }

  private Set<String> build() {
    List<List<Named>> all = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    for (int i = sources.size() - 1; i >= 0; i--) {
      if (!(sources.get(i) instanceof EnvironmentNames)) {
        sources.get(i).entries().forEach(entry -> known.add(entry.name()));
      }
    }
    for (Source source : sources) {
      all.add(source instanceof EnvironmentNames names ? named(names, known) : named(source));
    }
    findOwners(all);
    for (int i = 0; i < all.size(); i++) {
      for (Named each : all.get(i)) {
        add(each, i);
      }
    }
    return known;
  }

  /** The chains in the order in which the weakest source names them, then the next, and so on. */
  private Collection<Chain> inOrderOf(Set<String> names) {
    Map<String, Chain> rest = new LinkedHashMap<>(byName);
    List<Chain> ordered = new ArrayList<>();
    for (String name : names) {
      Chain chain = rest.remove(Naming.RELAXED.canonical(name));
      if (chain != null) {
        ordered.add(chain);
      }
    }
    ordered.addAll(rest.values());
    return ordered;
  }

  /** The entries of a file, each after those of the same name that it hides in the file itself. */
  private static List<Named> named(Source source) {
    List<Named> named = new ArrayList<>();
    List<Entry> entries = source.entries();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry each = entries.get(i);
      named.add(new Named(each.name(), Naming.RELAXED.canonical(each.name()), each));
    }
    return named;
  }

  private static List<Named> named(EnvironmentNames names, Set<String> known) {
    Set<String> properties = new LinkedHashSet<>(known);
    Set<String> relaxed = new LinkedHashSet<>();
    properties.addAll(names.ownProperties());
    List<Named> named = new ArrayList<>();
    for (String each : properties) {
      Optional<Entry> entry = names.named(each);
      String relaxedName = Naming.RELAXED.canonical(each);
      if (entry.isPresent() && relaxed.add(relaxedName)) {
        named.add(new Named(each, relaxedName, entry.get()));
      }
    }
    return named;
  }

  private void findOwners(List<List<Named>> all) {
    for (int i = 0; i < all.size(); i++) {
      for (Named each : all.get(i)) {
        int bracket = itemAt(each.relaxed(), 0);
        while (bracket >= 0) {
          owners.putIfAbsent(each.relaxed().substring(0, bracket), i);
          bracket = itemAt(each.relaxed(), bracket + 1);
        }
      }
    }
    for (int i = 0; i < all.size(); i++) {
      for (Named each : all.get(i)) {
        int place = i;
        owners.computeIfPresent(each.relaxed(), (list, owner) -> Math.min(owner, place));
      }
    }
  }

  private void add(Named named, int place) {
    String hiddenBy = hiddenBy(named.relaxed(), place);
    Chain same = byName.get(named.relaxed());
    if (same != null) {
      same.hide(named.entry());
    } else if (hiddenBy.isEmpty()) {
      put(named);
    } else {
      Chain first = byName.getOrDefault(hiddenBy, firstOfList.get(hiddenBy));
      if (first != null) {
        first.hide(named.entry());
      }
    }
  }

  private void put(Named named) {
    Chain chain = new Chain(named.name(), named.entry());
    byName.put(named.relaxed(), chain);
    int bracket = itemAt(named.relaxed(), 0);
    while (bracket >= 0) {
      firstOfList.putIfAbsent(named.relaxed().substring(0, bracket), chain);
      bracket = itemAt(named.relaxed(), bracket + 1);
    }
  }

  /** The list, or the text in a list's place, that a stronger source sets; empty for none. */
  private String hiddenBy(String relaxed, int place) {
    if (owners.getOrDefault(relaxed, place) < place) {
      return relaxed;
    }
    int bracket = itemAt(relaxed, 0);
    while (bracket >= 0) {
      String list = relaxed.substring(0, bracket);
      if (owners.getOrDefault(list, place) < place) {
        return list;
      }
      bracket = itemAt(relaxed, bracket + 1);
    }
    return "";
  }

  /** Where the next index of a list begins: a bracket with nothing but digits in it. */
  private static int itemAt(String name, int from) {
    for (int open = name.indexOf('[', from); open >= 0; open = name.indexOf('[', open + 1)) {
      int close = open + 1;
      while (close < name.length() && Character.isDigit(name.charAt(close))) {
        close++;
      }
      if (close > open + 1 && close < name.length() && name.charAt(close) == ']') {
        return open;
      }
    }
    return -1;
  }

  /**
   * An entry under the name of the property it sets.
   *
   * @param name as a person would read it
   * @param relaxed as it is compared
   */
  private record Named(String name, String relaxed, Entry entry) {}
}
