package dev.seaworthy.boot.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.core.env.Environment;

/**
 * What somebody has set under {@code seaworthy}, bound to records.
 *
 * <p>Spring Boot makes a record of which nothing is set by converting the text of each default, at
 * every start. Most applications set a handful of names, so each record says what it is when unset,
 * and only the others are bound.
 *
 * <p>Whoever holds one sees what the sources say when asked, but no source added since. For one
 * thread.
 */
public final class GivenSettings {
  private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("seaworthy");

  private final Environment environment;
  private final List<ConfigurationPropertySource> sources;

  private GivenSettings(Environment environment, ConfigurationPropertyName root) {
    this.environment = environment;
    this.sources = new ArrayList<>();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (mayHoldBelow(source, root)) {
        sources.add(source);
      }
    }
  }

  /** The settings given in an environment. */
  public static GivenSettings in(Environment environment) {
    return new GivenSettings(environment, OURS);
  }

  /** What is given in an environment below a prefix that is not ours. */
  public static GivenSettings below(String prefix, Environment environment) {
    return new GivenSettings(environment, ConfigurationPropertyName.of(prefix));
  }

  /**
   * A record bound to what is set under a prefix; {@code unset} itself when nothing is.
   *
   * @throws org.springframework.boot.context.properties.bind.BindException when a value does not
   *     fit
   */
  @SuppressWarnings("unchecked") // a record is final: its class is that of R
  public <R extends Record> R bound(String prefix, R unset) {
    return mayHold(ConfigurationPropertyName.of(prefix))
        ? Binder.get(environment).bindOrCreate(prefix, (Class<R>) unset.getClass())
        : unset;
  }

  /**
   * The texts set under a name; empty when it is not set.
   *
   * @throws org.springframework.boot.context.properties.bind.BindException when they are none
   */
  public Optional<List<String>> texts(String name) {
    return value(name, Bindable.listOf(String.class));
  }

  /** The text set under a name; empty when it is not set. */
  public Optional<String> text(String name) {
    return value(name, Bindable.of(String.class));
  }

  /**
   * The value set under a name; empty when it is not set.
   *
   * @throws org.springframework.boot.context.properties.bind.BindException when it does not fit
   */
  public <T> Optional<T> value(String name, Bindable<T> type) {
    return mayHold(ConfigurationPropertyName.of(name))
        ? Optional.ofNullable(Binder.get(environment).bind(name, type).orElse(null))
        : Optional.empty();
  }

  private boolean mayHold(ConfigurationPropertyName name) {
    for (ConfigurationPropertySource source : sources) {
      if (source.getConfigurationProperty(name) != null || mayHoldBelow(source, name)) {
        return true;
      }
    }
    return false;
  }

  /** A source that cannot be listed may hold anything. */
  private static boolean mayHoldBelow(
      ConfigurationPropertySource source, ConfigurationPropertyName name) {
    return source.containsDescendantOf(name) != ConfigurationPropertyState.ABSENT;
  }
}
