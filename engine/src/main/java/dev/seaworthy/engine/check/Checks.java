package dev.seaworthy.engine.check;

import java.util.List;

/**
 * A set of checks that somebody provides. {@link java.util.ServiceLoader} finds it by the name of
 * this interface under {@code META-INF/services}; an implementation is public and has a public
 * constructor without parameters.
 *
 * <p>Seaworthy's own catalogue is one. The command takes others from jars that are named with
 * {@code --checks}, and from nowhere else.
 */
public interface Checks {
  /** The checks, each with an id of its own; always the same ones. */
  List<Rule> all();
}
