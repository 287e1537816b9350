package dev.seaworthy.readers.spring.layers;

import dev.seaworthy.engine.deployment.Trouble;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.readers.spring.document.Document;
import dev.seaworthy.readers.spring.document.Entry;
import java.util.List;

/**
 * The order of an application's configuration in one environment.
 *
 * @param documents the documents in force, strongest first
 * @param profiles the active profiles in order of activation; empty when only {@code default} is
 * @param activatedBy the entries of files and of the environment that activate them
 * @param beyond imports whose content cannot be seen from the tree
 * @param troubles what keeps the application from starting
 */
public record Layering(
    List<Document> documents,
    List<String> profiles,
    List<Entry> activatedBy,
    List<Beyond> beyond,
    List<Trouble> troubles) {
  /** Copies the lists. */
  public Layering {
    documents = List.copyOf(documents);
    profiles = List.copyOf(profiles);
    activatedBy = List.copyOf(activatedBy);
    beyond = List.copyOf(beyond);
    troubles = List.copyOf(troubles);
  }

  /**
   * An import that leads out of the tree: a config server, a vault, a file of the machine.
   *
   * @param location as it is written, without {@code optional:}
   * @param place where it is written
   */
  public record Beyond(String location, Place place) {}
}
