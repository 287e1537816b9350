package dev.seaworthy.checks.spring;

import dev.seaworthy.engine.deployment.Deployment;
import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import dev.seaworthy.engine.facts.Settings;
import dev.seaworthy.engine.facts.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The name of a property through the versions of Spring Boot: reads the one that the application's
 * own version binds, and no other. Immutable.
 *
 * <p>Where the version is not known and the names differ, a value that stands under one name only
 * is unknown: it may be in force or dead.
 */
public final class PropertyName {
  private record Earlier(String before, String name) {}

  private final String newest;
  private final List<Earlier> earlier;

  private PropertyName(String newest, List<Earlier> earlier) {
    this.newest = newest;
    this.earlier = List.copyOf(earlier);
  }

  /** A property by the name it has in the newest version. */
  public static PropertyName of(String newest) {
    return new PropertyName(newest, List.of());
  }

  /**
   * The same property, called so before a version. State later renames first.
   *
   * @param version the first version that no longer reads the earlier name, such as {@code 4.0}
   */
  public PropertyName before(String version, String name) {
    List<Earlier> all = new ArrayList<>(earlier);
    all.add(new Earlier(version, name));
    return new PropertyName(newest, all);
  }

  /** The property beneath this one, under each of its names. */
  public PropertyName child(String name) {
    return new PropertyName(
        newest + "." + name,
        earlier.stream()
            .map(each -> new Earlier(each.before(), each.name() + "." + name))
            .toList());
  }

  /** The name that a version reads. */
  public String in(Version version) {
    String name = newest;
    for (Earlier each : earlier) {
      if (version.isBefore(each.before())) {
        name = each.name();
      }
    }
    return name;
  }

  /** Every name it has had, the newest first. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    names.add(newest);
    earlier.forEach(each -> names.add(each.name()));
    return names;
  }

  /** The property as text. */
  public Fact<String> text(Deployment deployment) {
    return read(deployment, Settings::text);
  }

  /** The property as a boolean. */
  public Fact<Boolean> flag(Deployment deployment) {
    return read(deployment, Settings::flag);
  }

  /** The property as a list. */
  public Fact<List<String>> list(Deployment deployment) {
    return read(deployment, Settings::list);
  }

  private <T> Fact<T> read(Deployment deployment, BiFunction<Settings, String, Fact<T>> as) {
    Settings settings = deployment.settings();
    Optional<Version> version = deployment.application().version().inForce();
    if (version.isPresent()) {
      return as.apply(settings, in(version.get()));
    }
    List<Fact<T>> set = new ArrayList<>();
    names().forEach(name -> set.add(as.apply(settings, name)));
    List<Fact<T>> stated = set.stream().filter(Fact::isSet).toList();
    if (stated.isEmpty() || stated.size() == set.size()) {
      return set.get(0);
    }
    Fact<T> doubtful = stated.get(0);
    return new Fact<>(
        doubtful.name(),
        Value.unknown(
            List.of(), "whether it is read depends on the Spring Boot version, which is not known"),
        doubtful.origin());
  }
}
