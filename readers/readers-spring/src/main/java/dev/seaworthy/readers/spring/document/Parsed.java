package dev.seaworthy.readers.spring.document;

import dev.seaworthy.engine.deployment.Trouble;
import java.util.List;

/**
 * What came of parsing one file.
 *
 * @param documents the documents that have a property, in the order of the file
 * @param troubles what is wrong with it
 */
public record Parsed(List<Document> documents, List<Trouble> troubles) {
  /** Copies the lists. */
  public Parsed {
    documents = List.copyOf(documents);
    troubles = List.copyOf(troubles);
  }
}
