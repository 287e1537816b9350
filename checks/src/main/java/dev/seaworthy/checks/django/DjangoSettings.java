package dev.seaworthy.checks.django;

import dev.seaworthy.checks.spring.Stage;
import dev.seaworthy.engine.check.Flaw;
import dev.seaworthy.engine.check.Missing;
import dev.seaworthy.engine.check.Outcome;
import dev.seaworthy.engine.check.Verdict;
import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Framework;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Datum;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Django's view of a project's settings: which middleware and applications are there, by exact
 * text, and what Python counts as true.
 *
 * @param deployment the project in one environment
 */
public record DjangoSettings(Deployment deployment) {
  static final String SECURITY_MIDDLEWARE = "django.middleware.security.SecurityMiddleware";
  static final String FRAME_MIDDLEWARE = "django.middleware.clickjacking.XFrameOptionsMiddleware";
  static final String CSRF_MIDDLEWARE = "django.middleware.csrf.CsrfViewMiddleware";
  static final String SESSION_MIDDLEWARE = "django.contrib.sessions.middleware.SessionMiddleware";
  static final String SESSION_APP = "django.contrib.sessions";

  private static final Datum TRUE = new Datum.Flag(true);

  /**
   * Whether a list of names holds one.
   *
   * @param list the setting
   * @param present whether it does; empty when a part of the list is not known
   */
  public record Membership(Fact<Datum> list, Optional<Boolean> present) {}

  /** Whether a deployment is a Django project. */
  public static boolean isDjango(Deployment deployment) {
    return deployment.framework() == Framework.DJANGO;
  }

  /** The version of Django where one is pinned; a range of versions leaves it open. */
  public static Fact<Version> pinnedVersion(Deployment deployment) {
    Fact<Version> version = deployment.application().version();
    return version.value() instanceof Value.Unknown<Version> unknown
        ? new Fact<>(
            version.name(), Value.unknown(unknown.names(), unknown.reason()), version.origin())
        : version;
  }

  /** Judges a project where it is deployed: a developer's own settings guard nothing. */
  public static Outcome whereDeployed(
      Deployment deployment, Function<DjangoSettings, Outcome> rule) {
    return Stage.isDevelopment(deployment)
        ? Outcome.notApplicable("this environment is not deployed")
        : rule.apply(new DjangoSettings(deployment));
  }

  /** A setting, with Django's default where nobody set it. */
  public Fact<Datum> setting(String name) {
    return deployment.settings().fact(name);
  }

  /** Whether {@code MIDDLEWARE} holds that exact text. */
  public Membership middleware(String path) {
    return member("MIDDLEWARE", path);
  }

  /** Whether {@code INSTALLED_APPS} holds that exact text. */
  public Membership application(String path) {
    return member("INSTALLED_APPS", path);
  }

  /** The outcome where a middleware is there; not applicable where it is not. */
  public Outcome where(Membership membership, Supplier<Outcome> then) {
    if (membership.present().isEmpty()) {
      return undecided(membership.list());
    }
    return membership.present().get()
        ? then.get()
        : Outcome.notApplicable("the middleware that would act on it is not there");
  }

  /** A flaw where a middleware is not there. */
  public Outcome absent(Membership membership, String message) {
    if (membership.present().isEmpty()) {
      return undecided(membership.list());
    }
    return membership.present().get()
        ? Outcome.passed()
        : Outcome.found(Flaw.of(membership.list(), message));
  }

  /**
   * Whether {@code INSTALLED_APPS} holds an application, by its package or by a name inside it;
   * empty when a part of the list is not known.
   */
  public Optional<Boolean> installs(String... packages) {
    Fact<Datum> list = setting("INSTALLED_APPS");
    Optional<Datum> apps = list.inForce();
    if (apps.isEmpty()) {
      return list.isSet() ? Optional.empty() : Optional.of(false);
    }
    List<Datum> items = apps.get() instanceof Datum.Items some ? some.items() : List.of();
    boolean found =
        items.stream()
            .flatMap(
                each -> each instanceof Datum.Text text ? Stream.of(text.text()) : Stream.empty())
            .anyMatch(name -> Stream.of(packages).anyMatch(each -> isIn(name, each)));
    boolean open = items.stream().anyMatch(Datum.Opaque.class::isInstance);
    return !found && open ? Optional.empty() : Optional.of(found);
  }

  /** Whether a setting is surely in force as something that Python takes as true. */
  public boolean isOn(String name) {
    return setting(name).inForce().filter(Datum::isTruthy).isPresent();
  }

  /**
   * Judges each text of a list by itself: a flaw for each that is wrong, under {@code NAME[0]}. A
   * list that is not known, or a part of it, is missing.
   */
  public Outcome each(String name, Function<String, Verdict> rule) {
    Fact<Datum> list = setting(name);
    if (list.inForce().isEmpty()) {
      return list.isSet() ? undecided(list) : Outcome.passed();
    }
    List<Datum> items = list.inForce().get() instanceof Datum.Items all ? all.items() : List.of();
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Fact<Datum> item = new Fact<>(name + "[" + i + "]", list.value(), list.origin());
      if (items.get(i) instanceof Datum.Text text) {
        outcomes.add(
            rule.apply(text.text()) instanceof Verdict.Flawed flawed
                ? Outcome.found(Flaw.of(item, flawed))
                : Outcome.passed());
      } else if (items.get(i) instanceof Datum.Opaque) {
        outcomes.add(undecided(item));
      }
    }
    return outcomes.isEmpty() ? Outcome.passed() : Outcome.together(outcomes);
  }

  /**
   * Whether the settings may hold more names than were read, so that the absence of one says
   * nothing: a setting that hardly anybody writes is then unknown too.
   */
  public boolean mayHoldMore() {
    return setting("IGNORABLE_404_URLS").value() instanceof Value.Unknown<Datum>;
  }

  /** What to say where a name may be set by what was not read. */
  public Outcome undecidedForMore() {
    return undecided(setting("IGNORABLE_404_URLS"));
  }

  private static boolean isIn(String name, String packageName) {
    return name.equals(packageName) || name.startsWith(packageName + ".");
  }

  /** Passed only by the boolean {@code True} itself, as {@code is True} reads in Python. */
  public Outcome mustBeTrue(String name, String message) {
    return Outcome.judge(
        setting(name), value -> value.equals(TRUE) ? Verdict.fine() : Verdict.flawed(message));
  }

  /** What is missing to know a fact. */
  public static Outcome undecided(Fact<?> fact) {
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
