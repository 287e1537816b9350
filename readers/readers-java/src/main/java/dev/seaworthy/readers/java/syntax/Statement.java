package dev.seaworthy.readers.java.syntax;

import java.util.List;

/** A statement, as far as it matters to a reader of configuration. */
public sealed interface Statement {
  /**
   * An expression that is carried out.
   *
   * @param expression the expression
   */
  record Act(Expression expression) implements Statement {}

  /**
   * A variable that gets a value.
   *
   * @param name the variable
   * @param value its value
   */
  record Assign(String name, Expression value) implements Statement {}

  /**
   * What a method or a function returns.
   *
   * @param value the expression
   */
  record Return(Expression value) implements Statement {}

  /**
   * Statements that are carried out only sometimes, or more than once.
   *
   * @param body the statements of all branches
   */
  record Perhaps(List<Statement> body) implements Statement {
    /** Copies the statements. */
    public Perhaps {
      body = List.copyOf(body);
    }
  }
}
