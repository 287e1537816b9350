package dev.seaworthy.guard.attempts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A shelf in memory: of each kind at most 10,000 things, the oldest go first. */
public final class InMemoryShelf implements Shelf {
  private static final int MOST = 10_000;
  private static final Comparator<Item> OLDEST = Comparator.comparing(Item::at);

  private final Map<String, Map<String, Item>> kinds = new ConcurrentHashMap<>();

  /** An empty one. */
  public InMemoryShelf() {}

  @Override
  public void put(String kind, Item item) {
    Map<String, Item> items = kinds.computeIfAbsent(kind, any -> new ConcurrentHashMap<>());
    items.put(item.name(), item);
    if (items.size() > MOST) {
      items.values().stream().min(OLDEST).ifPresent(oldest -> items.remove(oldest.name()));
    }
  }

  @Override
  public void remove(String kind, String name) {
    Map<String, Item> items = kinds.get(kind);
    if (items != null) {
      items.remove(name);
    }
  }

  @Override
  public Optional<Item> find(String kind, String name) {
    return Optional.ofNullable(kinds.getOrDefault(kind, Map.of()).get(name));
  }

  @Override
  public List<Item> newest(String kind, int most) {
    return kinds.getOrDefault(kind, Map.of()).values().stream()
        .sorted(OLDEST.reversed().thenComparing(Item::name))
        .limit(most)
        .toList();
  }
}
