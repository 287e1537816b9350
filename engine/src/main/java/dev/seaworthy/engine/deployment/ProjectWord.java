package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The project's own word about itself: {@code seaworthy.yml} at its root, as values.
 *
 * @param production the names of environments that are production; empty when the project says
 *     nothing
 * @param development the names of environments that are not deployed, whatever they sound like
 * @param edge what a proxy in front does
 * @param suppressions findings that the project has decided to live with
 * @param baseline the path of its baseline, relative to the root
 */
public record ProjectWord(
    List<String> production,
    List<String> development,
    Edge edge,
    List<Suppression> suppressions,
    Optional<String> baseline) {
  /** Copies the lists. */
  public ProjectWord {
    production = List.copyOf(production);
    development = List.copyOf(development);
    suppressions = List.copyOf(suppressions);
  }

  /** The word of a project that says nothing. */
  public static ProjectWord silent() {
    return new ProjectWord(List.of(), List.of(), Edge.undeclared(), List.of(), Optional.empty());
  }

  /**
   * One finding that the project has decided to live with.
   *
   * @param check the check's id or alias
   * @param environment the environment's name; empty for all
   * @param subject the setting's name; empty for all
   * @param reason why, never blank
   * @param until the last day on which it holds; empty for no end
   * @param place where it is written
   */
  public record Suppression(
      String check,
      Optional<String> environment,
      Optional<String> subject,
      String reason,
      Optional<LocalDate> until,
      Place place) {}
}
