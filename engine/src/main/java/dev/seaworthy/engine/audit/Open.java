package dev.seaworthy.engine.audit;

import dev.seaworthy.engine.check.Declaration;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.deployment.Application;
import dev.seaworthy.engine.deployment.Environment;
import java.util.List;

/**
 * A question that stayed open: a fact that was not known, the checks that wanted it, and where.
 *
 * @param application the application
 * @param environments where it is open, in the order of the survey
 * @param missing what was not known
 * @param declarations the checks that wanted it
 */
public record Open(
    Application application,
    List<Environment> environments,
    Missing missing,
    List<Declaration> declarations) {
  /** Copies the lists. */
  public Open {
    environments = List.copyOf(environments);
    declarations = List.copyOf(declarations);
  }
}
