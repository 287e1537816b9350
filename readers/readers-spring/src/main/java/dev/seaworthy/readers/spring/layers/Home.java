package dev.seaworthy.readers.spring.layers;

import java.util.List;

/**
 * Where an application's configuration lies in the tree.
 *
 * @param classPath folders that become the roots of its class path, the first found first; empty
 *     text stands for the root of the tree
 * @param working folders that it may be started in
 */
public record Home(List<String> classPath, List<String> working) {
  /** Copies the lists. */
  public Home {
    classPath = List.copyOf(classPath);
    working = List.copyOf(working);
  }
}
