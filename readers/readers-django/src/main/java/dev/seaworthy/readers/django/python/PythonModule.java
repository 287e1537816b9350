package dev.seaworthy.readers.django.python;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A source file as read.
 *
 * @param statements its statements in order, the unreadable ones as {@link Statement.Broken}
 * @param pythonTwo where the source was recognised as Python 2, or none
 */
public record PythonModule(List<Statement> statements, @Nullable Position pythonTwo) {

  /** Copies the statements. */
  public PythonModule {
    statements = List.copyOf(statements);
  }

  /** Where the source was recognised as Python 2, empty for Python 3. */
  public Optional<Position> pythonTwoAt() {
    return Optional.ofNullable(pythonTwo);
  }

  /** The spans that could not be read. */
  public List<Statement.Broken> broken() {
    return statements.stream()
        .filter(Statement.Broken.class::isInstance)
        .map(Statement.Broken.class::cast)
        .toList();
  }
}
