package dev.seaworthy.readers.build;

import dev.seaworthy.engine.deployment.Version;
import dev.seaworthy.engine.facts.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What one build file says, together with what it inherits inside the tree.
 *
 * @param tool what is read, and of which tool
 * @param file its path, relative to the root that was checked
 * @param coordinates what it builds
 * @param packaging {@code jar}, {@code war}, {@code pom}, …; for Gradle {@code war} if its plugin
 *     is applied, else {@code jar}
 * @param bootVersion the version of Spring Boot: known with the line that decides it, unset where
 *     nothing of Spring Boot is named, unknown with the reason where it is decided out of sight
 * @param dependencies the libraries it names, its own first, then inherited ones
 * @param plugins the plugins it uses, its own first, then inherited ones
 * @param modules folders of the modules it names, relative to the root
 * @param profiles the Maven profiles, its own first, then inherited ones
 * @param properties its properties by name, inherited ones included
 * @param gaps why libraries may be there that are not named here, as ends of a sentence; empty
 *     where everything was understood
 */
public record Build(
    Tool tool,
    String file,
    Coordinates coordinates,
    String packaging,
    Fact<Version> bootVersion,
    List<Dependency> dependencies,
    List<Plugin> plugins,
    List<String> modules,
    List<Profile> profiles,
    Map<String, Property> properties,
    List<String> gaps) {
  /** Copies the collections. */
  public Build {
    dependencies = List.copyOf(dependencies);
    plugins = List.copyOf(plugins);
    modules = List.copyOf(modules);
    profiles = List.copyOf(profiles);
    properties = Map.copyOf(properties);
    gaps = List.copyOf(gaps);
  }

  /** The folder of the build file, or what stands for the artifact; empty for the root. */
  public String folder() {
    if (tool == Tool.ARTIFACT) {
      return file.substring(0, file.lastIndexOf("!/") + 1);
    }
    return file.substring(0, Math.max(0, file.lastIndexOf('/')));
  }

  /** The first plugin of that id. */
  public Optional<Plugin> plugin(String id) {
    return plugins.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The first library that fits. */
  public Optional<Dependency> dependency(Predicate<Dependency> fits) {
    return dependencies.stream().filter(fits).findFirst();
  }
}
