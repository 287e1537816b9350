package dev.seaworthy.readers.spring;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.config.ConfigDataEnvironmentUpdateListener;
import org.springframework.boot.context.config.Profiles;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.ResolvableType;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/** Boot's own config data on a folder, as the truth that the reader is compared with. */
final class BootOracle {
  private final Path root;
  private final StandardEnvironment environment = new StandardEnvironment();
  private final List<String> activeProfiles = new ArrayList<>();

  private BootOracle(Path root) {
    this.root = root;
  }

  /**
   * Lets Boot load a project's configuration.
   *
   * @param profiles those that are asked for from outside; empty for none
   * @return nothing when Boot refuses the project
   */
  static Optional<BootOracle> load(Path root, List<String> profiles) {
    BootOracle oracle = new BootOracle(root);
    try {
      oracle.apply(profiles);
      return Optional.of(oracle);
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  private void apply(List<String> profiles) {
    List<String> names = new ArrayList<>();
    environment.getPropertySources().forEach(each -> names.add(each.getName()));
    names.forEach(environment.getPropertySources()::remove);
    if (!profiles.isEmpty()) {
      environment
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "given", Map.of("spring.profiles.active", String.join(",", profiles))));
    }
    ConfigDataEnvironmentUpdateListener listener =
        new ConfigDataEnvironmentUpdateListener() {
          @Override
          public void onSetProfiles(Profiles set) {
            activeProfiles.addAll(set.getActive());
          }
        };
    ConfigDataEnvironmentPostProcessor.applyTo(
        environment, new InFolder(root), null, List.of(), listener);
    ConfigurationPropertySources.attach(environment);
  }

  List<String> activeProfiles() {
    return activeProfiles;
  }

  /** Every name that some source in force sets, as it is written. */
  Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (PropertySource<?> each : environment.getPropertySources()) {
      if (each instanceof EnumerablePropertySource<?> source && !source.getName().equals("given")) {
        names.addAll(List.of(source.getPropertyNames()));
      }
    }
    return names;
  }

  /** The text of a setting; {@code unresolved} where a placeholder cannot be filled. */
  String text(String name) {
    try {
      return "=" + environment.getProperty(name);
    } catch (IllegalArgumentException e) {
      return "unresolved";
    }
  }

  /** File and line of a setting. */
  String place(String name) {
    ConfigurationPropertyName wanted = ConfigurationPropertyName.of(name);
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      var property = source.getConfigurationProperty(wanted);
      if (property != null) {
        return place(property.getOrigin());
      }
    }
    return "nowhere";
  }

  private String place(@Nullable Origin found) {
    @Nullable Origin origin =
        found instanceof PropertySourceOrigin wrapped ? wrapped.getOrigin() : found;
    try {
      if (!(origin instanceof TextResourceOrigin text)
          || text.getResource() == null
          || text.getLocation() == null) {
        return "unknown: " + origin;
      }
      Path file = text.getResource().getFile().toPath().toRealPath();
      return root.toRealPath().relativize(file) + ":" + (text.getLocation().getLine() + 1);
    } catch (IOException e) {
      return "unreadable";
    }
  }

  /** A list as the binder makes it, which leaves a placeholder as it is when nothing fills it. */
  String list(String name) {
    return bound(name, Bindable.listOf(String.class));
  }

  /** A list of maps as the binder makes it. */
  String maps(String name) {
    ResolvableType map = ResolvableType.forClassWithGenerics(Map.class, String.class, String.class);
    return bound(name, Bindable.of(ResolvableType.forClassWithGenerics(List.class, map)));
  }

  private String bound(String name, Bindable<?> target) {
    try {
      String text = Binder.get(environment).bind(name, target).map(String::valueOf).orElse("unset");
      return text.contains("${") ? "unresolved" : text;
    } catch (BindException | IllegalArgumentException e) {
      return "unresolved";
    }
  }

  /** Resolves every location from a folder instead of the process's own folder and class path. */
  private static final class InFolder extends DefaultResourceLoader {
    private final Path root;

    private InFolder(Path root) {
      super(BootOracle.class.getClassLoader());
      this.root = root;
    }

    @Override
    public Resource getResource(String location) {
      boolean onClassPath = location.startsWith("classpath:");
      Path base = onClassPath ? root.resolve(GeneratedTree.CLASS_PATH) : root;
      String path = location.substring(location.indexOf(':') + 1);
      String relative = onClassPath && path.startsWith("/") ? path.substring(1) : path;
      return new FileSystemResource(base.resolve(relative).normalize());
    }
  }
}
