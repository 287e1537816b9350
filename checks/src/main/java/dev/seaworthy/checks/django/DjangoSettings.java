package dev.seaworthy.checks.django;

import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Django's view of a project's settings: which middleware and applications are there, by exact
 * text, and what Python counts as true.
 *
 * @param deployment the project in one environment
 */
record DjangoSettings(Deployment deployment) {
  static final String SECURITY_MIDDLEWARE = "django.middleware.security.SecurityMiddleware";
  static final String FRAME_MIDDLEWARE = "django.middleware.clickjacking.XFrameOptionsMiddleware";
  static final String CSRF_MIDDLEWARE = "django.middleware.csrf.CsrfViewMiddleware";
  static final String SESSION_MIDDLEWARE = "django.contrib.sessions.middleware.SessionMiddleware";
  static final String SESSION_APP = "django.contrib.sessions";

  private static final Datum TRUE = new Datum.Flag(true);

  /** Whether a list of names holds one; empty when a part of the list is not known. */
  record Membership(Fact<Datum> list, Optional<Boolean> present) {}

  /** A setting, with Django's default where nobody set it. */
  Fact<Datum> setting(String name) {
    return deployment.settings().fact(name);
  }

  /** Whether {@code MIDDLEWARE} holds that exact text. */
  Membership middleware(String path) {
    return member("MIDDLEWARE", path);
  }

  /** Whether {@code INSTALLED_APPS} holds that exact text. */
  Membership application(String path) {
    return member("INSTALLED_APPS", path);
  }

  /** The outcome where a middleware is there; not applicable where it is not. */
  Outcome where(Membership membership, Supplier<Outcome> then) {
    if (membership.present().isEmpty()) {
      return undecided(membership.list());
    }
    return membership.present().get()
        ? then.get()
        : Outcome.notApplicable("the middleware that would act on it is not there");
  }

  /** A flaw where a middleware is not there. */
  Outcome absent(Membership membership, String message) {
    if (membership.present().isEmpty()) {
      return undecided(membership.list());
    }
    return membership.present().get()
        ? Outcome.passed()
        : Outcome.found(Flaw.of(membership.list(), message));
  }

  /** Passed only by the boolean {@code True} itself, as {@code is True} reads in Python. */
  Outcome mustBeTrue(String name, String message) {
    return Outcome.judge(
        setting(name), value -> value.equals(TRUE) ? Verdict.fine() : Verdict.flawed(message));
  }

  /** What is missing to know a fact. */
  static Outcome undecided(Fact<?> fact) {
    if (fact.value() instanceof Value.Unknown<?> unknown) {
      return Outcome.undetermined(Missing.of(fact, unknown.names(), unknown.reason()));
    }
    return Outcome.undetermined(Missing.of(fact, List.of(), "a part of it is not known"));
  }

  private Membership member(String name, String path) {
    Fact<Datum> list = setting(name);
    if (list.value() instanceof Value.Unknown<Datum> unknown) {
      List<Optional<Boolean>> answers =
          unknown.candidates().stream().map(each -> holds(each, path)).distinct().toList();
      return new Membership(list, answers.size() == 1 ? answers.get(0) : Optional.empty());
    }
    return new Membership(
        list, list.inForce().map(value -> holds(value, path)).orElse(Optional.of(false)));
  }

  private static Optional<Boolean> holds(Datum list, String path) {
    if (!(list instanceof Datum.Items items)) {
      return list instanceof Datum.Opaque ? Optional.empty() : Optional.of(false);
    }
    if (items.items().contains(Datum.text(path))) {
      return Optional.of(true);
    }
    boolean whole = items.items().stream().noneMatch(Datum.Opaque.class::isInstance);
    return whole ? Optional.of(false) : Optional.empty();
  }
}
