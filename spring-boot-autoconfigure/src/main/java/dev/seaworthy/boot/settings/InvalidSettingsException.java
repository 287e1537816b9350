package dev.seaworthy.boot.settings;

import java.util.List;

/** Settings that are missing or wrong, all of them. */
public final class InvalidSettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String environment;
  private final transient List<SettingsProblem> problems;

  /**
   * @param environment the environment's name: its profiles
   * @param problems what is missing or wrong, at least one
   */
  public InvalidSettingsException(String environment, List<SettingsProblem> problems) {
    super(environment + " has " + problems.size() + " settings that are missing or wrong");
    this.environment = environment;
    this.problems = List.copyOf(problems);
  }

  /** The environment's name: its profiles. */
  public String environment() {
    return environment;
  }

  /** What is missing or wrong, at least one. */
  public List<SettingsProblem> problems() {
    return problems;
  }
}
