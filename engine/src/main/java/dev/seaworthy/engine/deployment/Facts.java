package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Key;

/** The keys of the facts that are not settings, shared by the readers and the checks. */
public final class Facts {
  /** The libraries that the build names for run time. */
  public static final Key<Dependencies> DEPENDENCIES =
      new Key<>("build.dependencies", Dependencies.class);

  /** Spring's profiles in this environment; the origin is what activates them. */
  public static final Key<Profiles> PROFILES = new Key<>("spring.profiles", Profiles.class);

  /** The names of the process environment that are given. */
  public static final Key<GivenEnvironment> GIVEN_ENVIRONMENT =
      new Key<>("environment.given", GivenEnvironment.class);

  /** The view that Django shows when a request's CSRF token is wrong. */
  public static final Key<FailureView> CSRF_FAILURE_VIEW =
      new Key<>("django.csrf-failure-view", FailureView.class);

  /** Where Django's admin, and what looks like it, answers; the origin is the URL configuration. */
  public static final Key<AdminRoutes> ADMIN_ROUTES =
      new Key<>("django.admin-routes", AdminRoutes.class);

  /** What selects this environment in the tree; unknown where nobody looked. */
  public static final Key<Selections> SELECTED_BY =
      new Key<>("environment.selected-by", Selections.class);

  private Facts() {}
}
