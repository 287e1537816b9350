package dev.seaworthy.readers.spring.layers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Profiles with their groups. */
final class Profiles {
  private Profiles() {}

  /** The names, each followed by the members of its group, and theirs; every name once. */
  static List<String> expanded(List<String> names, Map<String, List<String>> groups) {
    Set<String> expanded = new LinkedHashSet<>();
    Deque<String> waiting = new ArrayDeque<>(names);
    while (!waiting.isEmpty()) {
      String name = waiting.pop();
      if (expanded.add(name)) {
        List<String> members = groups.getOrDefault(name, List.of());
        for (int i = members.size() - 1; i >= 0; i--) {
          waiting.push(members.get(i));
        }
      }
    }
    return List.copyOf(expanded);
  }
}
