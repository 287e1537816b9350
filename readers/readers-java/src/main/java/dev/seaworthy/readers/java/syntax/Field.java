package dev.seaworthy.readers.java.syntax;

import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;

/**
 * A field of a type, a component of a record, or a parameter.
 *
 * @param type the simple name of its type, without what it is generic over
 * @param name its name
 * @param annotations its annotations
 * @param value what it is set to where it is declared
 * @param place where its name stands
 */
public record Field(
    String type,
    String name,
    List<Annotation> annotations,
    Optional<Expression> value,
    Place place) {
  /** Copies the annotations. */
  public Field {
    annotations = List.copyOf(annotations);
  }
}
