package dev.seaworthy.readers.java.signs;

import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Layer;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Place;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.readers.java.syntax.Annotation;
import dev.seaworthy.readers.java.syntax.Expression;
import dev.seaworthy.readers.java.syntax.Field;
import dev.seaworthy.readers.java.syntax.Method;
import dev.seaworthy.readers.java.syntax.TypeDeclaration;
import java.util.List;

/**
 * A setting that the program takes with a default of its own: {@code @Value("${jwt.secret:abc}")}.
 * The default may be a secret.
 *
 * @param name the setting
 * @param text the default
 * @param place where it is written
 */
public record Injection(String name, String text, Place place) {
  static void in(TypeDeclaration type, List<Injection> to) {
    type.fields().forEach(field -> in(field, to));
    for (Method method : type.methods()) {
      method.parameters().forEach(parameter -> in(parameter, to));
    }
  }

  /** The default as a fact, for an environment in which nothing sets the name. */
  public Fact<Datum> fact() {
    Layer layer = Layer.at(place, "${" + name + ":" + text + "}");
    return new Fact<>(
        name, Value.defaultInForce(Datum.text(text), List.of(name)), Origin.of(layer));
  }

  private static void in(Field field, List<Injection> to) {
    for (Annotation each : field.annotations()) {
      if (each.name().equals("Value")
          && each.value("value").orElse(null) instanceof Expression.Text text) {
        add(text, to);
      }
    }
  }

  private static void add(Expression.Text text, List<Injection> to) {
    String whole = text.text().strip();
    int colon = whole.indexOf(':');
    boolean plain =
        whole.startsWith("${")
            && whole.endsWith("}")
            && whole.indexOf("${", 2) < 0
            && whole.indexOf("#{") < 0
            && colon > 2;
    if (plain) {
      String name = whole.substring(2, colon).strip();
      to.add(new Injection(name, whole.substring(colon + 1, whole.length() - 1), text.place()));
    }
  }

  @Override
  public String toString() {
    return "Injection[" + name + ", " + place + "]";
  }
}
