package dev.seaworthy.readers.java.syntax;

import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;

/** An expression, as far as it matters to a reader of configuration. */
public sealed interface Expression {
  /** Where it stands; of a call, its name. */
  Place place();

  /**
   * A name, with its dots: {@code http}, {@code HttpMethod.GET}, {@code this.secret}.
   *
   * @param text the name
   * @param place where it begins
   */
  record Name(String text, Place place) implements Expression {
    /** The part behind the last dot. */
    public String last() {
      return text.substring(text.lastIndexOf('.') + 1);
    }
  }

  /**
   * A text. It may be a secret, so that {@link #toString()} shows its length only.
   *
   * @param text its characters
   * @param place where it begins
   */
  record Text(String text, Place place) implements Expression {
    @Override
    public String toString() {
      return "Text[" + text.length() + "]";
    }
  }

  /**
   * A number or a character.
   *
   * @param text as written
   * @param place where it begins
   */
  record Numeral(String text, Place place) implements Expression {}

  /**
   * A call.
   *
   * @param on what it is called on; empty for a method of the same class
   * @param name the method
   * @param arguments the arguments
   * @param place where the name stands
   */
  record Call(Optional<Expression> on, String name, List<Expression> arguments, Place place)
      implements Expression {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A new object.
   *
   * @param type the simple name of its class
   * @param arguments the arguments of its constructor
   * @param place where the name of the class stands
   */
  record New(String type, List<Expression> arguments, Place place) implements Expression {
    /** Copies the arguments. */
    public New {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A function written in place.
   *
   * @param parameters the names of its parameters
   * @param body what it does; an expression is a body of one statement
   * @param place where it begins
   */
  record Lambda(List<String> parameters, List<Statement> body, Place place) implements Expression {
    /** Copies the lists. */
    public Lambda {
      parameters = List.copyOf(parameters);
      body = List.copyOf(body);
    }
  }

  /**
   * A reference to a method.
   *
   * @param type what stands before the colons
   * @param name the method
   * @param place where it begins
   */
  record MethodReference(String type, String name, Place place) implements Expression {}

  /**
   * An array written with its items.
   *
   * @param items the items
   * @param place where it begins
   */
  record Items(List<Expression> items, Place place) implements Expression {
    /** Copies the items. */
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Parts joined by {@code +}.
   *
   * @param parts the parts, in order
   * @param place where the first begins
   */
  record Joined(List<Expression> parts, Place place) implements Expression {
    /** Copies the parts. */
    public Joined {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Anything else.
   *
   * @param parts the expressions in it that were understood
   * @param place where it begins
   */
  record Other(List<Expression> parts, Place place) implements Expression {
    /** Copies the parts. */
    public Other {
      parts = List.copyOf(parts);
    }
  }
}
