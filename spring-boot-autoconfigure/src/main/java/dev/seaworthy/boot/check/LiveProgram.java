package dev.seaworthy.boot.check;

import dev.seaworthy.engine.deployment.Facts;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Value;
import dev.seaworthy.engine.program.Program;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * What an application that is put together says of its own security, when its chains are made and
 * asked. Stateless.
 */
final class LiveProgram {
  private static final String SECURITY = "org.springframework.security.web.SecurityFilterChain";

  private LiveProgram() {}

  /**
   * Asks. What cannot be made without a database or the like becomes a gap, so that checks about it
   * are undetermined.
   *
   * @return empty where the application has no Spring Security
   */
  static Optional<Fact<Program>> of(ListableBeanFactory beans) {
    if (!ClassUtils.isPresent(SECURITY, LiveProgram.class.getClassLoader())) {
      return Optional.empty();
    }
    Program program;
    try {
      program = LiveChains.ask(beans);
    } catch (RuntimeException | LinkageError unmade) {
      String gap = "the security chains cannot be made without what they use: " + root(unmade);
      program = new Program(List.of(), List.of(), List.of(), List.of(), List.of(gap));
    }
    return Optional.of(new Fact<>(Facts.PROGRAM.name(), Value.known(program), Origin.none()));
  }

  /** The kind of what went wrong; its message may hold anything. */
  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName();
  }
}
