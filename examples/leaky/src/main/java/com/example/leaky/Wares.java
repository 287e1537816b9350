package com.example.leaky;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.stereotype.Component;

/** What is on the shelves, and its price in cents. */
@Component
class Wares {
  private final Map<String, Integer> prices =
      new ConcurrentSkipListMap<>(Map.of("Rope", 6450, "Lamp", 4800, "Tar", 1890));

  Map<String, Integer> all() {
    return prices;
  }

  void put(Map.Entry<String, Integer> ware) {
    prices.put(ware.getKey(), ware.getValue());
  }
}
