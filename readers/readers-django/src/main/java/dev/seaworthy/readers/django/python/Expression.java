package dev.seaworthy.readers.django.python;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression of the Python grammar. The names follow the language reference, section 6; every
 * node is immutable and knows where it starts.
 */
public sealed interface Expression {

  /** Where the expression starts. */
  Position position();

  /** Calls the method of the visitor that fits this node. */
  <R> R accept(Visitor<R> visitor);

  /** One method per kind of expression, so that a forgotten kind does not compile. */
  interface Visitor<R> {
    R name(Name node);

    R constant(Constant node);

    R number(Numeral node);

    R text(Text node);

    R bytes(Bytes node);

    R formatted(Formatted node);

    R attribute(Attribute node);

    R subscript(Subscript node);

    R slice(Slice node);

    R call(Call node);

    R unary(Unary node);

    R binary(Binary node);

    R logical(Logical node);

    R comparison(Comparison node);

    R conditional(Conditional node);

    R lambda(Lambda node);

    R display(Display node);

    R mapping(Mapping node);

    R comprehension(Comprehension node);

    R starred(Starred node);

    R walrus(Walrus node);

    R await(Await node);

    R yielding(Yield node);
  }

  /** The four words that are values. */
  enum Word {
    NONE,
    TRUE,
    FALSE,
    ELLIPSIS
  }

  /** What a bracketed list of items makes. */
  enum Shape {
    LIST,
    TUPLE,
    SET
  }

  /** What a comprehension makes. */
  enum Makes {
    LIST,
    SET,
    DICT,
    GENERATOR
  }

  /** The form of an argument in a call or of a base in a class header. */
  enum Passing {
    POSITIONAL,
    KEYWORD,
    STAR,
    DOUBLE_STAR
  }

  /** An identifier. */
  record Name(String id, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.name(this);
    }
  }

  /** {@code None}, {@code True}, {@code False} or {@code ...}. */
  record Constant(Word word, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.constant(this);
    }
  }

  /**
   * A number: whole, or a fraction, or imaginary.
   *
   * @param whole the value if it is a whole number
   * @param fraction the value otherwise
   * @param imaginary whether a {@code j} follows
   */
  record Numeral(@Nullable BigInteger whole, double fraction, boolean imaginary, Position position)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.number(this);
    }
  }

  /** A string literal, escapes resolved, neighbours joined. */
  record Text(String value, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.text(this);
    }
  }

  /** A bytes literal; each character of {@code latin1} is one byte. */
  record Bytes(String latin1, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.bytes(this);
    }
  }

  /**
   * An f-string or t-string, neighbours joined.
   *
   * @param template whether a {@code t} prefix makes it a template object and not a string
   */
  record Formatted(List<Part> parts, boolean template, Position position) implements Expression {
    /** Copies the parts. */
    public Formatted {
      parts = List.copyOf(parts);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.formatted(this);
    }
  }

  /** A piece of an f-string. */
  sealed interface Part permits Literal, Field {}

  /** Text between the fields of an f-string, escapes resolved. */
  record Literal(String value) implements Part {}

  /**
   * A replacement field of an f-string.
   *
   * @param echo the text before {@code =}, with it, if the field is self-documenting
   * @param conversion {@code 'r'}, {@code 's'}, {@code 'a'}, or 0 for none
   * @param specification the parts after the colon, none if there is no colon
   */
  record Field(
      Expression value, @Nullable String echo, char conversion, @Nullable List<Part> specification)
      implements Part {
    /** Copies the specification. */
    public Field {
      specification = specification == null ? null : List.copyOf(specification);
    }
  }

  /** {@code of.name}. */
  record Attribute(Expression of, String name, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.attribute(this);
    }
  }

  /** {@code of[index]}. */
  record Subscript(Expression of, Expression index, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.subscript(this);
    }
  }

  /** {@code lower:upper:step} inside a subscript. */
  record Slice(
      @Nullable Expression lower,
      @Nullable Expression upper,
      @Nullable Expression step,
      Position position)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.slice(this);
    }
  }

  /** A call. */
  record Call(Expression function, List<Argument> arguments, Position position)
      implements Expression {
    /** Copies the arguments. */
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.call(this);
    }
  }

  /** One argument of a call; {@code name} only for {@link Passing#KEYWORD}. */
  record Argument(Passing passing, @Nullable String name, Expression value) {}

  /** {@code not x}, {@code -x}, {@code +x}, {@code ~x}; the operator as written. */
  record Unary(String operator, Expression operand, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.unary(this);
    }
  }

  /** An arithmetic or bitwise operation; the operator as written. Chains lean to the left. */
  record Binary(Expression left, String operator, Expression right, Position position)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.binary(this);
    }
  }

  /** {@code a and b and c}, or the same with {@code or}. */
  record Logical(boolean conjunction, List<Expression> operands, Position position)
      implements Expression {
    /** Copies the operands. */
    public Logical {
      operands = List.copyOf(operands);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.logical(this);
    }
  }

  /** {@code first op a op b}; operators as written, with one space in {@code not in, is not}. */
  record Comparison(Expression first, List<Link> links, Position position) implements Expression {
    /** Copies the links. */
    public Comparison {
      links = List.copyOf(links);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comparison(this);
    }
  }

  /** One operator and its right operand in a comparison chain. */
  record Link(String operator, Expression operand) {}

  /** {@code then if test else otherwise}. */
  record Conditional(Expression test, Expression then, Expression otherwise, Position position)
      implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.conditional(this);
    }
  }

  /** An anonymous function. */
  record Lambda(Parameters parameters, Expression body, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.lambda(this);
    }
  }

  /** A list, tuple or set written out; items may be {@link Starred}. */
  record Display(Shape shape, List<Expression> items, Position position) implements Expression {
    /** Copies the items. */
    public Display {
      items = List.copyOf(items);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.display(this);
    }
  }

  /** A dictionary written out. */
  record Mapping(List<Entry> entries, Position position) implements Expression {
    /** Copies the entries. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.mapping(this);
    }
  }

  /** One entry of a written dictionary; without a key it is {@code **value}. */
  record Entry(@Nullable Expression key, Expression value) {}

  /** A comprehension or generator; {@code value} only for a dictionary. */
  record Comprehension(
      Makes makes,
      Expression element,
      @Nullable Expression value,
      List<Generator> generators,
      Position position)
      implements Expression {
    /** Copies the generators. */
    public Comprehension {
      generators = List.copyOf(generators);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.comprehension(this);
    }
  }

  /** {@code for target in iterable if …}. */
  record Generator(Expression target, Expression iterable, List<Expression> conditions) {
    /** Copies the conditions. */
    public Generator {
      conditions = List.copyOf(conditions);
    }
  }

  /** {@code *value} in a display, a target list or a subscript. */
  record Starred(Expression value, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.starred(this);
    }
  }

  /** {@code name := value}. */
  record Walrus(String name, Expression value, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.walrus(this);
    }
  }

  /** {@code await value}. */
  record Await(Expression value, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.await(this);
    }
  }

  /** {@code yield value} or {@code yield from value}. */
  record Yield(@Nullable Expression value, boolean from, Position position) implements Expression {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.yielding(this);
    }
  }
}
