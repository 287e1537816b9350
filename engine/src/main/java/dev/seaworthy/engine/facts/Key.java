package dev.seaworthy.engine.facts;

/**
 * The typed name of a fact that is not one of the application's own settings: what its build says,
 * which profiles it starts with, what its containers run.
 *
 * @param <T> the type of the fact's value
 * @param name a dotted name, such as {@code build.dependencies}
 * @param type the value's class
 */
public record Key<T>(String name, Class<T> type) {}
