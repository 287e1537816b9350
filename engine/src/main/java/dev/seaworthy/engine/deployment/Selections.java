package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Place;
import java.util.List;
import java.util.Optional;

/**
 * The places of a tree that select an environment: that name its settings module, in Django's case.
 *
 * @param all the places, in the order of their paths
 */
public record Selections(List<Selection> all) {
  /** Copies the list. */
  public Selections {
    all = List.copyOf(all);
  }

  /** What is started with the environment. */
  public enum Kind {
    /** The command line of the project: {@code manage.py}. */
    COMMAND_LINE,
    /** What serves requests: {@code wsgi.py}, {@code asgi.py}. */
    SERVER,
    /** A worker: {@code celery.py}. */
    WORKER,
    /** A container, a process file, a unit: what a deployment starts. */
    DEPLOYMENT,
    /** The tests: {@code pytest.ini}, {@code tox.ini}. */
    TESTS,
    /** Anything else: an environment file, a makefile. */
    OTHER
  }

  /**
   * One place.
   *
   * @param kind what is started
   * @param place where it is named
   */
  public record Selection(Kind kind, Place place) {}

  /** The first place of a kind. */
  public Optional<Place> first(Kind kind) {
    return all.stream().filter(each -> each.kind() == kind).map(Selection::place).findFirst();
  }
}
