package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Key;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.program.Program;

/** The keys of the facts that are not settings, shared by the readers and the checks. */
public final class Facts {
  /** The libraries that the build names for run time. */
  public static final Key<Dependencies> DEPENDENCIES =
      new Key<>("build.dependencies", Dependencies.class);

  /** How the application is started, where files of the project say so. */
  public static final Key<Launches> LAUNCHES = new Key<>("launches", Launches.class);

  /** Files of the project that may hold secrets. */
  public static final Key<ProjectFiles> PROJECT_FILES =
      new Key<>("project.files", ProjectFiles.class);

  /** What git has ever kept of the secrets, where somebody asked. */
  public static final Key<CommitHistory> HISTORY = new Key<>("git.history", CommitHistory.class);

  /** What the application's own program says, where its sources were read. */
  public static final Key<Program> PROGRAM = new Key<>("program", Program.class);

  /** Spring's profiles in this environment; the origin is what activates them. */
  public static final Key<Profiles> PROFILES = new Key<>("spring.profiles", Profiles.class);

  /** The names of the process environment that are given. */
  public static final Key<GivenEnvironment> GIVEN_ENVIRONMENT =
      new Key<>("environment.given", GivenEnvironment.class);

  /** The view that Django shows when a request's CSRF token is wrong. */
  public static final Key<FailureView> CSRF_FAILURE_VIEW =
      new Key<>("django.csrf-failure-view", FailureView.class);

  /** The version of Python that the project is run with. */
  public static final Key<Version> PYTHON_VERSION = new Key<>("python.version", Version.class);

  /** The commands that start something, as containers, compose, Procfile and units say. */
  public static final Key<StartCommands> START_COMMANDS =
      new Key<>("start.commands", StartCommands.class);

  /** The environment files that lie in the tree. */
  public static final Key<EnvironmentFiles> ENVIRONMENT_FILES =
      new Key<>("environment.files", EnvironmentFiles.class);

  /**
   * The settings as they would be if no environment file supplied anything; stated only where files
   * of the tree supply something.
   */
  public static final Key<Settings> SETTINGS_UNSUPPLIED =
      new Key<>("settings.unsupplied", Settings.class);

  /**
   * The settings as they would be if every variable that a switch depends on held the text {@code
   * False}; stated only where a switch depends on one.
   */
  public static final Key<Settings> SETTINGS_WHEN_FALSE =
      new Key<>("settings.when-false", Settings.class);

  /** Where Django's admin, and what looks like it, answers; the origin is the URL configuration. */
  public static final Key<AdminRoutes> ADMIN_ROUTES =
      new Key<>("django.admin-routes", AdminRoutes.class);

  /** What selects this environment in the tree; unknown where nobody looked. */
  public static final Key<Selections> SELECTED_BY =
      new Key<>("environment.selected-by", Selections.class);

  /** The texts that visitors get to see. */
  public static final Key<ServedTexts> SERVED_TEXTS = new Key<>("served.texts", ServedTexts.class);

  /** Whether the application has something that sends mail; only the application itself knows. */
  public static final Key<Boolean> MAIL_SENDER = new Key<>("mail.sender", Boolean.class);

  private Facts() {}
}
