package dev.seaworthy.engine.deployment;

import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Key;
import dev.seaworthy.engine.facts.Origin;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One application in one environment: all that is known of it. Immutable; checks see nothing else.
 *
 * <p>Two families of facts: the application's own {@link #settings()}, by the names its framework
 * gives them, and facts about it under typed {@link Key keys}.
 */
public final class Deployment {
  private final Application application;
  private final Environment environment;
  private final Settings settings;
  private final Edge edge;
  private final Map<Key<?>, Fact<?>> facts;
  private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

  private Deployment(Builder builder) {
    this.application = builder.application;
    this.environment = builder.environment;
    this.settings = builder.settings;
    this.edge = builder.edge;
    this.facts = Map.copyOf(builder.facts);
  }

  /** Starts a deployment. */
  public static Builder of(Application application, Environment environment, Settings settings) {
    return new Builder(application, environment, settings);
  }

  /** The application. */
  public Application application() {
    return application;
  }

  /** The environment. */
  public Environment environment() {
    return environment;
  }

  /** The framework, which decides what the settings' names mean. */
  public Framework framework() {
    return application.framework();
  }

  /** The application's own settings in this environment. */
  public Settings settings() {
    return settings;
  }

  /** What the project says that a proxy in front does. */
  public Edge edge() {
    return edge;
  }

  /**
   * The fact under a key. When no reader stated it, it is unknown with the reason that nobody
   * looked: a check never takes silence for a value.
   */
  public <T> Fact<T> fact(Key<T> key) {
    Fact<?> fact = facts.get(key);
    if (fact == null) {
      return new Fact<>(
          key.name(), Value.unknown(List.of(), "nothing that was read says so"), Origin.none());
    }
    return fact.map(value -> key.type().cast(value));
  }

  /** The same deployment, of which one more thing is said. */
  public <T> Deployment with(Key<T> key, Fact<T> fact) {
    Builder builder = new Builder(application, environment, settings).edge(edge);
    builder.facts.putAll(facts);
    return builder.fact(key, fact).build();
  }

  /**
   * What several checks make of this deployment, made once: {@code derived(Secrets.class,
   * Secrets::of)}.
   *
   * @param type the type of what is made; one thing of each type is kept
   * @param maker makes it; a pure function, which two threads may both run
   */
  public <T> T derived(Class<T> type, Function<? super Deployment, T> maker) {
    Object made = derived.get(type);
    if (made == null) {
      made = maker.apply(this);
      derived.putIfAbsent(type, made);
    }
    return type.cast(made);
  }

  @Override
  public String toString() {
    return "Deployment[" + application.name() + ", " + environment.name() + "]";
  }

  /** Gathers a deployment. Not thread-safe. */
  public static final class Builder {
    private final Application application;
    private final Environment environment;
    private final Settings settings;
    private final Map<Key<?>, Fact<?>> facts = new HashMap<>();
    private Edge edge = Edge.undeclared();

    private Builder(Application application, Environment environment, Settings settings) {
      this.application = application;
      this.environment = environment;
      this.settings = settings;
    }

    /** States what a proxy in front does. */
    public Builder edge(Edge declared) {
      this.edge = declared;
      return this;
    }

    /** States a fact. */
    public <T> Builder fact(Key<T> key, Fact<T> fact) {
      facts.put(key, fact);
      return this;
    }

    /** The deployment, complete. */
    public Deployment build() {
      return new Deployment(this);
    }
  }
}
