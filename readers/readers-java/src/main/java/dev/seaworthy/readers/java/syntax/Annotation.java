package dev.seaworthy.readers.java.syntax;

import dev.seaworthy.engine.facts.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation.
 *
 * @param name its simple name
 * @param values its elements; one that is written without a name is called as Java does
 * @param place where its name stands
 */
public record Annotation(String name, Map<String, Expression> values, Place place) {
  /** Copies the elements. */
  public Annotation {
    values = Map.copyOf(values);
  }

  /** An element. */
  public Optional<Expression> value(String element) {
    return Optional.ofNullable(values.get(element));
  }

  /** The texts of an element, one or several; those that are no plain text are left out. */
  public List<String> texts(String element) {
    List<String> texts = new ArrayList<>();
    value(element).ifPresent(value -> collect(value, texts));
    return texts;
  }

  private static void collect(Expression value, List<String> to) {
    if (value instanceof Expression.Text text) {
      to.add(text.text());
    } else if (value instanceof Expression.Items items) {
      items.items().forEach(each -> collect(each, to));
    }
  }
}
