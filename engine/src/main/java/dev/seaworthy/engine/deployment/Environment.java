package dev.seaworthy.engine.deployment;

/**
 * One of the environments that an application is configured for.
 *
 * @param name its name as the project writes it: {@code prod}, {@code settings.production}, {@code
 *     default}
 * @param production whether this is the environment whose findings decide the exit code
 * @param chosenBecause why it counts as production, as part of a sentence; empty for the others
 */
public record Environment(String name, boolean production, String chosenBecause) {
  /** An environment that does not decide the exit code. */
  public static Environment other(String name) {
    return new Environment(name, false, "");
  }

  /** The name tells the environments of an application apart. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** The environment that decides the exit code, and why it is the one. */
  public static Environment production(String name, String because) {
    return new Environment(name, true, because);
  }
}
